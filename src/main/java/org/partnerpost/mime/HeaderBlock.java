package org.partnerpost.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The top header of a mail, cut into fields (RFC 5322 section 2.2): any size, any line ends, one pass.
 *
 * @param fields unfolded and still encoded, each cut at the limit
 * @param bodyStart where the body begins in the raw mail
 */
record HeaderBlock(List<RawField> fields, int bodyStart) {
    /** @param body after the colon, folds joined by one space, 8-bit bytes read as UTF-8 or windows-1252 */
    record RawField(String name, String body) {}

    static HeaderBlock read(byte[] raw, Limits limits, Findings findings) {
        return new Cutter(raw, limits, findings).run();
    }

    List<String> bodies(String name) {
        return fields.stream()
                .filter(f -> f.name.equalsIgnoreCase(name))
                .map(RawField::body)
                .toList();
    }

    Optional<String> first(String name) {
        return fields.stream()
                .filter(f -> f.name.equalsIgnoreCase(name))
                .map(RawField::body)
                .findFirst();
    }

    private static final class Cutter {
        private final byte[] raw;
        private final Limits limits;
        private final Findings findings;
        private final List<RawField> fields = new ArrayList<>();
        private int count;
        private int at;

        Cutter(byte[] raw, Limits limits, Findings findings) {
            this.raw = raw;
            this.limits = limits;
            this.findings = findings;
        }

        HeaderBlock run() {
            skipMboxLine();
            int start = at;
            boolean separated = false;
            while (at < raw.length) {
                int end = lineEnd(at);
                if (blank(at, end)) {
                    at = next(end);
                    separated = true;
                    break;
                }
                int fieldEnd = fieldEnd(end);
                if (!field(at, fieldEnd)) {
                    // Text where a field should be: what follows is body, whatever the sender meant.
                    findings.problem("header", "a line that is no header field; the text begins there");
                    findings.quarantine(Quarantine.NO_SEPARATOR);
                    separated = true;
                    break;
                }
                at = next(fieldEnd);
            }
            if (at - start > limits.headerBytes()) {
                findings.quarantine(Quarantine.HEADER_TOO_BIG);
            }
            if (count > limits.headerFields()) {
                findings.quarantine(Quarantine.TOO_MANY_FIELDS);
            }
            if (!separated || at >= raw.length) {
                findings.quarantine(Quarantine.NO_BODY);
            }
            return new HeaderBlock(List.copyOf(fields), Math.min(at, raw.length));
        }

        /** "From pat@x Mon Nov 16 …", or ">From …", as mailbox files and some relays leave it. */
        private void skipMboxLine() {
            int from = raw.length > 0 && raw[0] == '>' ? 1 : 0;
            if (raw.length > from + 5 && new String(raw, from, 5, StandardCharsets.US_ASCII).equals("From ")) {
                at = next(lineEnd(0));
            }
        }

        private boolean field(int from, int to) {
            int colon = from;
            while (colon < to && raw[colon] != ':' && raw[colon] > ' ' && raw[colon] < 0x7f) {
                colon++;
            }
            int nameEnd = colon;
            while (colon < to && (raw[colon] == ' ' || raw[colon] == '\t')) {
                colon++; // RFC 5322 4.5.8: white space before the colon
            }
            if (nameEnd == from || colon >= to || raw[colon] != ':') {
                return false;
            }
            if (++count <= limits.headerFields()) {
                String name = new String(raw, from, nameEnd - from, StandardCharsets.US_ASCII);
                if (to - colon > limits.fieldLength()) {
                    findings.problem("header " + CleanText.cut(name, 60), "longer than is read; cut");
                    if (name.equalsIgnoreCase("References")) {
                        colon = to - limits.fieldLength(); // the newest ids stand at the end
                    } else {
                        to = colon + limits.fieldLength();
                    }
                }
                fields.add(new RawField(name, unfold(TextDecoder.unlabelled(raw, colon + 1, to))));
            }
            return true;
        }

        private static String unfold(String body) {
            if (body.indexOf('\n') < 0 && body.indexOf('\r') < 0) {
                return body.strip();
            }
            var text = new StringBuilder(body.length());
            for (int i = 0; i < body.length(); i++) {
                char c = body.charAt(i);
                boolean lineEnd = c == '\n' || c == '\r' && i + 1 < body.length() && body.charAt(i + 1) == '\n';
                if (!lineEnd) {
                    text.append(c);
                }
            }
            return text.toString().strip();
        }

        /** The end of a field that begins with the line ending at {@code end}: continuation lines begin with white space. */
        private int fieldEnd(int end) {
            while (true) {
                int next = next(end);
                if (next >= raw.length || raw[next] != ' ' && raw[next] != '\t') {
                    return end;
                }
                end = lineEnd(next);
            }
        }

        /** RFC 5322 section 2.1: an empty line; one of white space alone goes on with the field before (section 4.2). */
        private boolean blank(int from, int to) {
            for (int i = from; i < to; i++) {
                if (raw[i] != '\r') {
                    return false;
                }
            }
            return true;
        }

        private int lineEnd(int from) {
            int i = from;
            while (i < raw.length && raw[i] != '\n') {
                i++;
            }
            return i;
        }

        private int next(int lineEnd) {
            return Math.min(lineEnd + 1, raw.length);
        }
    }
}
