package org.partnerpost.received;

import java.time.Instant;
import java.util.Optional;
import org.partnerpost.mail.Envelope;

/**
 * One mail as it came, without its bytes.
 *
 * @param size of the raw mail, in octets
 * @param doubleOf the mail that it repeats; empty for a new one
 * @param run empty for mail as it comes, else the replay it belongs to
 */
public record ReceivedMail(
        long id, Envelope envelope, Instant receivedAt, long size, Optional<Long> doubleOf, String run) {}
