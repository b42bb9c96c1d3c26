package org.partnerpost.authenticity;

import org.partnerpost.mail.Mailbox;

/** Who sent a mail, as far as that is known. */
public sealed interface Verdict {

    /** The From field is one mailbox, and the mail really comes from there. */
    record Authenticated(Mailbox from, String by) implements Verdict {}

    /**
     * The From field is one mailbox, and whether it is forged is not looked at, because the operator waived it.
     *
     * @param ownPath whether its reverse path (RFC 5321, 4.1.1.2) is that very mailbox: where it is another, the mail is read, and neither
     *     acts for the mailbox nor is answered to it
     */
    record Waived(Mailbox from, boolean ownPath) implements Verdict {}

    /** The From field is one mailbox, and an operator vouches that the mail comes from whom it should. */
    record Vouched(Mailbox from, String by) implements Verdict {}

    /** The From field is one mailbox, but nothing proves it. */
    record Unproven(Mailbox from, String reason) implements Verdict {}

    /** The From field names no one mailbox: never anybody's identity, whatever the settings. */
    record NoIdentity(String reason) implements Verdict {}
}
