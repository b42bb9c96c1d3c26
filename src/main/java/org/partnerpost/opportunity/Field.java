package org.partnerpost.opportunity;

import java.util.List;

/**
 * One value that was read, and how sure that is.
 *
 * @param value what it is, such as a skill's id or a country's code
 * @param label as a person would say it; empty where the value says it itself
 * @param confidence from 0 to 1; 1 where a person entered it
 * @param evidence where it was read; empty where a person entered it
 */
public record Field<T>(T value, String label, double confidence, List<Evidence> evidence) {
    public Field {
        evidence = List.copyOf(evidence);
    }

    /** A value that a person entered. */
    public static <T> Field<T> entered(T value, String label) {
        return new Field<>(value, label, 1, List.of());
    }
}
