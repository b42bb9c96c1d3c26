package org.partnerpost.opportunity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.partnerpost.mail.MailAddress;

/** The door to those who ask, known by their addresses. Writes happen in the caller's transaction. */
public interface Requesters {

    /**
     * By folded address, upwards.
     *
     * @param containing in address or name, in any case; empty for all
     * @param after only those whose folded address comes after it; empty from the beginning
     */
    List<Known> page(String containing, String after, int limit);

    Optional<Suppression> suppression(MailAddress requester);

    /** Its needs are held from now on, and nothing is written to it. */
    void suppress(MailAddress requester, String reason, String who);

    /** Its needs are like others again; it is written to again once a need of it is decided about. */
    void lift(MailAddress requester);

    /**
     * @param name as its newest mail had it; may be empty
     * @param needs how many it has sent
     */
    record Known(MailAddress address, String name, long needs, Instant last, Optional<Suppression> suppression) {}

    /** @param who the operator */
    record Suppression(String reason, String who, Instant at) {}
}
