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

    /** From so many answers on that say something of the fit, a correction of how likely one is told can be put in force; with fewer, chance decides. */
    @WithDefault("200")
    int learningFrom();

    /** So many of them have to be yes, and so many no. */
    @WithDefault("40")
    int learningFromEach();

    /** What {@link Matcher} is filled by. */
    enum Engine {
        LUCENE
    }
}
