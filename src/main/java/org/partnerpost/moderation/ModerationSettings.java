package org.partnerpost.moderation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings under {@code partnerpost.moderation}. */
@ConfigMapping(prefix = "partnerpost.moderation")
interface ModerationSettings {
    /** Who approves; an operator, so that nothing leaves a new house unseen. */
    @WithDefault("operator")
    Approve approve();

    /** How long the same need by the same requester counts as the same; two weeks, as people ask again after that with reason. */
    @WithDefault("P14D")
    Duration sameNeedWithin();

    /** Who approves. */
    enum Approve {
        /** Every need is looked at. */
        OPERATOR,
        /** Confirmed senders with a good record pass. Nobody has a record yet, so at present as {@code operator}. */
        TRUSTED,
        /** What no rule holds passes; for trials and load tests. */
        ALL;

        boolean operatorAlwaysLooks() {
            return this != ALL;
        }
    }
}
