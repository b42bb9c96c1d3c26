package org.partnerpost.sorting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The phrases of {@code index/sorting/subjects.tsv} by which a subject tells what a mail is. */
final class SubjectPhrases {
    private static final String FILE = "index/sorting/subjects.tsv";
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
        try (InputStream content = SubjectPhrases.class.getClassLoader().getResourceAsStream(FILE)) {
            if (content == null) {
                throw new IllegalStateException(
                        "the class path lacks " + FILE + "; the program was built incompletely");
            }
            return new SubjectPhrases(new String(content.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(value + "\t"))
                    .flatMap(line -> Arrays.stream(line.split("\t")[2].split("\\|")))
                    .map(phrase -> phrase.toLowerCase(Locale.ROOT))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }
}
