package org.partnerpost.queue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** How the queue works. */
@ConfigMapping(prefix = "partnerpost.queue")
interface QueueSettings {

    /** How long a claimed item may wait for its worker before another may claim it; by the database's clock. */
    @WithDefault("10s")
    Duration lease();

    /** How often to look for items that another process submitted or whose time has come; what this process submits is seen at once. */
    @WithDefault("250ms")
    Duration poll();

    /** The pauses before the second, third, … try of an item that failed; when they are used up, it is set aside. Two pauses are three tries. */
    @WithDefault("1s,10s")
    List<Duration> backOff();
}
