package org.partnerpost.mime.quote;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A text cut in three. Lines keep their order; each line is in one of the three.
 *
 * @param body what the sender wrote anew; where that is nothing, the quote without its introduction, since a mail that is only
 *     a quote means it
 * @param quoted quoted and forwarded mail, with the lines that introduce it
 * @param signature what follows a signature delimiter, device lines and legal footers
 */
public record WrittenAnew(String body, String quoted, String signature) {

    /** @param text clean, line ends as {@code \n} */
    public static WrittenAnew of(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        var roles = new Role[lines.size()];
        Arrays.fill(roles, Role.OWN);
        List<String> read = lines.stream().map(WrittenAnew::plain).toList();
        QuoteCut.mark(read, roles);
        SignatureCut.mark(read, roles);
        String body = join(lines, roles, EnumSet.of(Role.OWN));
        String signature = join(lines, roles, EnumSet.of(Role.SIGNATURE));
        if (!body.isBlank()) {
            return new WrittenAnew(body, join(lines, roles, EnumSet.of(Role.QUOTED, Role.INTRODUCTION)), signature);
        }
        String quoted = join(lines, roles, EnumSet.of(Role.QUOTED));
        String introduction = join(lines, roles, EnumSet.of(Role.INTRODUCTION));
        if (!quoted.isBlank()) {
            return new WrittenAnew(quoted, introduction, signature);
        }
        return signature.isBlank()
                ? new WrittenAnew(introduction, "", "")
                : new WrittenAnew(signature, introduction, "");
    }

    /** As its marks are looked for: mail programs put no-break spaces and marks of reading direction between them. */
    private static String plain(String line) {
        var plain = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean steers =
                    c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069' || c == '\u200E' || c == '\u200F';
            if (!steers) {
                plain.append(c == '\u00a0' || c == '\u202f' ? ' ' : c);
            }
        }
        return plain.toString();
    }

    private static String join(List<String> lines, Role[] roles, Set<Role> wanted) {
        var text = new StringBuilder();
        int blank = 0;
        for (int i = 0; i < roles.length; i++) {
            if (!wanted.contains(roles[i])) {
                continue;
            }
            String line = lines.get(i).stripTrailing();
            if (line.isEmpty()) {
                blank++;
                continue;
            }
            if (!text.isEmpty()) {
                text.append("\n".repeat(Math.min(blank, 2) + 1));
            }
            blank = 0;
            text.append(line);
        }
        return text.toString();
    }
}
