package org.partnerpost.wording;

import java.time.LocalDate;

/**
 * A day or a stretch of days named in a text.
 *
 * @param first its first day
 * @param last its last day; the first one again for a day
 * @param start first UTF-16 unit
 * @param end one past the last
 * @param confidence that a date is meant and that it is this one, 0 to 1
 * @param needsCue it may be something else ("May", "week 3"): believed only after a word such as "from"
 */
public record DayMention(LocalDate first, LocalDate last, int start, int end, double confidence, boolean needsCue) {

    public int length() {
        return end - start;
    }
}
