package org.partnerpost.reading;

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

    String text() {
        return words.text();
    }

    /** A value read between two places of this text. */
    <T> Field<T> field(T value, String label, double confidence, int start, int end) {
        return new Field<>(value, label, confidence, List.of(new Evidence(in, start, end)));
    }
}
