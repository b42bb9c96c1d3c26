package org.partnerpost.mime.quote;

import java.util.List;
import java.util.regex.Pattern;

/** Marks what follows the sender's words without being them: signatures after a delimiter, device lines, legal footers. */
final class SignatureCut {
    private static final Pattern DELIMITER = Pattern.compile("\\s{0,3}(?:--|—|––|-- -)\\s{0,3}");

    private SignatureCut() {}

    /** Works on each run of the sender's own lines, since a signature may stand before a quote or after it. */
    static void mark(List<String> lines, Role[] roles) {
        int start = 0;
        while (start < roles.length) {
            if (roles[start] != Role.OWN) {
                start++;
                continue;
            }
            int end = start;
            while (end < roles.length && roles[end] == Role.OWN) {
                end++;
            }
            for (int i = cutIn(lines, start, end); i < end; i++) {
                roles[i] = Role.SIGNATURE;
            }
            start = end;
        }
    }

    private static int cutIn(List<String> lines, int start, int end) {
        int cut = delimiter(lines, start, end);
        cut = LegalFooter.beginsIn(lines, start, cut);
        return devices(lines, start, cut);
    }

    /** RFC 3676 section 4.3; the first one counts, as mailing lists put theirs below it. */
    private static int delimiter(List<String> lines, int start, int end) {
        for (int i = start; i < end; i++) {
            if (DELIMITER.matcher(lines.get(i)).matches()) {
                return i;
            }
        }
        return end;
    }

    /** Device lines stand at the end, with nothing but their like and empty lines below. */
    private static int devices(List<String> lines, int start, int end) {
        int cut = end;
        for (int i = end - 1; i >= start; i--) {
            String line = lines.get(i);
            if (DeviceLine.is(line)) {
                cut = i;
            } else if (!line.isBlank()) {
                break;
            }
        }
        return cut;
    }
}
