package org.partnerpost.relay;

/** What a sentence that chooses is made of, with its place: the first of its words, and the one behind its last. */
sealed interface ChoiceItem {
    int from();

    int to();

    record Verb(int from, int to, boolean yes) implements ChoiceItem {}

    record Number(int from, int to, int number) implements ChoiceItem {}

    record All(int from, int to) implements ChoiceItem {}

    /** So many at once: "both", "all three". */
    record Together(int from, int to, int count) implements ChoiceItem {}

    /** All who were not named. */
    record Rest(int from, int to) implements ChoiceItem {}
}
