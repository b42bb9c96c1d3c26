package org.partnerpost.mail;

import java.util.Optional;

/** What stands before the @: dot-atom or quoted string (RFC 5322 3.2.3, 3.2.4; RFC 6532 3.2 for other scripts). */
final class LocalPart {
    private static final String ATOM_MARKS = "!#$%&'*+-/=?^_`{|}~";

    private LocalPart() {}

    static boolean isDotAtom(String text) {
        boolean afterDot = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.') {
                if (afterDot) {
                    return false;
                }
                afterDot = true;
            } else if (isAtomChar(c)) {
                afterDot = false;
            } else {
                return false;
            }
        }
        return !afterDot;
    }

    private static boolean isAtomChar(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || ATOM_MARKS.indexOf(c) >= 0
                || c > 0x9f;
    }

    /** Neither controls, lone surrogates, marks that steer the reading direction nor look-alikes of the @ sign. */
    static boolean isClean(String text) {
        return text.codePoints()
                .noneMatch(c -> Character.isISOControl(c)
                        || Character.getType(c) == Character.SURROGATE
                        || DisplayName.steersDirection(c)
                        || c > 0x7f && (Character.isSpaceChar(c) || Character.isWhitespace(c))
                        || c == 0xFF20
                        || c == 0xFE6B);
    }

    /** The inside of {@code "…"}; empty where it is not one quoted string. */
    static Optional<String> unquoted(String quoted) {
        var text = new StringBuilder();
        for (int i = 1; i < quoted.length(); i++) {
            char c = quoted.charAt(i);
            if (c == '"') {
                return i == quoted.length() - 1 ? Optional.of(text.toString()) : Optional.empty();
            }
            if (c == '\\' && i + 1 < quoted.length()) {
                c = quoted.charAt(++i);
            }
            text.append(c);
        }
        return Optional.empty();
    }

    static String written(String localPart) {
        if (isDotAtom(localPart)) {
            return localPart;
        }
        return '"' + localPart.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
