package org.partnerpost.mime;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a mail. It never throws, whatever it is given, and takes less than two seconds for anything within
 * {@link Limits#mailBytes()}; what is bigger is read as far as that.
 */
public final class MimeReader {
    private static final Pattern FIRST_DELIMITER =
            Pattern.compile("(?m)^--([^\\r\\n]{1,70})\\r?\\n(?=[A-Za-z-]{1,40}:|\\r?\\n)");
    private static final int DELIMITER_WITHIN = 10_000;

    private final Limits limits;

    public MimeReader(Limits limits) {
        this.limits = limits;
    }

    /** With {@link Limits#standard()}. */
    public static MimeReader standard() {
        return new MimeReader(Limits.standard());
    }

    /**
     * @param mail as it came, RFC 5322 with any line ends; a mailbox's "From " line in front is passed over
     * @return what it says; where something is wrong with it, its problems and the reasons to quarantine it
     */
    public ParsedMail read(byte[] mail) {
        var findings = new Findings();
        Parsed parsed = parsed(mail, false, findings);
        return new Assembly(limits, findings).assemble(parsed.header(), parsed.type(), sort(parsed.root(), findings));
    }

    /** The same with the text of attached documents: PDF, DOCX and ODT. It costs more, and only who looks for a need asks for it. */
    public ParsedMail readWithDocuments(byte[] mail) {
        ParsedMail read = read(mail);
        return AttachedDocuments.in(read)
                ? AttachedDocuments.read(read, open(mail).files())
                : read;
    }

    /** The same for a person who opens it: its attached files whole, and its HTML as it was written. */
    public OpenedMail open(byte[] mail) {
        var findings = new Findings();
        return OpenedMail.of(sort(parsed(mail, true, findings).root(), findings));
    }

    /** A mail taken apart, its parts decoded; nothing is chosen or cut yet. */
    record Parsed(HeaderBlock header, MimeParameters type, Part root) {}

    /** @param whole whether attached files are kept as they are, and HTML as it was written */
    Parsed parsed(byte[] mail, boolean whole, Findings findings) {
        byte[] raw = withLineFeeds(withinSize(mail, findings), findings);
        HeaderBlock header = HeaderBlock.read(raw, limits, findings);
        MimeParameters type = contentType(header, raw, findings);
        String encoding = header.first("Content-Transfer-Encoding").orElse("");
        int end = StructureScan.safeEnd(raw, header.bodyStart(), type, limits, findings);
        return new Parsed(
                header, type, PartWalk.walk(raw, header.bodyStart(), end, type, encoding, limits, findings, whole));
    }

    private TextChoice.Sorted sort(Part root, Findings findings) {
        try {
            return TextChoice.of(root, limits, findings);
        } catch (RuntimeException | StackOverflowError e) {
            // jsoup and the JDK's decoders promise not to; a mail that proves otherwise must not stop the others.
            findings.quarantine(Quarantine.NOT_READABLE);
            return TextChoice.NOTHING;
        }
    }

    private byte[] withinSize(byte[] mail, Findings findings) {
        if (mail.length <= limits.mailBytes()) {
            return mail;
        }
        findings.quarantine(Quarantine.TOO_BIG);
        return Arrays.copyOf(mail, limits.mailBytes());
    }

    /** Bare CR as the only line end (RFC 5322 2.3 forbids it): read for the operator's eyes, never let on. */
    private static byte[] withLineFeeds(byte[] raw, Findings findings) {
        boolean returns = false;
        boolean anything = false;
        for (byte b : raw) {
            if (b == '\n') {
                return raw;
            }
            returns |= b == '\r';
            anything |= b > ' ';
        }
        if (!anything) {
            findings.quarantine(Quarantine.EMPTY);
        }
        if (!returns) {
            return raw;
        }
        findings.quarantine(Quarantine.BARE_CARRIAGE_RETURNS);
        byte[] lines = raw.clone();
        for (int i = 0; i < lines.length; i++) {
            lines[i] = lines[i] == '\r' ? (byte) '\n' : lines[i];
        }
        return lines;
    }

    private MimeParameters contentType(HeaderBlock header, byte[] raw, Findings findings) {
        var fields = header.bodies("Content-Type");
        if (fields.size() > 1) {
            findings.quarantine(Quarantine.TWO_CONTENT_TYPES);
        }
        String field = fields.isEmpty() || fields.getFirst().isBlank() ? "text/plain" : fields.getFirst();
        MimeParameters type = MimeParameters.parse(field, limits.parameters());
        if (!type.complete()) {
            findings.quarantine(Quarantine.TOO_MANY_PARAMETERS);
        }
        if (type.repeated().contains("boundary")) {
            findings.quarantine(Quarantine.TWO_BOUNDARIES);
        }
        if (!type.value().matches("[a-z0-9!#$&^_.+-]{1,60}/[a-z0-9!#$&^_.+-]{1,80}")) {
            findings.problem("header Content-Type", "names no kind of content; read as plain text");
            return MimeParameters.parse("text/plain", 1);
        }
        boolean bounded = type.get("boundary").filter(b -> !b.isBlank()).isPresent();
        return type.value().startsWith("multipart/") && !bounded ? recovered(type, header, raw, findings) : type;
    }

    /** A multipart whose boundary is not told: its first delimiter line tells it. */
    private static MimeParameters recovered(MimeParameters type, HeaderBlock header, byte[] raw, Findings findings) {
        if (type.get("boundary").isPresent()) {
            findings.quarantine(Quarantine.EMPTY_BOUNDARY);
        }
        findings.problem("header Content-Type", "does not say how the parts are told apart");
        int length = Math.min(raw.length - header.bodyStart(), DELIMITER_WITHIN);
        Matcher delimiter =
                FIRST_DELIMITER.matcher(new String(raw, header.bodyStart(), length, StandardCharsets.ISO_8859_1));
        Optional<String> boundary =
                delimiter.find() ? Optional.of(delimiter.group(1).strip()) : Optional.empty();
        return boundary.filter(b -> !b.contains("\"") && !b.contains("\\"))
                .map(b -> MimeParameters.parse(type.value() + "; boundary=\"" + b + '"', 1))
                .orElseGet(() -> MimeParameters.parse("text/plain", 1));
    }
}
