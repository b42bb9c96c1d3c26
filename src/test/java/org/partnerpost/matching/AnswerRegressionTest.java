package org.partnerpost.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.partnerpost.matching.FitLearning.Answer;

/** What answers make of how likely a fit is told. */
class AnswerRegressionTest {
    private static final int MANY = 20_000;
    private static final int ENOUGH = 200;

    @Test
    void answersThatBearOutWhatWasToldMoveNothing() {
        FitCorrection learned = AnswerRegression.of(drawn(MANY, FitCorrection.NONE));
        assertThat(learned.shift()).isCloseTo(0, within(0.06));
        assertThat(learned.slope()).isCloseTo(1, within(0.06));
    }

    @Test
    void manyAnswersFindWhatIsSo() {
        FitCorrection so = new FitCorrection(-0.6, 0.7);
        FitCorrection learned = AnswerRegression.of(drawn(MANY, so));
        assertThat(learned.shift()).isCloseTo(so.shift(), within(0.06));
        assertThat(learned.slope()).isCloseTo(so.slope(), within(0.06));
    }

    @Test
    void fewerAnswersMoveLess() {
        FitCorrection so = new FitCorrection(-1, 1);
        double few = AnswerRegression.of(drawn(ENOUGH / 10, so)).shift();
        double enough = AnswerRegression.of(drawn(ENOUGH, so)).shift();
        assertThat(few).isBetween(-0.8, 0.0);
        assertThat(enough).isBetween(-1.1, -0.6);
        assertThat(AnswerRegression.of(List.of())).isEqualTo(FitCorrection.NONE);
    }

    @Test
    void answersOfOneKindAloneStayWithinBounds() {
        List<Answer> yes = Collections.nCopies(ENOUGH, new Answer(0.2, true, Instant.EPOCH));
        assertThat(AnswerRegression.of(yes).of(0.2)).isBetween(0.5, 0.99);
    }

    @Test
    void whoWasLikelierStaysSoEvenWhereAnswersSayTheOpposite() {
        List<Answer> turned = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            turned.add(new Answer(i % 2 == 0 ? 0.9 : 0.15, i % 2 != 0, Instant.EPOCH));
        }
        FitCorrection learned = AnswerRegression.of(turned);
        assertThat(learned.of(0.9)).isGreaterThan(learned.of(0.15));
    }

    @Test
    void theOrderOfAnswersMakesNoDifference() {
        List<Answer> answers = drawn(ENOUGH, new FitCorrection(0.4, 1.2));
        List<Answer> turned = new ArrayList<>(answers);
        Collections.reverse(turned);
        assertThat(AnswerRegression.of(turned).shift())
                .isCloseTo(AnswerRegression.of(answers).shift(), within(1e-6));
    }

    @Test
    void aCorrectionKeepsTheOrderAndStaysAProbability() {
        FitCorrection correction = new FitCorrection(-1, 0.5);
        double before = -1;
        for (double told = 0; told <= 1; told += 0.01) {
            double now = correction.of(told);
            assertThat(now).isBetween(0.0, 1.0).isGreaterThanOrEqualTo(before);
            before = now;
        }
        assertThat(FitCorrection.NONE.of(0.123)).isEqualTo(0.123);
        assertThatIllegalArgumentException().isThrownBy(() -> new FitCorrection(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new FitCorrection(Double.NaN, 1));
    }

    private static List<Answer> drawn(int many, FitCorrection so) {
        Random random = new Random(5);
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            double told = 0.12 + 0.86 * random.nextDouble();
            answers.add(new Answer(told, random.nextDouble() < so.of(told), Instant.EPOCH));
        }
        return answers;
    }
}
