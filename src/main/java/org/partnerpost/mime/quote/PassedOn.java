package org.partnerpost.mime.quote;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.partnerpost.wording.PhraseTable;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Words;

/**
 * What a mail passes on: what another person wrote, without the lines that introduce it, what that one quotes, and its signature. Where it was passed
 * on several times, what stands innermost.
 *
 * @param words empty where nothing is passed on
 * @param author who wrote it, as the lines above it say, such as {@code Kim <kim@a.example>}; empty where they don't
 */
public record PassedOn(String words, String author) {
    /** Of a mail that answers, or has nothing to pass on. */
    private static final PassedOn NOTHING = new PassedOn("", "");

    private static final Set<String> SUBJECTS = PhraseTable.phrases("mime/forwards", "subject");
    private static final Set<String> DIVIDERS = PhraseTable.phrases("mime/forwards", "divider");
    private static final Phrases POINTERS = Phrases.of("mime/forwards", "pointer");
    /** Whoever writes more than this says what they need themselves. */
    private static final int LONGEST_POINTING = 600;

    private static final int DEEPEST = 8;

    /**
     * @param cut a mail's text
     * @param subject of that mail; what answers by its subject passes on as well where its few words say so: "can you help? see below"
     * @return without words where the mail answers, or has nothing to pass on
     */
    public static PassedOn in(WrittenAnew cut, String subject) {
        return in(cut.quoted(), passesOn(subject) || pointsBelow(cut.body()));
    }

    private static PassedOn in(String quoted, boolean said) {
        PassedOn innermost = NOTHING;
        String rest = quoted;
        boolean passes = said;
        for (int depth = 0; depth < DEEPEST; depth++) {
            Opened opened = open(rest);
            if (!passes && !opened.passes()) {
                return innermost;
            }
            WrittenAnew cut = WrittenAnew.of(opened.text());
            if (cut.body().isBlank()) {
                return innermost;
            }
            innermost = new PassedOn(cut.body(), opened.author().orElse(""));
            rest = cut.quoted();
            passes = opened.subject().filter(PassedOn::passesOn).isPresent();
            if (rest.isBlank()) {
                return innermost;
            }
        }
        return innermost;
    }

    /**
     * @param text what stands below the introduction, its marks taken off
     * @param passes whether the introduction says that it is passed on
     * @param subject as the introduction has it
     * @param author likewise
     */
    private record Opened(String text, boolean passes, Optional<String> subject, Optional<String> author) {}

    private static Opened open(String quoted) {
        List<String> lines = unmarked(Arrays.asList(quoted.split("\n", -1)));
        boolean passes = false;
        Optional<String> subject = Optional.empty();
        Optional<String> author = Optional.empty();
        int at = 0;
        boolean answered = false;
        boolean introduced = true;
        while (introduced && at < lines.size()) {
            String line = lines.get(at);
            int header = QuotedHeader.end(lines, at);
            int attribution = AttributionLine.lengthAt(lines, at);
            introduced = line.isBlank()
                    || Divider.isRuleOrFramed(line)
                    || Divider.is(line)
                    || header > at
                    || attribution > 0;
            answered |= attribution > 0;
            if (!answered && (Divider.is(line) || Divider.isRuleOrFramed(line))) {
                String lower = line.toLowerCase(Locale.ROOT);
                passes |= DIVIDERS.stream().anyMatch(lower::contains);
            }
            if (header > at) {
                subject = QuotedHeader.subject(lines.subList(at, header));
                author = QuotedHeader.author(lines.subList(at, header));
            }
            at = introduced ? Math.max(header, at + Math.max(1, attribution)) : at;
        }
        return new Opened(String.join("\n", lines.subList(at, lines.size())), passes, subject, author);
    }

    /** Where the whole quote carries a mark in front, without it. */
    private static List<String> unmarked(List<String> lines) {
        List<String> written = lines.stream().filter(line -> !line.isBlank()).toList();
        long marked = written.stream().filter(QuoteCut::isPrefixed).count();
        // An introduction stands above, unmarked.
        return marked > 0 && marked * 2 > written.size()
                ? lines.stream().map(PassedOn::withoutMark).toList()
                : lines;
    }

    private static String withoutMark(String line) {
        if (!QuoteCut.isPrefixed(line)) {
            return line;
        }
        String rest = line.substring(line.indexOf('>') + 1);
        return rest.startsWith(" ") ? rest.substring(1) : rest;
    }

    private static boolean pointsBelow(String written) {
        return written.length() <= LONGEST_POINTING
                && !POINTERS.in(Words.of(written)).isEmpty();
    }

    private static boolean passesOn(String subject) {
        String lower = subject.strip().toLowerCase(Locale.ROOT);
        int colon = lower.indexOf(':');
        return colon > 0 && SUBJECTS.contains(lower.substring(0, colon).strip().replace(".", ""));
    }
}
