package org.partnerpost.sorting;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.partnerpost.wording.PhraseTable;

/** The phrases of {@code index/sorting/subjects.tsv} by which a subject tells what a mail is. Signs count ("urlaub:"), so letters are compared, not words. */
final class SubjectPhrases {
    private static final Pattern REPLY = Pattern.compile("^(?:\\s{0,3}(?:re|aw|sv|antw|fwd?|wg|tr)\\s?:\\s{0,3}){1,5}");
    private static final int LONGEST = 400;

    static final SubjectPhrases ABSENCE = of("absence");
    static final SubjectPhrases RETURNED = of("returned");
    static final SubjectPhrases CALENDAR = of("calendar");
    static final SubjectPhrases REPORT = of("report");

    private final List<String> phrases;

    private SubjectPhrases(List<String> phrases) {
        this.phrases = phrases;
    }

    boolean begin(String subject) {
        String folded = folded(subject);
        return phrases.stream().anyMatch(folded::startsWith);
    }

    boolean standIn(String subject) {
        String folded = folded(subject);
        return phrases.stream().anyMatch(folded::contains);
    }

    private static String folded(String subject) {
        String cut = subject.substring(0, Math.min(subject.length(), LONGEST));
        return REPLY.matcher(cut.toLowerCase(Locale.ROOT)).replaceFirst("").strip();
    }

    private static SubjectPhrases of(String value) {
        return new SubjectPhrases(PhraseTable.rows("sorting/subjects").stream()
                .filter(row -> row.value().equals(value))
                .flatMap(row -> row.phrases().stream())
                .map(phrase -> phrase.toLowerCase(Locale.ROOT))
                .toList());
    }
}
