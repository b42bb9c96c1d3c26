package org.partnerpost.specialist;

import java.time.Instant;
import java.util.Optional;
import org.partnerpost.mail.MailAddress;

/**
 * One specialist as it stands.
 *
 * @param id ours, never shown
 * @param externalReferenceId the one its source knows it by; unique
 * @param consent empty before a yes: then it gets one mail that asks, and no opportunity
 * @param suppression why nothing may go out to it; empty where something may
 * @param version counts the changes, for optimistic locking
 */
public record Specialist(
        long id,
        String externalReferenceId,
        MailAddress address,
        Profile profile,
        Optional<Consent> consent,
        Optional<Suppression> suppression,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    /** The reason of a suppression that the specialist asked for, and that it alone may lift. */
    public static final String UNSUBSCRIBED = "unsubscribed";

    /** Whether an opportunity may go out to it at all. */
    public boolean mayReceive() {
        return consent.isPresent() && suppression.isEmpty();
    }

    /** Whether it said stop itself, and nothing else speaks against it. */
    public boolean unsubscribed() {
        return suppression.filter(why -> why.reason().equals(UNSUBSCRIBED)).isPresent();
    }

    /** The address, folded so that two writings of it are equal. */
    public String foldedAddress() {
        return address.folded();
    }

    /**
     * A yes to getting opportunities.
     *
     * @param textVersion which wording it said yes to
     * @param source how it came, such as {@code page}, {@code import}, or {@code mail 17}: the received mail that said yes
     */
    public record Consent(String textVersion, Instant at, String source) {}

    /**
     * @param reason {@code unsubscribed}, {@code bounced}, {@code complained} or {@code operator}
     */
    public record Suppression(String reason, Instant at) {}
}
