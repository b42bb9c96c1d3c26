package org.partnerpost.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How letters leave. */
@ConfigMapping(prefix = "partnerpost.delivery")
interface DeliverySettings {

    /** How long a letter is tried before it is given up; five days are usual (RFC 5321 section 4.5.4.1). */
    @WithDefault("5d")
    Duration giveUpAfter();
}
