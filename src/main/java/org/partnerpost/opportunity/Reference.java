package org.partnerpost.opportunity;

import java.util.random.RandomGenerator;

/** A reference that people can read aloud: no letter or digit in it is easily taken for another, and no vowel makes a word. */
final class Reference {
    private static final String LETTERS = "23456789BCDFGHJKMNPQRSTVWXZ";
    private static final int LENGTH = 5;

    private Reference() {}

    /** One of 14 million; the store draws again where one is taken. */
    static String drawn(RandomGenerator random) {
        StringBuilder reference = new StringBuilder("PP-");
        for (int i = 0; i < LENGTH; i++) {
            reference.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return reference.toString();
    }
}
