package org.partnerpost.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.partnerpost.matching.ProfileIndex;

/** Ready where there is an index to match with. */
@Readiness
@ApplicationScoped
class IndexReadiness implements HealthCheck {
    private final ProfileIndex index;

    IndexReadiness(ProfileIndex index) {
        this.index = index;
    }

    @Override
    public HealthCheckResponse call() {
        ProfileIndex.State state = index.state();
        return HealthCheckResponse.named("index")
                .status(state.ready())
                .withData("profiles", state.profiles())
                .withData("wanting-embeddings", state.wanting())
                .withData("rebuilding", state.rebuilding())
                .build();
    }
}
