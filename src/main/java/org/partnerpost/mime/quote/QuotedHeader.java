package org.partnerpost.mime.quote;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.partnerpost.wording.PhraseTable;

/** The block of From, Sent, To, Subject that Outlook and others put over a quoted mail, in many languages. */
final class QuotedHeader {
    private enum Label {
        FROM,
        DATE,
        TO,
        SUBJECT,
        OTHER
    }

    private static final Map<String, Label> LABELS = new HashMap<>();

    static {
        for (Label label : Label.values()) {
            PhraseTable.phrases("mime/header-labels", label.name().toLowerCase(Locale.ROOT))
                    .forEach(name -> LABELS.putIfAbsent(name, label));
        }
    }

    private static final int MAX_LINES = 16;
    private static final int MAX_NAME = 20;
    private static final int LEAST_UNKNOWN = 4;
    private static final int MAX_LINE = 200;

    /** A day with its year: what stands in the line of a sender says when, not who. */
    private static final Pattern DAY = Pattern.compile("\\d{1,4}([./-])\\d{1,2}\\1\\d{1,4}|(?<!\\d)20\\d{2}(?!\\d)");

    /** No name begins with the number of a day. */
    private static final Pattern NUMBER = Pattern.compile("[:：]\\s{0,8}\\*?\\s?\\d{1,2}(?!\\d)");

    private static final Pattern TIME = Pattern.compile("(?<![\\d.])\\d{1,2}[:.h]\\d{2}(?!\\d|\\.\\d)");

    private QuotedHeader() {}

    /**
     * @return where the block ends that begins at this line; {@code at} where none does: there must be enough labels in the lines
     *     below to be a header and not a list
     */
    static int end(List<String> lines, int at) {
        Optional<Label> first = labelOfHeader(lines.get(at));
        if (first.isEmpty() || first.get() == Label.OTHER) {
            return endOfUnknown(lines, at);
        }
        var seen = EnumSet.of(first.get());
        int end = at + 1;
        int unlabelled = 0;
        for (int i = at + 1; i < Math.min(lines.size(), at + MAX_LINES) && unlabelled <= 2; i++) {
            String line = lines.get(i);
            if (line.isBlank()) {
                continue;
            }
            Optional<Label> label = labelOfHeader(line);
            label.ifPresent(seen::add);
            unlabelled = label.isPresent() ? 0 : unlabelled + 1;
            end = label.isPresent() ? i + 1 : end;
        }
        boolean addressed = seen.contains(Label.DATE) || seen.contains(Label.TO);
        boolean header = seen.contains(Label.FROM) && addressed && (seen.contains(Label.SUBJECT) || seen.size() >= 3);
        if (!header) {
            return endOfUnknown(lines, at);
        }
        while (end < lines.size() && !lines.get(end).isBlank() && lines.get(end).startsWith(" ")) {
            end++; // the folded rest of a long recipient list
        }
        return end;
    }

    /** In a language that is not known, its form tells: who and to whom with addresses, when to the minute. */
    private static int endOfUnknown(List<String> lines, int at) {
        int end = at;
        while (end < Math.min(lines.size(), at + MAX_LINES)
                && !name(lines.get(end)).isEmpty()) {
            end++;
        }
        boolean header = end - at >= LEAST_UNKNOWN
                && lines.get(at).indexOf('@') > 0
                && lines.get(at).length() <= MAX_LINE
                && lines.subList(at + 1, end).stream().anyMatch(line -> line.indexOf('@') > 0)
                && (isMoment(lines.get(at + 1)) || isMoment(lines.get(at + 2)));
        return header ? end : at;
    }

    private static boolean isMoment(String line) {
        return line.length() <= MAX_LINE
                && DAY.matcher(line).find()
                && TIME.matcher(line).find();
    }

    /** The subject that the block names. */
    static Optional<String> subject(List<String> block) {
        return value(block, Label.SUBJECT);
    }

    /** Who wrote it, as the block names them. */
    static Optional<String> author(List<String> block) {
        return value(block, Label.FROM);
    }

    /** The last one: two blocks with a line or two between them are found as one. */
    private static Optional<String> value(List<String> block, Label wanted) {
        return block.stream()
                .filter(line -> label(line).filter(wanted::equals).isPresent())
                .map(line -> line.substring(Math.max(line.indexOf(':'), line.indexOf('：')) + 1)
                        .replace("*", "")
                        .strip())
                .reduce((outer, inner) -> inner);
    }

    private static Optional<Label> labelOfHeader(String line) {
        return label(line).filter(known -> known != Label.FROM && known != Label.TO || namesSomebody(line));
    }

    /** "From: 1.1.2027" and "From: 1 March" tell when something begins, "To: 30 June" when it ends. */
    private static boolean namesSomebody(String line) {
        return line.length() > MAX_LINE
                || line.indexOf('@') > 0
                || !DAY.matcher(line).find() && !NUMBER.matcher(line).find();
    }

    private static Optional<Label> label(String line) {
        return Optional.ofNullable(LABELS.get(name(line)));
    }

    /** What stands before the colon, where it is short enough to be a name; else empty. */
    private static String name(String line) {
        String text = line.length() > MAX_LINE ? line.substring(0, MAX_LINE) : line;
        text = text.replace("*", "").replace('：', ':').strip();
        int colon = text.indexOf(':');
        return colon < 1 || colon > MAX_NAME
                ? ""
                : text.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    }
}
