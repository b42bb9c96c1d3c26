package org.partnerpost.mime.quote;

import java.util.Arrays;
import java.util.List;

/** Marks the lines that are quoted or forwarded mail. */
final class QuoteCut {
    private QuoteCut() {}

    static void mark(List<String> lines, Role[] roles) {
        int i = 0;
        while (i < roles.length) {
            String line = lines.get(i);
            if (isPrefixed(line)) {
                roles[i++] = Role.QUOTED;
                continue;
            }
            if (Divider.is(line) || QuotedHeader.beginsAt(lines, i)) {
                Arrays.fill(roles, ruleBefore(lines, i), roles.length, Role.QUOTED);
                return;
            }
            int attribution = AttributionLine.lengthAt(lines, i);
            if (attribution == 0) {
                i++;
                continue;
            }
            int end = i + attribution;
            boolean restIsQuote = !introducesPrefixed(lines, end);
            Arrays.fill(roles, i, restIsQuote ? roles.length : end, Role.QUOTED);
            if (restIsQuote) {
                return;
            }
            i = end;
        }
    }

    static boolean isPrefixed(String line) {
        int at = 0;
        while (at < line.length() && at < 4 && line.charAt(at) == ' ') {
            at++;
        }
        return at < line.length() && line.charAt(at) == '>';
    }

    /** Whether the lines that follow carry the quote's prefix: then what comes after them is the sender's again. */
    static boolean introducesPrefixed(List<String> lines, int from) {
        for (int i = from; i < Math.min(lines.size(), from + 4); i++) {
            if (!lines.get(i).isBlank()) {
                return isPrefixed(lines.get(i));
            }
        }
        return false;
    }

    /** A line of underscores or hyphens right above belongs to the quoted header. */
    private static int ruleBefore(List<String> lines, int at) {
        int above = at - 1;
        while (above >= 0 && above >= at - 3 && lines.get(above).isBlank()) {
            above--;
        }
        return above >= 0 && Divider.isRule(lines.get(above)) ? above : at;
    }
}
