package org.partnerpost.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerpost.relay.DecisionReader.Known;

/** What is said in answer to the letter about one of several. */
class AboutThisOneTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final DecisionReader READER = new DecisionReader(TODAY, TODAY.plusDays(8));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Yes to this one, and no to 3 | yes 1 no 3",
                "Yes to this one and no to 3. | yes 1 no 3",
                "No to this one, yes to 3 | yes 3 no 1",
                "Ja zu diesem, nein zu 3 | yes 1 no 3",
                "Oui à celui-ci, non au 3 | yes 1 no 3",
                "Sí a este, no al 3 | yes 1 no 3",
                "Yes to this one. | yes 1"
            })
    void isItsOne(String said, String understood) {
        Known known = new Known(Set.of(1, 3), Set.of(1, 2, 3), Set.of(), Optional.of(1), false);
        assertThat(AnswerReaderTest.said(READER.read(said, known))).isEqualTo(understood);
    }

    @Test
    void isWhoeverWaitsWhereNoLetterSaysMore() {
        assertThat(AnswerReaderTest.said(READER.read("Yes to this one", new Known(Set.of(2), Set.of(1, 2), Set.of()))))
                .isEqualTo("yes 2");
        assertThat(READER.read("Yes to this one, and no to 3", new Known(Set.of(1, 2, 3), Set.of(1, 2, 3), Set.of())))
                .isInstanceOf(RequesterAnswer.NotUnderstood.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ja, im Mai geht es los.",
                "Yes, about forty users.",
                "No, on site is not needed.",
                "Oui, en mai."
            })
    void aYesOrNoToOneWhoHasOnlyAskedCanBeNothingButTheAnswer(String said) {
        Known alone = new Known(Set.of(), Set.of(1), Set.of(1), Optional.of(1), true);
        assertThat(AnswerReaderTest.said(READER.read(said, alone))).isEqualTo("ask 1");
        Known others = new Known(Set.of(2), Set.of(1, 2), Set.of(1), Optional.of(1), true);
        assertThat(AnswerReaderTest.said(READER.read(said, others))).isEqualTo("ask 1");
    }

    @Test
    void aYesToOneWhoWaitsAndAsksStaysInDoubt() {
        Known known = new Known(Set.of(1), Set.of(1), Set.of(1), Optional.of(1), true);
        assertThat(READER.read("Ja, im Mai geht es los.", known)).isInstanceOf(RequesterAnswer.NotUnderstood.class);
    }
}
