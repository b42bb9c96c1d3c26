package org.partnerpost.mime.quote;

import java.util.Arrays;
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
            int cut = cutIn(lines, start, end);
            Arrays.fill(roles, cut, end, Role.SIGNATURE);
            int device = deviceAbove(lines, start, cut);
            if (device < cut) {
                roles[device] = Role.SIGNATURE;
                Arrays.fill(roles, device + 1, cut, Role.QUOTED);
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
            boolean rule = i > start && lines.get(i - 1).isBlank() && SignatureRule.is(lines.get(i));
            if (DELIMITER.matcher(lines.get(i)).matches() || rule && SignatureRule.endsIn(lines, i + 1, end)) {
                return i;
            }
        }
        return end;
    }

    /** A device line by itself under new words ends them: what stands below, unmarked, is the mail that is answered. */
    private static int deviceAbove(List<String> lines, int start, int end) {
        boolean written = false;
        for (int i = start; i < end; i++) {
            boolean alone = i > start
                    && lines.get(i - 1).isBlank()
                    && (i + 1 == end || lines.get(i + 1).isBlank());
            if (written && alone && DeviceLine.is(lines.get(i))) {
                return i;
            }
            written |= !lines.get(i).isBlank();
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
