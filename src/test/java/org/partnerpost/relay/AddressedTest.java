package org.partnerpost.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerpost.relay.DecisionReader.Known;

/** A requester's words for one specialist are never taken for its decision, whatever they say. */
class AddressedTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-16");

    /** Specialist 1 said yes and asked; 2 said yes; 3 only asked. */
    private static final Known WHO = new Known(Set.of(1, 2), Set.of(1, 2, 3), Set.of(1, 3));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            To 1: Yes, all of them have one.            | 1 | Yes, all of them have one.
            To 3: yes                                   | 3 | yes
            Answer to 3: No, nobody does.               | 3 | No, nobody does.
            Question to 2: Do you have twenty of them?  | 2 | Do you have twenty of them?
            To specialist 2: we would start in May      | 2 | we would start in May
            An 1: Ja, alle zwanzig.                     | 1 | Ja, alle zwanzig.
            Pour 1 : oui, ils en ont tous un.           | 1 | oui, ils en ont tous un.
            Question pour le 2 : avez-vous une équipe ? | 2 | avez-vous une équipe ?
            Para el 3: sí, todos tienen uno.            | 3 | sí, todos tienen uno.
            Hello, question to 2: do you have a team?   | 2 | do you have a team?
            A question for number 2: do you have a team? | 2 | do you have a team?
            Frage an Spezialist 2: Haben Sie ein Team?  | 2 | Haben Sie ein Team?
            Eine Frage an Nr. 2: Haben Sie ein Team?    | 2 | Haben Sie ein Team?
            """)
    void wordsForOneGoThereWithoutTheirAddress(String text, int to, String words) {
        assertThat(new DecisionReader(TODAY, TODAY).read(text, WHO))
                .isEqualTo(new RequesterAnswer.Question(Set.of(to), words));
    }

    @Test
    void aGreetingBeforeThemIsNoneOfThem() {
        assertThat(new DecisionReader(TODAY, TODAY).read("Hi all,\n\nQuestion to 2: do you have a team?", WHO))
                .isEqualTo(new RequesterAnswer.Question(Set.of(2), "do you have a team?"));
    }

    @Test
    void aDecisionInTheSameFormStaysOne() {
        assertThat(new DecisionReader(TODAY, TODAY).read("To 2: yes", WHO))
                .isEqualTo(new RequesterAnswer.Choice(Set.of(2), Set.of(), ""));
        assertThat(new DecisionReader(TODAY, TODAY).read("Yes to 1: no to 2", WHO))
                .isEqualTo(new RequesterAnswer.Choice(Set.of(1), Set.of(2), ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            No to 2: too expensive for our budget.
            Not 2: he lacks the experience.
            Pas le 2 : trop cher pour nous
            No al 2: demasiado caro para nosotros
            """)
    void whyOneIsRefusedIsNoMessageToThatOne(String text) {
        assertThat(new DecisionReader(TODAY, TODAY).read(text, WHO)).isNotInstanceOf(RequesterAnswer.Question.class);
    }

    @Test
    void whatIsSaidAboutAnotherGoesToNobody() {
        assertThat(new DecisionReader(TODAY, TODAY).read("To 1: remote is fine.\nTo 2: no thanks, too expensive", WHO))
                .isEqualTo(new RequesterAnswer.NotUnderstood(Unclear.SEVERAL));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Both, please. We start in May. | We start in May.
            Yes to both! Bring your references. | Bring your references.
            Ja zu 1 und 3. Wir fangen im Mai an. | Wir fangen im Mai an.
            Yes to both of you, we start in May. We meet on Monday. | Yes to both of you, we start in May. We meet on Monday.
            """)
    void whatOnlyChoosesIsNoWordForThem(String body, String words) {
        Known who = new Known(Set.of(1, 3), Set.of(1, 2, 3, 4), Set.of());
        assertThat(new DecisionReader(TODAY, TODAY).read(body, who))
                .isEqualTo(new RequesterAnswer.Choice(Set.of(1, 3), Set.of(), words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Both", "Both, please.", "beide", "Yes to both"})
    void bothAreTheTwoWhoWaitOfMoreWhoWereKnown(String text) {
        Known who = new Known(Set.of(1, 3), Set.of(1, 2, 3, 4), Set.of());
        assertThat(new DecisionReader(TODAY, TODAY).read(text, who))
                .isEqualTo(new RequesterAnswer.Choice(Set.of(1, 3), Set.of(), ""));
    }

    @Test
    void aNumberThatNobodyHasIsTold() {
        assertThat(new DecisionReader(TODAY, TODAY).read("To 7: do you have twenty of them?", WHO))
                .isEqualTo(new RequesterAnswer.NotUnderstood(Unclear.NO_SUCH_NUMBER));
    }

    @Test
    void aYesThatMayAnswerAQuestionIntroducesNobody() {
        Known one = new Known(Set.of(1), Set.of(1), Set.of(1));
        assertThat(new DecisionReader(TODAY, TODAY).read("Yes, all of them have one.", one))
                .isEqualTo(new RequesterAnswer.NotUnderstood(Unclear.TWO_READINGS));
        assertThat(new DecisionReader(TODAY, TODAY).read("Yes to 1, please introduce us.", one))
                .isInstanceOf(RequesterAnswer.Choice.class);
    }
}
