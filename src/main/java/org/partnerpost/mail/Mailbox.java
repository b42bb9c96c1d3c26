package org.partnerpost.mail;

/**
 * An address and the name shown with it.
 *
 * @param name as a person reads it, decoded, on one line and without hidden marks; empty where none was given
 */
public record Mailbox(String name, MailAddress address) {
    public Mailbox {
        name = DisplayName.clean(name);
    }
}
