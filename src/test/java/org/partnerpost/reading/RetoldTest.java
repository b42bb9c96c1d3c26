package org.partnerpost.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Need;

/** What specialists read never tells what was corrected, whoever corrected it. */
class RetoldTest {
    private static final String TASK = "We need a Business Central consultant for the warehouse of a brewery.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The start is 1 March 2027, for three months. | start in April",
                "The work is in Munich. | not Munich but Vienna",
                "The work is in Munich, on site. | remote is fine",
                "It takes three months. | it takes 4 months",
                "The budget is 40k EUR. | the budget is 60k",
                "We pay 700 EUR a day. | 800 a day",
                "Two consultants are needed. | three people",
                "German is required. | English instead of German",
                "It is 3 days a week. | 4 days a week",
                "Please answer by 10 December. | answers by 15 December are fine"
            })
    void aSentenceThatTellsWhatItsRequesterCorrectedIsNoLongerShown(String sentence, String answer) {
        ReadBackNeed need = ReadBackNeed.of("Business Central", TASK + "\n\n" + sentence + "\n\nPat");
        assertThat(summary(need.opportunity().need())).endsWith(sentence);
        assertThat(summary(corrected(need, answer))).isEqualTo(TASK);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Business Central from 1 March 2027 | We start on 1 March 2027. | start in April",
                "Business Central in Munich | The work is in Munich. The office in Munich is large. | not Munich but Vienna",
            })
    void whatIsToldTwiceIsNoLongerShownAtEitherPlace(String subject, String sentences, String answer) {
        ReadBackNeed need = ReadBackNeed.of(subject, TASK + "\n\n" + sentences + "\n\nPat");
        Need corrected = corrected(need, answer);
        assertThat(name(corrected))
                .doesNotContain("3 months", "March", "Munich")
                .contains("Business Central");
        assertThat(summary(corrected)).isEqualTo(TASK);
    }

    @Test
    void aSentenceThatTellsOfASkillStaysWithoutWhatWasCorrected() {
        ReadBackNeed need = ReadBackNeed.of(
                "Business Central", "We need two Business Central consultants in Munich for three months.\n\nPat");
        assertThat(summary(corrected(need, "three people")))
                .isEqualTo("We need […] Business Central consultants in Munich for three months.");
        assertThat(summary(corrected(need, "not Munich but Vienna")))
                .isEqualTo("We need two Business Central consultants in […] for three months.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We need a Business Central consultant from February 2027, on site, 750 EUR per day. | 820 a day | We need a Business Central consultant from February 2027, on site.",
                "We need a Business Central consultant, 750 EUR per day, on site. | 820 a day | We need a Business Central consultant, on site.",
                "We need a Business Central consultant, on site, 750 EUR per day | 820 a day | We need a Business Central consultant, on site",
                "We need a Business Central consultant on site for 750 EUR per day. | 820 a day | We need a Business Central consultant on site for […].",
                "We need a Business Central consultant, for 750 EUR per day at most. | 820 a day | We need a Business Central consultant, for […] at most."
            })
    void anItemBetweenCommasIsNotMissed(String sentence, String answer, String told) {
        ReadBackNeed need = ReadBackNeed.of("Business Central", sentence + "\n\nPat");
        Need byMail = corrected(need, answer);
        assertThat(summary(byMail)).isEqualTo(told);
        assertThat(summary(Retold.edited(
                        need.opportunity(), fieldsOf(byMail, need.opportunity().need()))))
                .isEqualTo(told);
    }

    @Test
    void anOperatorsEditGoesTheSameWay() {
        ReadBackNeed need = ReadBackNeed.of(
                "Business Central in Munich", TASK + "\n\nThe work is in Munich.\n\nGerman is required.\n\nPat");
        for (String answer : new String[] {"not Munich but Vienna", "English instead of German"}) {
            Need byMail = corrected(need, answer);
            Need now = need.opportunity().need();
            Need byHand = Retold.edited(need.opportunity(), fieldsOf(byMail, now));
            assertThat(name(byHand)).isEqualTo(name(byMail));
            assertThat(summary(byHand)).isEqualTo(summary(byMail)).isNotEqualTo(summary(now));
        }
    }

    /** As an operator leaves name and summary alone. */
    private static Need fieldsOf(Need corrected, Need now) {
        return new Need(
                now.name(),
                now.summary(),
                corrected.skills(),
                corrected.roles(),
                corrected.industries(),
                corrected.places(),
                corrected.workMode(),
                corrected.languages(),
                corrected.startDate(),
                corrected.duration(),
                corrected.allocation(),
                corrected.rate(),
                corrected.dealValue(),
                corrected.responseDeadline(),
                corrected.conditions());
    }

    private static Need corrected(ReadBackNeed need, String answer) {
        return ((Correction.Changed) need.answered(answer)).corrected();
    }

    private static String summary(Need need) {
        return need.summary().map(Field::value).orElse("").replace('\n', ' ');
    }

    private static String name(Need need) {
        return need.name().map(Field::value).orElse("");
    }
}
