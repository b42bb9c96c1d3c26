package org.partnerpost.reading;

import java.util.BitSet;
import java.util.List;
import org.partnerpost.opportunity.Evidence;
import org.partnerpost.opportunity.Field;
import org.partnerpost.wording.Words;

/**
 * One text that is read.
 *
 * @param in what it is called in evidence: {@code subject} or {@code body}
 * @param words its words
 */
record Passage(String in, Words words) {

    static Passage of(String in, String text) {
        return new Passage(in, Words.of(text.length() > Words.LIMIT ? text.substring(0, Words.LIMIT) : text));
    }

    /** The text with blanks there, so that all places in it stay the same. */
    Passage without(BitSet left) {
        if (left.isEmpty()) {
            return this;
        }
        StringBuilder kept = new StringBuilder(text());
        left.stream()
                .filter(at -> at < kept.length() && kept.charAt(at) != '\n')
                .forEach(at -> kept.setCharAt(at, ' '));
        return of(in, kept.toString());
    }

    String text() {
        return words.text();
    }

    /** A value read between two places of this text. */
    <T> Field<T> field(T value, String label, double confidence, int start, int end) {
        return new Field<>(value, label, confidence, List.of(new Evidence(in, start, end)));
    }
}
