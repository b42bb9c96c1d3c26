package org.partnerpost.mail;

import java.util.List;
import java.util.Optional;

/**
 * What was said in SMTP around a mail (RFC 5321 section 2.3.1), which may differ from its headers.
 *
 * @param sender the reverse path; empty for the null path, which is never answered (section 4.5.5)
 * @param recipients whom it was handed to us for, each at our domain
 * @param clientAddress the client's IP address; empty where the mail came by no network (a replay, a file)
 * @param helo how the client named itself; empty where it did not
 */
public record Envelope(
        Optional<MailAddress> sender,
        List<MailAddress> recipients,
        Optional<String> clientAddress,
        Optional<String> helo) {
    public Envelope {
        recipients = List.copyOf(recipients);
    }
}
