package org.partnerpost.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/**
 * Walks the parts of a body with mime4j and keeps what is needed of each. The scan has counted before; here depth and parts are
 * counted again, since an encoded message shows its inside only now.
 */
final class PartWalk {
    /** Unlimited here, because the scan and the header reader have limited it before; the parser's own limits throw. */
    private static final MimeConfig CONFIG = new MimeConfig.Builder()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(-1)
            .setMaxHeaderCount(-1)
            .setMaxContentLen(-1)
            .build();

    private static final Set<String> ENCODINGS = Set.of("", "7bit", "8bit", "binary", "quoted-printable", "base64");
    /** Wrong, but what is meant is plain: no encoding at all. */
    private static final Set<String> MEANT_AS_NONE =
            Set.of("7-bit", "8-bit", "7bits", "8bits", "none", "text", "plain");

    private static final int BEGINNING = 1_024;

    private final Limits limits;
    private final Findings findings;
    private final Deque<Part> open = new ArrayDeque<>();
    private final Part root = new Part();
    private long attachedTextLeft = 262_144;
    private long textBytesLeft;
    private int parts;

    private final boolean whole;

    private PartWalk(Limits limits, Findings findings, boolean whole) {
        this.whole = whole;
        this.limits = limits;
        this.findings = findings;
        this.textBytesLeft = 4L * limits.textLength();
    }

    /**
     * @param whole whether attached files are kept too, rather than only looked at
     * @return the tree of parts, as far as it could be walked
     */
    static Part walk(
            byte[] raw,
            int from,
            int to,
            MimeParameters type,
            String encoding,
            Limits limits,
            Findings findings,
            boolean whole) {
        var walk = new PartWalk(limits, findings, whole);
        walk.root.type = type;
        walk.root.encoding = walk.knownEncoding(encoding, type);
        try {
            walk.run(new SequenceInputStream(
                    new ByteArrayInputStream(walk.topHeader()), new ByteArrayInputStream(raw, from, to - from)));
        } catch (MimeException | IOException e) {
            findings.problem("parts", "the structure breaks off");
        } catch (RuntimeException | StackOverflowError e) {
            findings.problem("parts", "the structure breaks off");
            findings.quarantine(Quarantine.NOT_READABLE);
        }
        return walk.root;
    }

    /** The parser gets the few fields that it needs, as we understood them: no second opinion on the top header. */
    private byte[] topHeader() {
        var header = new StringBuilder("Content-Type: ").append(root.mediaType());
        root.type
                .get("boundary")
                .ifPresent(b -> header.append("; boundary=\"")
                        .append(b.replace("\\", "\\\\").replace("\"", "\\\""))
                        .append('"'));
        if (!root.isMultipart()) {
            header.append("\r\nContent-Transfer-Encoding: ").append(root.encoding);
        }
        return header.append("\r\n\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private void run(InputStream input) throws MimeException, IOException {
        var stream = new MimeTokenStream(CONFIG, DecodeMonitor.SILENT, null, null);
        stream.setRecursionMode(RecursionMode.M_RECURSE);
        stream.parse(input);
        for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
            switch (state) {
                case T_START_MESSAGE, T_START_BODYPART -> start();
                case T_END_MESSAGE, T_END_BODYPART -> open.pop();
                case T_FIELD -> field(stream.getField());
                case T_BODY -> body(stream.getDecodedInputStream());
                case T_PREAMBLE, T_EPILOGUE -> stream.getInputStream().skip(Long.MAX_VALUE);
                case T_START_HEADER,
                        T_END_HEADER,
                        T_START_MULTIPART,
                        T_END_MULTIPART,
                        T_RAW_ENTITY,
                        T_END_OF_STREAM -> {}
            }
            if (!withinLimits()) {
                return;
            }
        }
    }

    private void start() {
        if (open.isEmpty()) {
            open.push(root);
            return;
        }
        var part = new Part();
        parts++;
        open.element().children.add(part);
        open.push(part);
    }

    private boolean withinLimits() {
        if (open.size() > limits.depth() + 1) {
            findings.quarantine(Quarantine.TOO_DEEP);
        } else if (parts > 2 * limits.parts()) {
            findings.quarantine(Quarantine.TOO_MANY_PARTS);
        } else {
            return true;
        }
        return false;
    }

    private void field(Field field) {
        Part part = open.element();
        if (part == root) {
            return;
        }
        var raw = field.getRaw();
        byte[] bytes = raw == null ? field.toString().getBytes(StandardCharsets.UTF_8) : raw.toByteArray();
        String line = TextDecoder.unlabelled(bytes, 0, Math.min(bytes.length, limits.fieldLength()));
        if (part.header.length() + line.length() < limits.reportLength()) {
            part.header.append(line.strip()).append('\n');
        }
        String body =
                line.substring(line.indexOf(':') + 1).replaceAll("[\r\n]+", "").strip();
        switch (field.getName().toLowerCase(Locale.ROOT)) {
            case "content-type" -> part.type = parameters(body);
            case "content-disposition" -> part.disposition = parameters(body);
            case "content-transfer-encoding" -> part.encoding = knownEncoding(body, part.type);
            default -> {}
        }
    }

    private MimeParameters parameters(String body) {
        MimeParameters parameters = MimeParameters.parse(body, limits.parameters());
        if (!parameters.complete()) {
            findings.quarantine(Quarantine.TOO_MANY_PARAMETERS);
        }
        if (parameters.repeated().contains("boundary")) {
            findings.quarantine(Quarantine.TWO_BOUNDARIES);
        }
        return parameters;
    }

    private String knownEncoding(String field, MimeParameters type) {
        // Comments, a stray semicolon and a space for the hyphen are common and plain in their meaning.
        String encoding = field.split("[(;]", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (encoding.equals("quoted printable")) {
            return "quoted-printable";
        }
        if (MEANT_AS_NONE.contains(encoding)) {
            return "8bit";
        }
        if (!ENCODINGS.contains(encoding)) {
            findings.quarantine(Quarantine.UNKNOWN_ENCODING);
            return "8bit";
        }
        if (type.value().startsWith("multipart/") && encoding.equals("base64")) {
            findings.quarantine(Quarantine.ENCODED_MULTIPART);
        }
        return encoding;
    }

    private void body(InputStream decoded) throws IOException {
        Part part = open.element();
        String type = part.mediaType();
        boolean read = !part.isAttached() && type.startsWith("text/") || type.startsWith("message/");
        boolean file = !read && (type.startsWith("text/") || type.equals("application/json"));
        long beginning = whole ? limits.mailBytes() : file ? Math.max(BEGINNING, attachedTextLeft) : BEGINNING;
        long wanted = read ? Math.min(textBytesLeft, 4L * limits.textLength()) : beginning;
        part.content = decoded.readNBytes((int) wanted);
        textBytesLeft -= read ? part.content.length : 0;
        attachedTextLeft -= file ? part.content.length : 0;
        part.bytes = part.content.length + decoded.transferTo(java.io.OutputStream.nullOutputStream());
        if (read && part.bytes > part.content.length) {
            findings.problem("text", "longer than is read; cut");
        }
    }
}
