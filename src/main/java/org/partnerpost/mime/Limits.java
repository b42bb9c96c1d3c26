package org.partnerpost.mime;

/**
 * How much of a mail is read. Sizes are bytes of the raw mail or characters of text, as named.
 *
 * @param mailBytes beyond this the mail is quarantined and its beginning read
 * @param headerBytes of the top header as a whole; beyond this it is quarantined
 * @param headerFields of the top header; beyond this it is quarantined
 * @param fieldLength characters of one field; beyond this it is cut, and a problem told
 * @param recipients in To and Cc each; beyond this it is quarantined
 * @param received trace fields; beyond this the mail has gone in circles (RFC 5321 section 6.3)
 * @param references ids kept, the last ones
 * @param parameters of one Content-Type or Content-Disposition; beyond this it is quarantined
 * @param depth of parts within parts, messages within messages
 * @param parts in all
 * @param lineBytes of one line of the body
 * @param textLength characters of text read from all parts together
 * @param reportLength characters of a report part or an embedded header
 * @param htmlDepth elements within elements
 * @param htmlAttributes of one element
 */
public record Limits(
        int mailBytes,
        int headerBytes,
        int headerFields,
        int fieldLength,
        int recipients,
        int received,
        int references,
        int parameters,
        int depth,
        int parts,
        int lineBytes,
        int textLength,
        int reportLength,
        int htmlDepth,
        int htmlAttributes) {

    /** What ordinary mail stays far below, and what the reader is measured with. */
    public static Limits standard() {
        return new Limits(
                26_214_400,
                2_097_152,
                1_000,
                102_400,
                1_000,
                100,
                50,
                100,
                50,
                1_000,
                4_194_304,
                1_000_000,
                1_000_000,
                500,
                500);
    }
}
