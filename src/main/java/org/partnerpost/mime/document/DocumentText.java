package org.partnerpost.mime.document;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Reads the text of a document. */
public final class DocumentText {
    /** Characters that are read of one document. */
    public static final int TEXT = 262_144;

    private static final int BYTES = 10_000_000;
    private static final int MAGIC_WITHIN = 1_024;

    private DocumentText() {}

    /** What became of it. */
    public sealed interface Read {
        /** Its text; may be empty, where it holds pictures only. */
        record Text(String text) implements Read {}

        /** Why it was not read, as a clause for people. */
        record Unread(String reason) implements Read {}
    }

    /** What a document is, by its first bytes and its name. */
    private enum Format {
        PDF,
        DOCX,
        ODT,
        LOCKED,
        OTHER
    }

    /** Whether a file of this name and media type may be a document; the name may lie. */
    public static boolean mayBe(String name, String type) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".pdf")
                || lower.endsWith(".docx")
                || lower.endsWith(".odt")
                || type.equals("application/pdf")
                || type.equals("application/vnd.openxmlformats-officedocument.wordprocessingml.document")
                || type.equals("application/vnd.oasis.opendocument.text");
    }

    /**
     * @param time how long it may take; a little more where a parser cannot be stopped at once
     * @return empty where it is no such document
     */
    public static Optional<Read> of(String name, String type, byte[] content, Duration time) {
        if (content.length > BYTES) {
            return Optional.of(new Read.Unread("is too big to be read"));
        }
        return switch (format(name, type, content)) {
            case PDF -> Optional.of(PdfText.of(content, time));
            case DOCX -> Optional.of(PackedText.WORD.of(content));
            case ODT -> Optional.of(PackedText.OPEN_DOCUMENT.of(content));
            case LOCKED -> Optional.of(new Read.Unread("is locked with a password"));
            case OTHER -> Optional.empty();
        };
    }

    private static Format format(String name, String type, byte[] content) {
        String lower = name.toLowerCase(Locale.ROOT);
        String head = new String(
                content, 0, Math.min(content.length, MAGIC_WITHIN), java.nio.charset.StandardCharsets.ISO_8859_1);
        if (head.contains("%PDF-")) {
            return Format.PDF;
        }
        boolean openDocument = lower.endsWith(".odt") || type.endsWith("opendocument.text");
        if (head.startsWith("PK\u0003\u0004")) {
            return openDocument ? Format.ODT : Format.DOCX;
        }
        // Word puts what it has encrypted into a container of the older kind.
        return head.startsWith("\u00d0\u00cf\u0011\u00e0") && lower.endsWith(".docx") ? Format.LOCKED : Format.OTHER;
    }
}
