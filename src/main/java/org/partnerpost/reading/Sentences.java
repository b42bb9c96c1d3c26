package org.partnerpost.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Words;

/** The sentences and lines of a text, each with its place. */
final class Sentences {
    private static final Set<String> SHORTENED = Set.of(
            "ca", "z", "b", "bzw", "inkl", "vsl", "evtl", "ggf", "max", "min", "nr", "e", "g", "i", "approx", "dr",
            "mr", "mrs", "ms", "st", "tel", "env", "aprox", "sr", "sra", "etc", "vs", "no", "mio", "tsd", "d", "h", "u",
            "a", "o", "incl", "art", "co", "kg", "ltd", "inc", "corp", "p", "s", "l", "r");

    private static final java.util.regex.Pattern ORDINAL = java.util.regex.Pattern.compile(
            "(?:" + Phrases.of("months").alternation() + "|Quartal|Halbjahr|KW)(?!\\p{L})");

    private static final java.util.regex.Pattern ITEM =
            java.util.regex.Pattern.compile("\\s{0,8}(?:\\(?(?:\\d{1,2}|[A-Ha-h])[.):]\\)?|[-*•–+·])\\s|\\s{2,8}\\S");
    private static final int LONG_ITEM = 65;
    private static final Phrases CLOSING = Phrases.of("reading/mail-phrases", "closing");
    private static final int GOODBYE = 6;

    private Sentences() {}

    /**
     * @param start first UTF-16 unit, white space left out
     * @param end one past the last
     */
    record Sentence(int start, int end) {
        String in(String text) {
            return text.substring(start, end);
        }
    }

    /** A line break ends a sentence before a list item, a blank line, or after a short line. */
    static List<Sentence> of(String text) {
        List<Sentence> sentences = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            if (ends(text, at)) {
                add(sentences, text, from, at + 1);
                from = at + 1;
            }
        }
        add(sentences, text, from, text.length());
        return sentences;
    }

    private static boolean ends(String text, int at) {
        char c = text.charAt(at);
        char next = at + 1 < text.length() ? text.charAt(at + 1) : '\n';
        return switch (c) {
            case '!', '?' -> Character.isWhitespace(next);
            case '.' -> Character.isWhitespace(next) && !shortened(text, at);
            case '\n' -> !runsOn(text, at);
            default -> false;
        };
    }

    private static boolean shortened(String text, int stop) {
        int from = stop;
        while (from > 0 && stop - from < 12 && Character.isLetterOrDigit(text.charAt(from - 1))) {
            from--;
        }
        String word = text.substring(from, stop).toLowerCase(java.util.Locale.ROOT);
        int next = stop + 1;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        boolean small = next < text.length() && Character.isLowerCase(text.charAt(next));
        // "1. März" is one date, "three of 67. Then" two sentences.
        boolean day = !word.isEmpty()
                && word.length() <= 2
                && word.chars().allMatch(Character::isDigit)
                && ORDINAL.matcher(text).region(next, text.length()).lookingAt();
        return small || day || SHORTENED.contains(word);
    }

    /** A long line that goes on in lower case was only wrapped. */
    private static boolean runsOn(String text, int lineBreak) {
        int next = lineBreak + 1;
        if (next >= text.length() || text.charAt(next) == '\n' || text.charAt(next) == '\r') {
            return false;
        }
        int lineStart = text.lastIndexOf('\n', lineBreak - 1) + 1;
        char first = text.charAt(next);
        boolean item = "-*•–+>·".indexOf(first) >= 0;
        String line = text.substring(lineStart, lineBreak).stripTrailing();
        // An item of a list is no wrapped line where the next begins like a sentence.
        boolean listed = line.length() < LONG_ITEM
                && Character.isUpperCase(first)
                && ITEM.matcher(line).lookingAt();
        return !item && !listed && line.length() > 50 && !closes(text, next);
    }

    private static boolean closes(String text, int line) {
        int end = text.indexOf('\n', line);
        Words words = Words.of(text.substring(line, end < 0 ? text.length() : end));
        return words.size() > 0
                && words.size() <= GOODBYE
                && CLOSING.startingAt(words, 0).isPresent();
    }

    private static void add(List<Sentence> sentences, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && text.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) <= ' ') {
            end--;
        }
        if (end > start) {
            sentences.add(new Sentence(start, end));
        }
    }

    /** The one that holds this place; the whole text where none does. */
    static Sentence around(List<Sentence> sentences, int offset, String text) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Sentence sentence = sentences.get(middle);
            if (offset < sentence.start()) {
                high = middle - 1;
            } else if (offset >= sentence.end()) {
                low = middle + 1;
            } else {
                return sentence;
            }
        }
        return new Sentence(0, text.length());
    }
}
