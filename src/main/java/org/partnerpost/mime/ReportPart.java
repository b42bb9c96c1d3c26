package org.partnerpost.mime;

/**
 * A part meant for machines, in mail that reports on other mail.
 *
 * @param text decoded, line ends as {@code \n}, cut at the limit; for {@link Kind#ORIGINAL_HEADER} the header of the mail reported on
 */
public record ReportPart(Kind kind, String text) {
    /** What the part is. */
    public enum Kind {
        /** message/delivery-status, RFC 3464. */
        DELIVERY_STATUS,
        /** message/feedback-report, RFC 5965. */
        FEEDBACK,
        /** message/disposition-notification, RFC 8098. */
        DISPOSITION,
        /** text/rfc822-headers, or the header of an embedded message/rfc822. */
        ORIGINAL_HEADER
    }
}
