package org.partnerpost.desk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings under {@code partnerpost.desk}. */
@ConfigMapping(prefix = "partnerpost.desk")
interface DeskSettings {
    /** Moderators and administrators are written to once something has waited for them so long; half a working day. Zero for never. */
    @WithDefault("PT4H")
    Duration remindAfter();

    /** At most one such mail to each in so long, whatever waits. */
    @WithDefault("P1D")
    Duration remindEvery();

    /** Of mails to operators: en or de. */
    @WithDefault("en")
    String language();
}
