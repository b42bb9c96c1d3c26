package org.partnerpost.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EmbeddingTest {
    private final Random random = new Random(7);

    @Test
    void inBytesTheAngleIsWhatItWasInNumbers() {
        for (int i = 0; i < 100; i++) {
            float[] one = unit(384);
            float[] other = unit(384);
            assertThat(cosine(Embedding.between(List.of(one)), Embedding.between(List.of(other))))
                    .isCloseTo(dot(one, other), within(0.01));
        }
    }

    @Test
    void betweenTwoPassagesIsTheirMiddle() {
        float[] east = {1, 0};
        float[] north = {0, 1};
        assertThat(cosine(Embedding.between(List.of(east, north)), Embedding.between(List.of(east))))
                .isCloseTo(Math.sqrt(0.5), within(0.01));
    }

    @Test
    void whatPointsNowhereOrComesFromAnotherModelIsNotNear() {
        Embedding east = Embedding.between(List.of(new float[] {1, 0}));
        assertThat(cosine(east, Embedding.between(List.of(new float[] {0, 0})))).isZero();
        assertThat(cosine(east, Embedding.between(List.of(new float[] {1, 0, 0}))))
                .isZero();
    }

    private static double cosine(Embedding one, Embedding other) {
        byte[] bytes = new byte[other.bytes().length + 2];
        System.arraycopy(other.bytes(), 0, bytes, 1, bytes.length - 2);
        return one.cosine(bytes, 1, bytes.length - 2);
    }

    private float[] unit(int length) {
        float[] numbers = new float[length];
        double sum = 0;
        for (int i = 0; i < length; i++) {
            numbers[i] = (float) random.nextGaussian();
            sum += numbers[i] * numbers[i];
        }
        for (int i = 0; i < length; i++) {
            numbers[i] /= (float) Math.sqrt(sum);
        }
        return numbers;
    }

    private static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
