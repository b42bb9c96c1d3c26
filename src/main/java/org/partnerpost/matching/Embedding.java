package org.partnerpost.matching;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.VectorUtil;

/**
 * Where the meaning of a text points: the smaller the angle between two, the more alike what they speak of. Kept in bytes, as it is compared
 * only, and a quarter of the size loses nothing that could be measured.
 */
final class Embedding {
    private static final float MOST = 127;

    private final byte[] direction;

    private Embedding(byte[] direction) {
        this.direction = direction;
    }

    /** As {@link #bytes()} gave it. */
    static Embedding of(byte[] bytes) {
        return new Embedding(bytes.clone());
    }

    /**
     * Between those of several passages, each counting alike.
     *
     * @param passages at least one; all of unit length and as many numbers
     */
    static Embedding between(List<float[]> passages) {
        float[] sum = new float[passages.getFirst().length];
        for (float[] passage : passages) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += passage[i];
            }
        }
        float largest = 0;
        for (float value : sum) {
            largest = Math.max(largest, Math.abs(value));
        }
        byte[] direction = new byte[sum.length];
        for (int i = 0; largest > 0 && i < sum.length; i++) {
            direction[i] = (byte) Math.round(sum[i] / largest * MOST);
        }
        return new Embedding(direction);
    }

    byte[] bytes() {
        return direction.clone();
    }

    /** From -1 to 1; 0 where one of them points nowhere, or they come from different models. */
    double cosine(byte[] bytes, int offset, int length) {
        if (length != direction.length) {
            return 0;
        }
        byte[] other =
                offset == 0 && bytes.length == length ? bytes : Arrays.copyOfRange(bytes, offset, offset + length);
        double lengths =
                Math.sqrt((double) VectorUtil.dotProduct(direction, direction) * VectorUtil.dotProduct(other, other));
        return lengths == 0 ? 0 : VectorUtil.dotProduct(direction, other) / lengths;
    }
}
