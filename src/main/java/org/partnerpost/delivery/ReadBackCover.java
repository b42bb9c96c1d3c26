package org.partnerpost.delivery;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The covers of the letters that read a need back once more, and what their templates may speak of. */
final class ReadBackCover {
    private static final int MOST_UNREAD = 5;
    private static final int LONGEST_UNREAD = 300;

    private ReadBackCover() {}

    static Optional<LetterCover> of(ReadBackLetter letter) {
        String name = switch (letter) {
            case ReadBackLetter.NeedConfirmed l -> "need-confirmed";
            case ReadBackLetter.NeedCorrected l -> "need-corrected";
            case ReadBackLetter.NeedAnswerUnclear l -> "need-answer-unclear";
            case ReadBackLetter.NeedAnswerPassed l -> "need-answer-passed";
            case ReadBackLetter.NeedCorrectionWaits l -> "need-correction-waits";
        };
        return ReplyCover.requester(name, letter.opportunity(), Optional.of(letter.answered()));
    }

    static void put(ReadBackLetter letter, Map<String, Object> data, Words words) {
        LetterData.readBack(letter.opportunity(), data, words);
        switch (letter) {
            case ReadBackLetter.NeedCorrected l -> {
                data.put(
                        "changes", NeedShown.changes(l.before(), l.opportunity().effectiveNeed(), words));
                data.put("unread", shown(l.unread()));
                data.put("waits", l.waits());
            }
            case ReadBackLetter.NeedAnswerUnclear l -> {
                data.put("why", l.why());
                data.put("person", l.person());
            }
            case ReadBackLetter.NeedConfirmed l -> {}
            case ReadBackLetter.NeedAnswerPassed l -> {}
            case ReadBackLetter.NeedCorrectionWaits l -> {}
        }
    }

    private static List<String> shown(List<String> sentences) {
        return sentences.stream()
                .limit(MOST_UNREAD)
                .map(sentence -> ShownText.line(sentence, LONGEST_UNREAD))
                .toList();
    }
}
