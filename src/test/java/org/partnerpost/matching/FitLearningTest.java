package org.partnerpost.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partnerpost.matching.FitLearning.Answer;
import org.partnerpost.matching.FitLearning.InForce;
import org.partnerpost.matching.FitLearning.Lesson;
import org.partnerpost.matching.FitLearning.Proposal;

/** A correction is proposed from enough answers on, and counts only while somebody wants it. */
@QuarkusTest
class FitLearningTest {
    private static final Instant FIRST = Instant.parse("2026-11-01T10:00:00Z");

    @Inject
    FitLearning learning;

    @AfterEach
    void asShipped() {
        QuarkusTransaction.requiringNew().run(() -> learning.drop("test"));
    }

    @Test
    void fewAnswersProposeNothing() {
        assertThat(learning.learned(List.of()).proposal()).isEmpty();
        assertThat(learning.learned(answers(100, 99)).proposal()).isEmpty();
        Lesson enough = learning.learned(answers(100, 100));
        assertThat(enough.proposal()).isPresent();
        assertThat(enough.answers()).isEqualTo(200);
        assertThat(enough.fitting()).isEqualTo(100);
    }

    @Test
    void answersOfOneKindProposeNothingHoweverMany() {
        assertThat(learning.learned(answers(500, 39)).proposal()).isEmpty();
        assertThat(learning.learned(answers(39, 500)).proposal()).isEmpty();
        assertThat(learning.learned(answers(500, 40)).proposal()).isPresent();
    }

    @Test
    void everyAnswerStandsInOneRangeOfTheCurve() {
        List<Answer> answers = answers(120, 100);
        answers.add(new Answer(1, true, FIRST));
        answers.add(new Answer(0, false, FIRST));
        Lesson lesson = learning.learned(answers);
        assertThat(lesson.curve().stream().mapToInt(FitLearning.Range::answers).sum())
                .isEqualTo(222);
        assertThat(lesson.curve().stream().mapToInt(FitLearning.Range::fitting).sum())
                .isEqualTo(121);
        assertThat(learning.learned(answers(1, 0)).curve())
                .allSatisfy(range -> assertThat(range.learned()).isEqualTo(range.shipped()));
    }

    @Test
    void itIsInForceFromItsAdoptionUntilItIsTakenBack() {
        Proposal proposal = learning.learned(answers(60, 200)).proposal().orElseThrow();
        assertThat(learning.correction()).isEqualTo(FitCorrection.NONE);
        InForce inForce = QuarkusTransaction.requiringNew().call(() -> learning.adopt(proposal, "olga"));
        assertThat(inForce.by()).isEqualTo("olga");
        assertThat(learning.correction()).isEqualTo(proposal.correction());
        assertThat(learning.inForce()).contains(inForce);
        Proposal another = learning.learned(answers(200, 60)).proposal().orElseThrow();
        QuarkusTransaction.requiringNew().run(() -> learning.adopt(another, "oskar"));
        assertThat(learning.correction()).isEqualTo(another.correction());
        assertThat(QuarkusTransaction.requiringNew().call(() -> learning.drop("olga")))
                .isPresent();
        assertThat(learning.correction()).isEqualTo(FitCorrection.NONE);
        assertThat(QuarkusTransaction.requiringNew().call(() -> learning.drop("olga")))
                .isEmpty();
    }

    private static List<Answer> answers(int fitting, int not) {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < fitting + not; i++) {
            answers.add(new Answer(0.15 + 0.8 * ((i * 37) % 100) / 100, i < fitting, FIRST.plusSeconds(i)));
        }
        return answers;
    }
}
