package org.partnerpost.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings under {@code partnerpost.access}. */
@ConfigMapping(prefix = "partnerpost.access")
interface AccessSettings {
    /** How long an operator's one-time link works; three days, so that it survives a weekend. */
    @WithDefault("P3D")
    Duration linkLasts();

    /** A session without a request for so long has ended; two hours, a long meeting. */
    @WithDefault("PT2H")
    Duration sessionIdle();

    /** A session ends after so long in any case; one working day. */
    @WithDefault("PT12H")
    Duration sessionLasts();

    /** At most so many attempts to sign in for one address from one client in a quarter of an hour; ten times as many for an address or a client in all. */
    @WithDefault("5")
    int attempts();
}
