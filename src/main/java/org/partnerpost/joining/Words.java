package org.partnerpost.joining;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a text: runs of letters and digits, in lower case and without accents, each with its place. */
final class Words {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final List<Word> words = new ArrayList<>();

    /** @param start its first UTF-16 unit; {@code end} one past its last */
    record Word(int start, int end, String folded) {}

    Words(String text) {
        int at = 0;
        while (at < text.length()) {
            int from = at;
            while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || isMark(text.charAt(at)))) {
                at++;
            }
            if (at > from) {
                words.add(new Word(from, at, folded(text.substring(from, at))));
            } else {
                at++;
            }
        }
    }

    int size() {
        return words.size();
    }

    Word get(int index) {
        return words.get(index);
    }

    String joined(int from, int to) {
        StringBuilder phrase = new StringBuilder();
        for (int i = from; i < to; i++) {
            phrase.append(i > from ? " " : "").append(words.get(i).folded());
        }
        return phrase.toString();
    }

    private static boolean isMark(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static String folded(String word) {
        String lower = word.toLowerCase(Locale.ROOT).replace("ß", "ss");
        return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    }
}
