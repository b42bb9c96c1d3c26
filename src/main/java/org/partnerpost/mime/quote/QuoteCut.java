package org.partnerpost.mime.quote;

import java.util.Arrays;
import java.util.List;

/** Marks the lines that are quoted or forwarded mail. */
final class QuoteCut {
    /** Who writes more above a quote than this has written no mail. */
    private static final int MAX_LINES_SEARCHED = 20_000;

    private final List<String> lines;
    private final Role[] roles;

    private QuoteCut(List<String> lines, Role[] roles) {
        this.lines = lines;
        this.roles = roles;
    }

    static void mark(List<String> lines, Role[] roles) {
        new QuoteCut(lines, roles).run();
    }

    private void run() {
        boolean[] marked = MarkedLines.in(lines);
        Role otherwise = Role.OWN;
        boolean written = false;
        boolean forwards = false;
        boolean answerMayFollow = false;
        int i = 0;
        while (i < roles.length) {
            if (marked[i]) {
                roles[i++] = Role.QUOTED;
                if (answerMayFollow) {
                    // Nothing new stood above the old mail: what follows the quote in it is the answer.
                    otherwise = Role.OWN;
                }
                continue;
            }
            int end = i < MAX_LINES_SEARCHED ? introductionEnd(i) : i;
            if (end == i) {
                written |= otherwise == Role.OWN && !lines.get(i).isBlank();
                roles[i++] = otherwise;
                continue;
            }
            Arrays.fill(roles, i, end, Role.INTRODUCTION);
            if (Divider.is(lines.get(i)) || !introducesPrefixed(lines, end)) {
                // No line of what follows is marked as quoted, so all of it is.
                otherwise = Role.QUOTED;
            }
            forwards |= !isLine(i);
            answerMayFollow = !written && !forwards && otherwise == Role.QUOTED && introducesPrefixed(lines, end);
            i = end;
        }
        rulesAboveIntroductions();
    }

    /** Whether it is a line such as "Pat wrote:", under which people also answer, and nothing that forwards. */
    private boolean isLine(int at) {
        return !Divider.is(lines.get(at)) && QuotedHeader.end(lines, at) == at;
    }

    private int introductionEnd(int at) {
        if (Divider.is(lines.get(at))) {
            int next = at + 1;
            while (next < lines.size() && lines.get(next).isBlank()) {
                next++;
            }
            return next < lines.size() ? Math.max(at + 1, QuotedHeader.end(lines, next)) : at + 1;
        }
        int header = QuotedHeader.end(lines, at);
        return header > at ? header : at + AttributionLine.lengthAt(lines, at);
    }

    /** A line of underscores or hyphens right above a quoted header belongs to it, with words between them or not. */
    private void rulesAboveIntroductions() {
        for (int i = 1; i < roles.length; i++) {
            boolean begins = roles[i] == Role.INTRODUCTION && roles[i - 1] == Role.OWN;
            int above = i - 1;
            while (begins && above >= 0 && above >= i - 4 && lines.get(above).isBlank()) {
                above--;
            }
            if (begins && above >= 0 && roles[above] == Role.OWN && Divider.isRuleOrFramed(lines.get(above))) {
                Arrays.fill(roles, above, i, Role.INTRODUCTION);
            }
        }
    }

    static boolean isPrefixed(String line) {
        int at = 0;
        while (at < line.length() && at < 4 && line.charAt(at) == ' ') {
            at++;
        }
        return at < line.length()
                && line.charAt(at) == '>'
                && (line.length() > 80 || !wrappedBracket(line.substring(at)));
    }

    /** The tail of an introduction that was wrapped before its bracket: {@code > wrote:}. */
    private static boolean wrappedBracket(String line) {
        String tail = line.substring(1).strip();
        return tail.equals(":") || tail.endsWith(":") && tail.length() < 40 && AttributionLine.isVerb(tail);
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
}
