package org.partnerpost.wording;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Which differences of letters count where words are compared. */
enum Spelling {
    /**
     * All but case: for mails that are read to be shown, where an accent tells a name from a word, and "dès" from "des". An apostrophe
     * parts two words.
     */
    EXACT {
        @Override
        String folded(String word) {
            return composed(word).toLowerCase(Locale.ROOT);
        }

        @Override
        boolean isWord(int c) {
            return Character.isLetterOrDigit(c);
        }

        @Override
        boolean goesOn(String text, int from, int at) {
            return isLetterOrMark(text.codePointAt(at));
        }
    },

    /** Neither case nor accents nor apostrophes, nor whether ä is written ae: for the few words of an answer, typed in a hurry. */
    LOOSE {
        @Override
        String folded(String word) {
            String lower = composed(word).toLowerCase(Locale.ROOT);
            if (lower.equals("sí") || lower.equals(THUMB_UP)) {
                return lower; // Without its accent it means "if".
            }
            StringBuilder kept = new StringBuilder();
            Normalizer.normalize(lower.replace("ß", "ss"), Normalizer.Form.NFD)
                    .codePoints()
                    .filter(Character::isLetterOrDigit)
                    .forEach(kept::appendCodePoint);
            return kept.toString().replace("ae", "a").replace("oe", "o").replace("ue", "u");
        }

        @Override
        boolean isWord(int c) {
            return Character.isLetterOrDigit(c) || c == THUMB_UP.codePointAt(0);
        }

        /** "don't" is one word, "d'accord" two. */
        @Override
        boolean goesOn(String text, int from, int at) {
            char c = text.charAt(at);
            boolean apostrophe = (c == '\'' || c == '’')
                    && at + 1 < text.length()
                    && Character.isLetter(text.codePointAt(at + 1))
                    && !ELIDED.contains(text.substring(from, at).toLowerCase(Locale.ROOT));
            return apostrophe || isLetterOrMark(text.codePointAt(at));
        }
    };

    /** Below it nothing is composed of more. */
    private static final char FIRST_MARK = '\u0300';

    private static final String THUMB_UP = "👍";
    private static final Set<String> ELIDED = Set.of("d", "l", "j", "m", "n", "s", "c", "t", "qu", "jusqu");

    /** One word as it is compared. */
    abstract String folded(String word);

    /** Whether a word begins with this sign. */
    abstract boolean isWord(int c);

    /** Whether the word that began goes on with the sign at this place. */
    abstract boolean goesOn(String text, int from, int at);

    private static boolean isLetterOrMark(int c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static String composed(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= FIRST_MARK) {
                return Normalizer.normalize(word, Normalizer.Form.NFC);
            }
        }
        return word;
    }
}
