package org.partnerpost.relay;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings under {@code partnerpost.relay}. */
@ConfigMapping(prefix = "partnerpost.relay")
interface RelaySettings {
    /** How long specialists may answer a need that names no day; two weeks, as holidays are about that long. */
    @WithDefault("14d")
    Duration answerWithin();

    /** How long a requester may decide after the last yes, whatever the deadline for answers says. */
    @WithDefault("7d")
    Duration decideWithin();

    /** How long before its time is up a requester is reminded, once, of those who said yes and wait; 0 for never. */
    @WithDefault("2d")
    Duration remindBefore();
}
