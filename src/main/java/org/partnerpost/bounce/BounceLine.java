package org.partnerpost.bounce;

/**
 * What became of one recipient of a mail.
 *
 * @param recipient as the report names it, which proves nothing; empty where it names none
 * @param status enhanced (RFC 3463), such as {@code 5.1.1}; empty where none is told
 * @param reason in a few words for people
 * @param action {@code failed}, {@code delayed}, {@code delivered}, {@code relayed}, {@code expanded} (RFC 3464 section 2.3.3), or
 *     {@code complaint}
 */
public record BounceLine(String recipient, String status, Kind kind, String reason, String action) {

    /** What it means for writing there again. */
    public enum Kind {
        /** Never: there is no such mailbox. */
        HARD,
        /** Perhaps later. */
        SOFT,
        /** Our server is not welcome there; not the recipient's doing. */
        BLOCKED,
        /** The mailbox is full. */
        FULL,
        /** Something about the mail or the sender is not allowed; not the recipient's doing. */
        POLICY,
        /** Something else. */
        OTHER,
        /** Nothing went wrong, or not yet: delivered, relayed, delayed. */
        NONE;

        /** As the contract names it. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
