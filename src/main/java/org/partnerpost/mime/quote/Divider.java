package org.partnerpost.mime.quote;

import java.util.Locale;
import java.util.Set;
import org.partnerpost.wording.PhraseTable;

/** Lines after which everything is another mail: "-----Original Message-----" and its translations. */
final class Divider {
    private static final int MAX_LENGTH = 160;

    private static final Set<String> BETWEEN_HYPHENS = PhraseTable.phrases("mime/dividers", "between");
    private static final Set<String> ALONE = PhraseTable.phrases("mime/dividers", "alone");

    private Divider() {}

    static boolean is(String line) {
        String stripped = line.strip();
        if (stripped.isEmpty() || stripped.length() > MAX_LENGTH) {
            return false;
        }
        String lower = stripped.replace("*", "").toLowerCase(Locale.ROOT);
        if (ALONE.stream().anyMatch(lower::startsWith)) {
            return true;
        }
        int hyphens = 0;
        while (hyphens < lower.length() && "-_–— ".indexOf(lower.charAt(hyphens)) >= 0) {
            hyphens++;
        }
        if (hyphens < 2) {
            return false;
        }
        String words = lower.substring(hyphens);
        return BETWEEN_HYPHENS.stream().anyMatch(words::startsWith) && words.length() < 80;
    }

    /** A line drawn with underscores, hyphens or the like. */
    static boolean isRule(String line) {
        String stripped = line.strip();
        return stripped.length() >= 3 && stripped.length() <= 200 && isRulePart(stripped);
    }

    /** Words between hyphens or the like, in any language: over a quoted header nothing else stands so. */
    static boolean isRuleOrFramed(String line) {
        String stripped = line.strip();
        return isRule(line)
                || stripped.length() >= 6
                        && stripped.length() <= 100
                        && isRulePart(stripped.substring(0, 2))
                        && isRulePart(stripped.substring(stripped.length() - 2));
    }

    private static boolean isRulePart(String text) {
        return text.chars().allMatch(c -> "-_=*–—".indexOf(c) >= 0);
    }
}
