package org.partnerpost.taxonomy;

import java.util.List;

/** Decides whether a name that may mean something else is believed where it stands. */
interface Support<T> {

    /**
     * @param index of the sure name that follows the doubtful one in {@code sure}
     * @return how sure it is, above 0 to 1; 0 where it is not believed
     */
    double of(Spelling<T> spelling, int from, int to, Words words, List<Found<T>> sure, int index);

    /** Whether of two with equal claim to a name the first of its table is meant; else neither is: better none than the wrong one. */
    default boolean isFirstMeant(T first, T other) {
        return false;
    }
}
