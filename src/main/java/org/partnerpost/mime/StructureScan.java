package org.partnerpost.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;

/**
 * One pass over the lines of a body, before the parser sees a byte: counts what a parser could drown in (depth, parts, line
 * lengths). Stops at the first limit that is passed; the parser then gets no more than was scanned.
 */
final class StructureScan {
    private static final int MAX_TYPE_LENGTH = 16_384;

    /** Bytes times depth: every level reads all bytes of the levels within it. */
    private static final long MAX_WORK = 300_000_000;

    private enum Place {
        HEADER,
        BODY
    }

    /** @param boundary with its two hyphens in front; empty for a message within a message */
    private record Level(byte[] boundary, boolean digest) {}

    private final byte[] raw;
    private final Limits limits;
    private final Findings findings;
    private final Deque<Level> levels = new ArrayDeque<>();
    private final StringBuilder contentType = new StringBuilder();
    private boolean inContentType;
    private int headerBytes;
    private int headerFields;
    private Place place = Place.BODY;
    private int parts;
    private long work;
    private boolean within = true;

    private StructureScan(byte[] raw, Limits limits, Findings findings) {
        this.raw = raw;
        this.limits = limits;
        this.findings = findings;
    }

    /**
     * @param from where the body begins
     * @param type of the whole mail, with its boundary
     * @return where the body that may be parsed ends: the whole, or the place where a limit was passed
     */
    static int safeEnd(byte[] raw, int from, MimeParameters type, Limits limits, Findings findings) {
        var scan = new StructureScan(raw, limits, findings);
        scan.enter(type, false);
        return scan.run(from);
    }

    private int run(int from) {
        int start = from;
        while (start < raw.length && within) {
            int end = start;
            while (end < raw.length && raw[end] != '\n') {
                end++;
            }
            if (end - start > limits.lineBytes()) {
                pass(Quarantine.LINE_TOO_LONG);
                return start + limits.lineBytes();
            }
            work += (long) (end - start + 1) * (levels.size() + 1);
            if (work > MAX_WORK) {
                pass(Quarantine.TOO_DEEP);
            }
            line(start, end > start && raw[end - 1] == '\r' ? end - 1 : end);
            if (!within) {
                return start;
            }
            start = end + 1;
        }
        return raw.length;
    }

    private void line(int start, int end) {
        if (end - start >= 2 && raw[start] == '-' && raw[start + 1] == '-' && boundary(start, end)) {
            return;
        }
        if (place == Place.HEADER) {
            headerLine(start, end);
        }
    }

    private void headerLine(int start, int end) {
        if (start == end) {
            place = Place.BODY;
            boolean digest = !levels.isEmpty() && levels.peek().digest;
            enter(MimeParameters.parse(contentType.toString(), limits.parameters()), digest && contentType.isEmpty());
            return;
        }
        boolean continued = raw[start] == ' ' || raw[start] == '\t';
        if (!continued) {
            inContentType = startsWithContentType(start, end);
            start += inContentType ? "content-type:".length() : 0;
        }
        headerBytes += end - start;
        headerFields += continued ? 0 : 1;
        if (headerBytes > limits.headerBytes()) {
            pass(Quarantine.HEADER_TOO_BIG);
        } else if (headerFields > limits.headerFields()) {
            pass(Quarantine.TOO_MANY_FIELDS);
        } else if (inContentType && contentType.length() + end - start > MAX_TYPE_LENGTH) {
            pass(Quarantine.TOO_MANY_PARAMETERS);
        } else if (inContentType) {
            contentType.append(new String(raw, start, end - start, StandardCharsets.ISO_8859_1));
        }
    }

    private boolean startsWithContentType(int start, int end) {
        int length = "content-type:".length();
        return end - start >= length
                && new String(raw, start, length, StandardCharsets.ISO_8859_1)
                        .toLowerCase(Locale.ROOT)
                        .equals("content-type:");
    }

    /** What a header announces: parts of its own, a message of its own, or neither. */
    private void enter(MimeParameters type, boolean digestMember) {
        String boundary = type.get("boundary").orElse("");
        if (type.value().startsWith("multipart/") && !boundary.isEmpty()) {
            byte[] line = ("--" + boundary.stripTrailing()).getBytes(StandardCharsets.ISO_8859_1);
            levels.push(new Level(line, type.value().equals("multipart/digest")));
        } else if (digestMember
                || type.value().equals("message/rfc822")
                || type.value().equals("message/global")) {
            levels.push(new Level(new byte[0], false));
            startHeader();
        }
        if (levels.size() > limits.depth()) {
            pass(Quarantine.TOO_DEEP);
        }
    }

    private void startHeader() {
        place = Place.HEADER;
        contentType.setLength(0);
        inContentType = false;
        headerBytes = 0;
        headerFields = 0;
    }

    private boolean boundary(int start, int end) {
        int inner = 0;
        for (Level level : levels) {
            byte[] line = level.boundary;
            if (line.length > 0 && matches(line, start, end)) {
                boolean closes = end - start >= line.length + 2
                        && raw[start + line.length] == '-'
                        && raw[start + line.length + 1] == '-';
                for (int i = 0; i < inner + (closes ? 1 : 0); i++) {
                    levels.pop();
                }
                place = Place.BODY;
                if (!closes) {
                    startHeader();
                    if (++parts > limits.parts()) {
                        pass(Quarantine.TOO_MANY_PARTS);
                    }
                }
                return true;
            }
            inner++;
        }
        return false;
    }

    /** The whole line is the boundary, but for closing hyphens and white space: one boundary may begin like another. */
    private boolean matches(byte[] line, int start, int end) {
        if (end - start < line.length || !Arrays.equals(raw, start, start + line.length, line, 0, line.length)) {
            return false;
        }
        int rest = start + line.length;
        if (end - rest >= 2 && raw[rest] == '-' && raw[rest + 1] == '-') {
            return true;
        }
        for (int i = rest; i < end; i++) {
            if (raw[i] != ' ' && raw[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    private void pass(Quarantine reason) {
        findings.quarantine(reason);
        within = false;
    }
}
