package org.partnerpost.pipeline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** The settings that choose what the house stands on. A name under {@code partnerpost} that no package knows ends the start. */
@ConfigMapping(prefix = "partnerpost")
interface HouseSettings {
    /** {@code embedded}, which needs nothing installed, or {@code external}, which uses {@code quarkus.datasource.*}. */
    @WithDefault("embedded")
    DatabaseChoice database();

    /** What finds the specialists; {@code lucene} is all there is at present. */
    @WithName("matching.engine")
    @WithDefault("lucene")
    EngineChoice matchingEngine();

    enum DatabaseChoice {
        EMBEDDED,
        EXTERNAL
    }

    enum EngineChoice {
        LUCENE
    }
}
