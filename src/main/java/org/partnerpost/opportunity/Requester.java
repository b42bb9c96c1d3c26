package org.partnerpost.opportunity;

import org.partnerpost.mail.Mailbox;

/**
 * Who asked.
 *
 * @param mailbox the one mailbox of the From field
 * @param language BCP 47, of what they wrote; mails to them are in it where we have it
 * @param reachable whether we may write to them: their mail was proven, or an operator vouches for it. A From field alone never is
 *     enough, else the service could be made to write to strangers
 */
public record Requester(Mailbox mailbox, String language, boolean reachable) {

    /** As read from a mail that nobody has judged yet. */
    public Requester(Mailbox mailbox, String language) {
        this(mailbox, language, false);
    }

    /** The address, folded so that two writings of it are equal. */
    public String foldedAddress() {
        return mailbox.address().folded();
    }

    /** As the From field gives it, often with the firm; empty where it gives none. */
    public String name() {
        return mailbox.name();
    }

    /** The address's domain, in A-labels and lower case. */
    public String domain() {
        return mailbox.address().domain();
    }
}
