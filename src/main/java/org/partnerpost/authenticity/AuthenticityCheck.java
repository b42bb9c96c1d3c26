package org.partnerpost.authenticity;

import java.util.Optional;

/** The door: the verdict on a received mail. The check itself is a stage. */
public interface AuthenticityCheck {
    /** Empty before the stage has seen the mail. */
    Optional<Verdict> verdict(long mail);
}
