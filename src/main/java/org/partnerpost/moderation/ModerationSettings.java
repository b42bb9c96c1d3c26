package org.partnerpost.moderation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings under {@code partnerpost.moderation}. */
@ConfigMapping(prefix = "partnerpost.moderation")
interface ModerationSettings {
    /** Who approves; an operator, so that nothing leaves a new house unseen. */
    @WithDefault("operator")
    Approve approve();

    /** How long the same need by the same requester counts as the same; two weeks, as people ask again after that with reason. */
    @WithDefault("P14D")
    Duration sameNeedWithin();

    /** How long a decision made at the desk waits before it is carried out, so that it can be taken back; zero for at once. */
    @WithDefault("PT10S")
    Duration undoWithin();

    /** An approval that would reach more specialists than this needs a second operator. Off unless set. */
    Optional<Integer> fourEyesAbove();

    /** Who approves. */
    enum Approve {
        /** Every need is looked at. */
        OPERATOR,
        /** Confirmed senders with a good record pass, unless their need would reach nobody. Nobody has a record yet, so at present as {@code operator}. */
        TRUSTED,
        /** What no rule holds passes; for trials and load tests. */
        ALL;

        boolean operatorAlwaysLooks() {
            return this != ALL;
        }
    }
}
