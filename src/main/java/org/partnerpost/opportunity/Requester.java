package org.partnerpost.opportunity;

import org.partnerpost.mail.Mailbox;

/**
 * Who asked.
 *
 * @param mailbox the one mailbox of the From field
 * @param language BCP 47, of what they wrote; mails to them are in it where we have it
 */
public record Requester(Mailbox mailbox, String language) {

    /** The address, folded so that two writings of it are equal. */
    public String foldedAddress() {
        return mailbox.address().folded();
    }

    /** The address's domain, in A-labels and lower case. */
    public String domain() {
        return mailbox.address().domain();
    }
}
