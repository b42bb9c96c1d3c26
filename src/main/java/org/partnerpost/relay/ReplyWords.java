package org.partnerpost.relay;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A reply as sentences of words, folded as phrases are compared: case, accents and apostrophes do not count, nor ä beside ae. */
record ReplyWords(List<Sentence> sentences) {
    /** Further on a reply explains; its answer stands in its first lines. */
    private static final int LONGEST = 1_200;

    private static final int SHORT_LINE = 55;
    private static final Set<String> ELIDED = Set.of("d", "l", "j", "m", "n", "s", "c", "t", "qu", "jusqu");
    private static final Set<String> SHORTENED = Set.of("nr", "no", "ca", "bzw", "evtl", "st", "dr", "mr", "mrs", "ms");

    /** @param asks whether it ends with a question mark */
    record Sentence(List<Word> words, boolean asks, String text) {}

    /**
     * @param folded as compared
     * @param written as it stands in the text
     * @param opens whether a clause begins with it
     * @param closes whether a clause ends with it
     */
    record Word(String folded, String written, int start, int end, boolean opens, boolean closes) {}

    static ReplyWords of(String whole) {
        String text = whole.length() > LONGEST ? whole.substring(0, LONGEST) : whole;
        List<Sentence> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (endsSentence(text, i)) {
                add(sentences, text.substring(start, i + 1));
                start = i + 1;
            }
        }
        add(sentences, text.substring(start));
        return new ReplyWords(List.copyOf(sentences));
    }

    /** A single word or phrase, as in the data. */
    static String folded(String phrase) {
        StringBuilder joined = new StringBuilder();
        for (Word word : words(phrase)) {
            joined.append(joined.isEmpty() ? "" : " ").append(word.folded());
        }
        return joined.toString();
    }

    private static void add(List<Sentence> sentences, String text) {
        List<Word> words = words(text);
        if (!words.isEmpty()) {
            sentences.add(new Sentence(words, text.indexOf('?') >= 0, text));
        }
    }

    private static boolean endsSentence(String text, int at) {
        char c = text.charAt(at);
        if (c == '!' || c == '?') {
            return at + 1 == text.length() || "!?".indexOf(text.charAt(at + 1)) < 0;
        }
        if (c == '\n') {
            boolean blankFollows = at + 1 < text.length() && text.charAt(at + 1) == '\n';
            return blankFollows || at - text.lastIndexOf('\n', at - 1) < SHORT_LINE;
        }
        return c == '.' && endsWithFullStop(text, at);
    }

    private static boolean endsWithFullStop(String text, int at) {
        boolean gap = at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1));
        int from = at;
        while (from > 0 && Character.isLetterOrDigit(text.charAt(from - 1))) {
            from--;
        }
        String before = text.substring(from, at).toLowerCase(Locale.ROOT);
        boolean ordinal = !before.isEmpty() && before.chars().allMatch(Character::isDigit) && before.length() < 3;
        boolean number = at + 2 < text.length() && Character.isDigit(text.charAt(at + 2));
        return gap
                && !(ordinal && at + 1 < text.length())
                && before.length() != 1
                && !(SHORTENED.contains(before) && number);
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        boolean opens = true;
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            int from = at;
            at += Character.charCount(c);
            if (c == 0x1F44D) {
                words.add(new Word("👍", "👍", from, at, opens, false));
                opens = false;
            } else if (Character.isLetterOrDigit(c)) {
                while (at < text.length() && belongs(text, at) && !elided(text, from, at)) {
                    at += Character.charCount(text.codePointAt(at));
                }
                String written = text.substring(from, at);
                words.add(new Word(letters(written), written, from, at, opens, false));
                opens = false;
            } else if (parts(text, from, c) && !words.isEmpty()) {
                closeLast(words);
                opens = true;
            }
        }
        if (!words.isEmpty()) {
            closeLast(words);
        }
        return List.copyOf(words);
    }

    private static void closeLast(List<Word> words) {
        Word last = words.getLast();
        words.set(
                words.size() - 1,
                new Word(last.folded(), last.written(), last.start(), last.end(), last.opens(), true));
    }

    private static boolean belongs(String text, int at) {
        int c = text.codePointAt(at);
        boolean apostrophe =
                (c == '\'' || c == '\u2019') && at + 1 < text.length() && Character.isLetter(text.codePointAt(at + 1));
        return Character.isLetterOrDigit(c) || apostrophe || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** "d'accord" is two words. */
    private static boolean elided(String text, int from, int at) {
        char c = text.charAt(at);
        return (c == '\'' || c == '\u2019')
                && ELIDED.contains(text.substring(from, at).toLowerCase(Locale.ROOT));
    }

    /** Whether a sign parts two clauses; a hyphen does only between blanks. */
    private static boolean parts(String text, int at, int c) {
        boolean dash = c == '-' && (at == 0 || Character.isWhitespace(text.charAt(at - 1)));
        return dash || ",;:.!?()[]\u2013\u2014\u2026\"\u201c\u201d\u201e\u00ab\u00bb\u00bf\u00a1".indexOf(c) >= 0;
    }

    private static String letters(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.equals("sí")) {
            return lower; // Without its accent it means "if".
        }
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(lower.replace("ß", "ss"), Normalizer.Form.NFD)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(kept::appendCodePoint);
        return kept.toString().replace("ae", "a").replace("oe", "o").replace("ue", "u");
    }
}
