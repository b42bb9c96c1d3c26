package org.partnerpost.mime;

import java.util.Set;

/**
 * A part that is not the text of the mail. Its bytes stay in the raw mail.
 *
 * @param name safe to show and to offer for download: no path, no controls, no hidden marks; {@code attachment} where none was given
 * @param type media type in lower case, as the mail claims it; {@code application/octet-stream} where it claims none or nonsense
 * @param bytes after decoding
 * @param text of a text that was attached as a file, decoded as far as it is read, and of a document where it was asked for
 *     ({@link MimeReader#readWithDocuments}); empty for all others
 * @param cautions what to know before opening it; empty for ordinary ones
 */
public record Attachment(String name, String type, long bytes, String text, Set<Caution> cautions) {
    private static final Set<String> BESIDE = Set.of(
            "text/vcard",
            "text/x-vcard",
            "text/calendar",
            "application/pgp-signature",
            "application/pgp-keys",
            "application/pkcs7-signature",
            "application/x-pkcs7-signature");
    private static final Set<String> PROSE = Set.of("text/plain", "text/markdown");

    public Attachment {
        cautions = Set.copyOf(cautions);
    }

    /** A picture, a card, a calendar or a cryptographic signature: nobody means it who speaks of what is attached. */
    public boolean isBeside() {
        return type.startsWith("image/") || BESIDE.contains(type);
    }

    /** Whether it is a text to be read as the mail's own: a card, a calendar and a list of figures are none. */
    public boolean isProse() {
        boolean other = type.startsWith("text/") && !PROSE.contains(type);
        return !text.isBlank() && !other;
    }

    /** The same with the text that was found in it. */
    Attachment withText(String found) {
        return new Attachment(name, type, bytes, found, cautions);
    }

    /** What makes an attachment dangerous to open; {@link #words()} is for people. */
    public enum Caution {
        RUNS_PROGRAMS("it can run programs on the reader's machine"),
        ACTIVE_CONTENT("it can hold scripts that run in a browser"),
        DISGUISED_NAME("its name hides what it is"),
        TYPE_DIFFERS_FROM_CONTENT("it is something else than it claims to be"),
        ARCHIVE("it is an archive, and what is in it was not looked at");

        private final String words;

        Caution(String words) {
            this.words = words;
        }

        /** A clause for people. */
        public String words() {
            return words;
        }
    }
}
