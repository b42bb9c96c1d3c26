package org.partnerpost.opportunity;

import org.partnerpost.mail.Mailbox;

/**
 * Who asked.
 *
 * @param mailbox the one mailbox of the From field
 * @param language BCP 47, of what they wrote; mails to them are in it where we have it
 */
public record Requester(Mailbox mailbox, String language) {}
