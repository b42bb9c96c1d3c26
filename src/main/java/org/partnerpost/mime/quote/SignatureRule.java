package org.partnerpost.mime.quote;

import java.util.List;
import java.util.regex.Pattern;

/** A line of dashes or underscores that parts off a signature or a list's footer, and is no rule between two parts of the text. */
final class SignatureRule {
    private static final int MAX_LINES = 10;
    private static final int MAX_LINE = 120;
    private static final int MAX_SENTENCE = 50;

    private static final Pattern RULE = Pattern.compile("\\s{0,3}(?:_{2,200}|[—–]{1,200}|-{2,200})\\s{0,3}");
    private static final Pattern CONTACT = Pattern.compile("@|www\\.|https?://|\\+?\\d[\\d ()/.-]{6,30}\\d");
    private static final Pattern ITEM = Pattern.compile("\\s{0,8}(?:[-*•>]|\\d{1,2}[.)])\\s.*");

    private SignatureRule() {}

    static boolean is(String line) {
        return line.length() <= MAX_LINE * 2 && RULE.matcher(line).matches();
    }

    /** Whether nothing but short lines of name, title and contact stand there; figures without any contact are the sender's data. */
    static boolean endsIn(List<String> lines, int from, int end) {
        int count = 0;
        boolean contact = false;
        boolean figures = false;
        for (int i = from; i < end; i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || is(line)) {
                continue;
            }
            boolean reaches = line.length() <= MAX_LINE && CONTACT.matcher(line).find();
            if (++count > MAX_LINES || line.length() > MAX_LINE || isText(line) || !reaches && line.indexOf(':') > 0) {
                return false;
            }
            contact |= reaches;
            figures |= line.chars().anyMatch(Character::isDigit);
        }
        boolean attached = from < end && !lines.get(from).isBlank();
        return count > 0 && (contact || attached && !figures);
    }

    private static boolean isText(String line) {
        char last = line.charAt(line.length() - 1);
        boolean sentence = line.length() > MAX_SENTENCE && (last == '.' || last == '!');
        return last == '?' || last == ':' || sentence || ITEM.matcher(line).matches();
    }
}
