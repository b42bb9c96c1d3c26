package org.partnerpost.sorting;

import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Words;

/**
 * Knows an absence note by its text alone, where no header marks it. Rather one too few: an answer that passes for a note is never read.
 * The phrases are in {@code index/sorting/absence.tsv}.
 */
final class AbsenceNote {
    private static final Phrases AWAY = Phrases.of("sorting/absence", "away");
    private static final Phrases HOLIDAY = Phrases.of("sorting/absence", "holiday");
    private static final Phrases OPENING = Phrases.of("sorting/absence", "opening");
    private static final Phrases LATER = Phrases.of("sorting/absence", "later");
    private static final Phrases URGENT = Phrases.of("sorting/absence", "urgent");
    private static final Phrases ANSWER = Phrases.of("sorting/absence", "answer");
    private static final int LONGEST = 100;
    /** No more words than "Dear sender, I am out of office from 23 December until and including 7 January. Best regards, Dana Weber". */
    private static final int SHORT = 24;

    private AbsenceNote() {}

    /** @param body what was written anew */
    static boolean is(String body) {
        Words words = Words.loose(body);
        if (words.size() > LONGEST || body.contains("?") || says(ANSWER, words)) {
            return false;
        }
        boolean away = says(AWAY, words);
        boolean note = says(LATER, words) || says(URGENT, words);
        return away && (note || words.size() <= SHORT) || says(HOLIDAY, words) && says(OPENING, words) && note;
    }

    private static boolean says(Phrases phrases, Words words) {
        return !phrases.in(words).isEmpty();
    }
}
