package org.partnerpost.mail;

/**
 * An address and the name shown with it.
 *
 * @param name as a person reads it, decoded; empty where none was given
 */
public record Mailbox(String name, MailAddress address) {}
