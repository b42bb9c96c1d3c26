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
        QuoteCut.mark(lines, roles);
        SignatureCut.mark(lines, roles);
        String body = join(lines, roles, EnumSet.of(Role.OWN));
        String signature = join(lines, roles, EnumSet.of(Role.SIGNATURE));
        if (!body.isBlank()) {
            return new WrittenAnew(body, join(lines, roles, EnumSet.of(Role.QUOTED, Role.INTRODUCTION)), signature);
        }
        String quoted = join(lines, roles, EnumSet.of(Role.QUOTED));
        return quoted.isBlank()
                ? new WrittenAnew(signature, join(lines, roles, EnumSet.of(Role.INTRODUCTION)), "")
                : new WrittenAnew(quoted, join(lines, roles, EnumSet.of(Role.INTRODUCTION)), signature);
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
