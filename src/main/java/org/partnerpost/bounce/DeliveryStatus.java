package org.partnerpost.bounce;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The part for machines in returned mail (RFC 3464), or the same fields within ordinary text. */
final class DeliveryStatus {
    private static final int MOST = 2_000;

    private DeliveryStatus() {}

    /** One line for each recipient; a group of fields without a recipient is about the mail as a whole. */
    static List<BounceLine> lines(String text, String more) {
        List<BounceLine> lines = new ArrayList<>();
        Map<String, String> fields = new HashMap<>();
        String last = "";
        for (String line : (text + "\n\n").split("\n", -1)) {
            if (lines.size() >= MOST) {
                break;
            }
            int colon = line.indexOf(':');
            if (line.isBlank()) {
                add(lines, fields, more);
                fields.clear();
                last = "";
            } else if ((line.startsWith(" ") || line.startsWith("\t")) && !last.isEmpty()) {
                fields.merge(last, line.strip(), (before, next) -> before + " " + next);
            } else if (colon > 0) {
                last = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                if (last.equals("final-recipient") && fields.containsKey("final-recipient")) {
                    add(lines, fields, more);
                    fields.clear();
                }
                fields.merge(last, line.substring(colon + 1).strip(), (before, next) -> before + " " + next);
            } else if (!last.isEmpty()) {
                fields.merge(last, line.strip(), (before, next) -> before + " " + next);
            }
        }
        return lines;
    }

    private static void add(List<BounceLine> lines, Map<String, String> fields, String more) {
        String recipient = address(fields.getOrDefault("final-recipient", ""));
        String original = address(fields.getOrDefault("original-recipient", ""));
        if (recipient.isEmpty() && original.isEmpty() && !fields.containsKey("action")) {
            return;
        }
        String diagnosis = fields.getOrDefault("diagnostic-code", "");
        String status = fields.getOrDefault("status", "");
        // Some servers say nothing to the machine, and all to the reader.
        boolean silent = BounceReasons.in(diagnosis).isEmpty();
        lines.add(Diagnosis.of(
                recipient.contains("@") || original.isEmpty() ? recipient : original,
                word(fields.getOrDefault("action", "")),
                status,
                silent ? diagnosis + " " + status + " " + more : diagnosis + " " + status));
    }

    /** {@code rfc822; a@b.example}, also without a type and in brackets. */
    private static String address(String field) {
        return field.substring(field.indexOf(';') + 1).replaceAll("[<>\"\\s]", "");
    }

    private static String word(String field) {
        return field.strip().split("[\\s;(]", 2)[0];
    }
}
