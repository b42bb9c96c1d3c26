package org.partnerpost.taxonomy;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A text as names are compared: lower-case letters and digits without accents, each with its place in the original, and with
 * what stood before it. Lone surrogates, NULs and other signs count as punctuation; nothing in a text is an error.
 */
final class FoldedText {

    /** Text behind this many UTF-16 units is not read. */
    static final int LONGEST = 256 * 1024;

    /** What stands between a letter and the one before it. */
    enum Gap {
        /** Nothing: both belong to one word. */
        NONE,
        /** A space, a hyphen or the like, which a name may have inside. */
        WORD,
        /** A comma, a bracket, an empty line: no name goes across. */
        CLAUSE
    }

    /** The sign or code of a currency behind a number, and no number of its own behind it. */
    private static final Pattern CURRENCY =
            Pattern.compile("[ \\u00a0]?(?:[€$£]|EUR\\b|USD\\b|GBP\\b|CHF\\b)(?![ \\u00a0]?\\d)");

    private static final int LONGEST_CURRENCY = 7;

    private static final int LONGEST_GAP_INSIDE_A_NAME = 4;

    private final String original;
    private char[] letters;
    private int[] origins;
    private Gap[] gaps;
    private int length;

    FoldedText(String text) {
        original = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        letters = new char[original.length() + 16];
        origins = new int[letters.length];
        gaps = new Gap[letters.length];
        fold();
    }

    int length() {
        return length;
    }

    char letter(int at) {
        return letters[at];
    }

    Gap gapBefore(int at) {
        return at >= length ? Gap.CLAUSE : gaps[at];
    }

    boolean startsWord(int at) {
        return gapBefore(at) != Gap.NONE;
    }

    boolean isUpper(int at) {
        return Character.isUpperCase(original.charAt(origins[at]));
    }

    boolean isDigit(int at) {
        return Character.isDigit(letters[at]);
    }

    /** The original's offset of the first unit of the letter. */
    int startOf(int at) {
        return origins[at];
    }

    /** The original's offset behind the letter and the marks that belong to it. */
    int endOf(int at) {
        int end = origins[at] + 1;
        while (end < original.length() && isMark(original.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Whether the digits before this letter are a sum of money: "PL 900 €" is no certificate. */
    boolean isSumBefore(int at) {
        return isDigit(at - 1)
                && CURRENCY.matcher(original)
                        .region(endOf(at - 1), Math.min(original.length(), endOf(at - 1) + LONGEST_CURRENCY))
                        .lookingAt();
    }

    String between(int from, int to) {
        return original.substring(from, to);
    }

    String letters(int from, int to) {
        return new String(letters, from, to - from);
    }

    private void fold() {
        Gap gap = Gap.CLAUSE;
        int gapLength = 0;
        int lineBreaks = 0;
        for (int i = 0; i < original.length(); i++) {
            char c = original.charAt(i);
            if (isIgnored(c)) {
                continue;
            }
            if (belongsToName(i, c, gap)) {
                add(c, i, gap);
                gap = isOwnWord(c) ? Gap.WORD : Gap.NONE;
                gapLength = 0;
                lineBreaks = 0;
                continue;
            }
            lineBreaks += c == '\n' ? 1 : 0;
            gapLength += c == '\r' ? 0 : 1;
            boolean joins = joinsWords(i, c) && lineBreaks < 2 && gapLength <= LONGEST_GAP_INSIDE_A_NAME;
            gap = joins && gap != Gap.CLAUSE ? Gap.WORD : Gap.CLAUSE;
        }
    }

    private void add(char c, int origin, Gap gap) {
        String folded = lettersOf(c);
        Gap before = isOwnWord(c) && gap == Gap.NONE ? Gap.WORD : gap;
        for (int k = 0; k < folded.length(); k++) {
            if (length == letters.length) {
                int larger = letters.length + letters.length / 2;
                letters = Arrays.copyOf(letters, larger);
                origins = Arrays.copyOf(origins, larger);
                gaps = Arrays.copyOf(gaps, larger);
            }
            letters[length] = folded.charAt(k);
            origins[length] = origin;
            gaps[length] = k == 0 ? before : Gap.NONE;
            length++;
        }
    }

    private boolean belongsToName(int i, char c, Gap gap) {
        if (Character.isLetterOrDigit(c)) {
            return !lettersOf(c).isEmpty();
        }
        if (c == '+' || c == '#') {
            // C++, C#, F#: part of the word only where nothing stands between.
            return gap == Gap.NONE && length > 0 && !isDigit(length - 1);
        }
        // .NET
        return c == '.' && gap != Gap.NONE && i + 1 < original.length() && Character.isLetter(original.charAt(i + 1));
    }

    private boolean joinsWords(int i, char c) {
        return switch (c) {
            case '-',
                    '/',
                    '_',
                    '&',
                    '\'',
                    '\u2010',
                    '\u2011',
                    '\u2013',
                    '\u2019',
                    '\u00b7',
                    '\u00ae',
                    '\u2122',
                    '\n',
                    '\r' -> true;
            case '.' -> i + 1 < original.length() && Character.isLetterOrDigit(original.charAt(i + 1));
            default -> Character.isWhitespace(c) || Character.isSpaceChar(c);
        };
    }

    private static boolean isIgnored(char c) {
        return c == '\u00ad' || c == '\ufeff' || (c >= '\u200b' && c <= '\u200d') || isMark(c);
    }

    private static boolean isMark(char c) {
        return c >= '\u0300' && c <= '\u036f';
    }

    /** Chinese and Japanese are written without gaps: each sign may begin and end a name. */
    private static boolean isOwnWord(char c) {
        return c >= '\u3040' && (Character.isIdeographic(c) || c <= '\u30ff');
    }

    private static String lettersOf(char c) {
        if (c < 128) {
            return String.valueOf(Character.toLowerCase(c));
        }
        return switch (c) {
            case 'ß', 'ẞ' -> "ss";
            case 'æ', 'Æ' -> "ae";
            case 'œ', 'Œ' -> "oe";
            case 'ø', 'Ø' -> "o";
            case 'ł', 'Ł' -> "l";
            case 'đ', 'Đ', 'ð', 'Ð' -> "d";
            case 'þ', 'Þ' -> "th";
            case 'ı', 'İ' -> "i";
            default -> withoutMarks(c);
        };
    }

    private static String withoutMarks(char c) {
        if (Character.isSurrogate(c)) {
            return "";
        }
        String decomposed = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
        StringBuilder kept = new StringBuilder(decomposed.length());
        for (int k = 0; k < decomposed.length(); k++) {
            char part = decomposed.charAt(k);
            if (Character.isLetterOrDigit(part)) {
                kept.append(Character.toLowerCase(part));
            }
        }
        return kept.toString();
    }
}
