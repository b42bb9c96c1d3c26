package org.partnerpost.reading;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.partnerpost.mail.Mailbox;

/**
 * What somebody wrote.
 *
 * @param subject clean, one line; may be empty
 * @param body what the sender wrote anew; may be empty
 * @param at when, in the sender's own time; empty where unknown: then dates that hang on it are left out
 * @param from the sender, whose name is kept out of what specialists see; empty where unknown
 */
public record Writing(String subject, String body, Optional<OffsetDateTime> at, Optional<Mailbox> from) {}
