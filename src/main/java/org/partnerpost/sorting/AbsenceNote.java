package org.partnerpost.sorting;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    private static final Phrases NOTE = Phrases.of("sorting/absence", "note");
    private static final Phrases WILLING = Phrases.of("sorting/absence", "willing");
    private static final Phrases GREETING = Phrases.of("reading/mail-phrases", "greeting");
    private static final Phrases CLOSING = Phrases.of("reading/mail-phrases", "closing");
    private static final Phrases ANSWER = Phrases.of("sorting/absence", "answer");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,255}");
    /** A line as long as that goes on in the next. */
    private static final Pattern WRAPPED = Pattern.compile("(?<=[^\\n]{50})\\n(?=\\S)");
    /** Not those of "20.11. bis 30. November". */
    private static final Pattern STOPS = Pattern.compile("(?<=\\D|\\d{4})[.!;…]+(?=\\s|$)|\\n+");

    private static final int LONGEST = 100;
    /** No more words than "Kind regards, Dana Weber". */
    private static final int FEW = 4;
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
        return away && (note || words.size() <= SHORT)
                || says(HOLIDAY, words) && says(OPENING, words) && note
                || says(HOLIDAY, words) && says(NOTE, words) && !says(WILLING, words) && saysNothingElse(body);
    }

    /** Whether each sentence belongs to a note, greets, says goodbye or holds names and figures alone. */
    private static boolean saysNothingElse(String body) {
        String text = WRAPPED.matcher(ADDRESS.matcher(body).replaceAll(" ")).replaceAll(" ");
        return STOPS.splitAsStream(text)
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .allMatch(AbsenceNote::belongs);
    }

    private static boolean belongs(String sentence) {
        Words words = Words.loose(sentence);
        boolean frame = words.size() == 0
                || words.size() <= FEW
                        && (GREETING.startingAt(words, 0).isPresent()
                                || CLOSING.startingAt(words, 0).isPresent());
        return frame
                || Stream.of(AWAY, HOLIDAY, OPENING, LATER, URGENT, NOTE).anyMatch(phrases -> says(phrases, words))
                || IntStream.range(0, words.size())
                        .map(at -> sentence.codePointAt(words.get(at).start()))
                        .noneMatch(Character::isLowerCase);
    }

    private static boolean says(Phrases phrases, Words words) {
        return !phrases.in(words).isEmpty();
    }
}
