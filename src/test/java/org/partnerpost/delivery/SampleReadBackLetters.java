package org.partnerpost.delivery;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnerpost.delivery.ReplyLetter.Answered;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Money;
import org.partnerpost.opportunity.Need;
import org.partnerpost.opportunity.Opportunity;

/** One of each kind of letter about answers to a need that was read back. */
final class SampleReadBackLetters {
    private static final Answered ANSWERED = new Answered("mail 22", SampleLetters.THEIRS, "Start in April.", false);

    private SampleReadBackLetters() {}

    static Map<String, Letter> all(String language) {
        Opportunity opportunity = SampleLetters.opportunity(language, SampleLetters.need());
        Opportunity bare = SampleLetters.opportunity(language, Need.UNKNOWN);
        Map<String, Letter> letters = new LinkedHashMap<>();
        letters.put("need-confirmed", new ReadBackLetter.NeedConfirmed(opportunity, ANSWERED));
        letters.put(
                "need-corrected",
                new ReadBackLetter.NeedCorrected(
                        opportunity, before(SampleLetters.need()), List.of(), false, ANSWERED));
        letters.put(
                "need-corrected-in-part",
                new ReadBackLetter.NeedCorrected(
                        opportunity, before(SampleLetters.need()), List.of("The hotel is paid."), false, ANSWERED));
        letters.put(
                "need-corrected-waits",
                new ReadBackLetter.NeedCorrected(opportunity, before(SampleLetters.need()), List.of(), true, ANSWERED));
        for (String why : List.of("empty", "no-field", "two-readings", "question", "several", "another")) {
            letters.put(
                    "need-answer-unclear-" + why,
                    new ReadBackLetter.NeedAnswerUnclear(
                            why.equals("empty") ? bare : opportunity,
                            why,
                            List.of("question", "no-field", "several", "another")
                                    .contains(why),
                            ANSWERED));
        }
        letters.put("need-answer-passed", new ReadBackLetter.NeedAnswerPassed(opportunity, ANSWERED));
        letters.put("need-correction-waits", new ReadBackLetter.NeedCorrectionWaits(opportunity, ANSWERED));
        return letters;
    }

    /** With another start, no rate, and one skill more. */
    private static Need before(Need now) {
        return new Need(
                now.name(),
                now.summary(),
                List.of(now.skills().getFirst(), Field.entered("sap", "SAP")),
                now.roles(),
                now.industries(),
                now.places(),
                now.workMode(),
                now.languages(),
                now.startDate().map(start -> Field.entered(start.value().minusMonths(1), "")),
                now.duration(),
                now.allocation(),
                Optional.empty(),
                Optional.of(Field.entered(
                        new Money(
                                Optional.of(new BigDecimal("40000")),
                                Optional.of(new BigDecimal("40000")),
                                Optional.of("EUR"),
                                "project"),
                        "")),
                now.responseDeadline(),
                now.conditions());
    }
}
