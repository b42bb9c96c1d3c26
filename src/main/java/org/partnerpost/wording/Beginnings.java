package org.partnerpost.wording;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * With which characters a match of a pattern can begin: a match that fails on some characters, without having looked for a further one,
 * can begin with none of them. Told are single characters of Latin-1, and three plain letters or digits in a row, in any case.
 */
final class Beginnings {
    private static final int LATIN = 256;
    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final int COUNT = PLAIN.length();
    private static final int[] CLASSES = classes();

    private final BitSet ones = new BitSet(LATIN);
    private final BitSet threes = new BitSet(COUNT * COUNT * COUNT);

    Beginnings(Pattern pattern) {
        for (char first = 0; first < LATIN; first++) {
            ones.set(first, begins(pattern, String.valueOf(first)));
        }
        for (int first = 0; first < COUNT; first++) {
            for (int second = 0; second < COUNT; second++) {
                String two = PLAIN.substring(first, first + 1) + PLAIN.charAt(second);
                if (beginsInAnyCase(pattern, two)) {
                    for (int third = 0; third < COUNT; third++) {
                        threes.set(
                                (first * COUNT + second) * COUNT + third,
                                beginsInAnyCase(pattern, two + PLAIN.charAt(third)));
                    }
                }
            }
        }
    }

    /** Whether a match can begin at this place; after the end of the text only an empty one can. */
    boolean canBegin(CharSequence text, int at) {
        int length = text.length();
        char first = at < length ? text.charAt(at) : 0;
        if (first >= LATIN) {
            return true;
        } else if (!ones.get(first)) {
            return false;
        } else if (at + 2 >= length) {
            return true;
        }
        int one = plain(first);
        int two = plain(text.charAt(at + 1));
        int three = plain(text.charAt(at + 2));
        return one < 0 || two < 0 || three < 0 || threes.get((one * COUNT + two) * COUNT + three);
    }

    private static int plain(char letter) {
        return letter < LATIN ? CLASSES[letter] : -1;
    }

    private static boolean beginsInAnyCase(Pattern pattern, String letters) {
        for (int upper = 0; upper < 1 << letters.length(); upper++) {
            char[] cased = letters.toCharArray();
            for (int i = 0; i < cased.length; i++) {
                cased[i] = (upper >> i & 1) == 1 ? Character.toUpperCase(cased[i]) : cased[i];
            }
            if (begins(pattern, String.valueOf(cased))) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(Pattern pattern, String text) {
        Matcher alone = pattern.matcher(text);
        return alone.lookingAt() || alone.hitEnd();
    }

    private static int[] classes() {
        int[] classes = new int[LATIN];
        for (char letter = 0; letter < LATIN; letter++) {
            classes[letter] = letter < 128 ? PLAIN.indexOf(Character.toLowerCase(letter)) : -1;
        }
        return classes;
    }
}
