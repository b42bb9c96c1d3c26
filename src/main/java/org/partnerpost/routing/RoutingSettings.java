package org.partnerpost.routing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.partnerpost.matching.Match.Fit;

/** Settings under {@code partnerpost.routing}. */
@ConfigMapping(prefix = "partnerpost.routing")
interface RoutingSettings {
    /** At most so many specialists get one need; more would make each one's chance too small to answer. */
    @WithDefault("10")
    int perNeed();

    /** At most so many needs reach one specialist in seven days, where its profile names no other number; one each working day. */
    @WithDefault("5")
    int perWeek();

    /** The least fit that is mailed; {@code possible}, as one matching skill is worth a mail that says so. */
    @WithDefault("possible")
    Fit leastFit();
}
