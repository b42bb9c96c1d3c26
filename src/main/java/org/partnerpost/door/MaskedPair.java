package org.partnerpost.door;

import org.partnerpost.mail.MailAddress;

/** Two addresses for somebody who knows both: masked as one alone, and told apart by the first letter in which they differ. */
record MaskedPair(String one, String other) {
    private static final String HIDDEN = "•••";

    static MaskedPair of(MailAddress one, MailAddress other) {
        MaskedPair plain = new MaskedPair(Posted.masked(one.toString()), Posted.masked(other.toString()));
        if (!plain.one().equals(plain.other())) {
            return plain;
        }
        int[] left = one.localPart().codePoints().toArray();
        int[] right = other.localPart().codePoints().toArray();
        int differ = 0;
        while (differ < Math.min(left.length, right.length) && left[differ] == right[differ]) {
            differ++;
        }
        return new MaskedPair(masked(left, differ) + "@" + one.domain(), masked(right, differ) + "@" + other.domain());
    }

    private static String masked(int[] local, int shown) {
        String first = Character.toString(local[0]) + HIDDEN;
        if (shown >= local.length) {
            return first;
        }
        return first + Character.toString(local[shown]) + (shown + 1 < local.length ? HIDDEN : "");
    }
}
