package org.partnerpost.matching;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings under {@code partnerpost.matching}. */
@ConfigMapping(prefix = "partnerpost.matching")
interface MatchingSettings {
    /** What matches; {@code lucene} is the only one so far. */
    @WithDefault("lucene")
    Engine engine();

    /** Whether needs and profiles in English are compared by what they mean as well; {@code false} saves memory and time, and fewer that fit are found. */
    @WithDefault("true")
    boolean embeddings();

    /** What {@link Matcher} is filled by. */
    enum Engine {
        LUCENE
    }
}
