package org.partnerpost.intake;

import java.util.OptionalInt;
import org.partnerpost.mail.Envelope;

/** The door: how mail comes into the house. */
public interface Intake {
    /** The stage that every mail goes to from here. */
    String LEADS_TO = "authenticity";

    /**
     * Keeps a mail and lays it before the next stage, in one transaction of its own; when this returns, both are on the disk. A
     * double is kept, traced, and goes no further.
     *
     * @param run empty for mail as it comes; a replay names its own, and doubles are only looked for within it
     * @return the mail's id
     */
    long take(Envelope envelope, byte[] raw, String run);

    /**
     * Begins to listen for SMTP.
     *
     * @throws java.io.UncheckedIOException where it cannot, such as on a port that is taken
     */
    void open();

    /** Takes no new connections, and ends those there are. */
    void close();

    /** The port it listens on; empty where it does not. */
    OptionalInt port();
}
