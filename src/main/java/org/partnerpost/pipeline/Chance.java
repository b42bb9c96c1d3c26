package org.partnerpost.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** The one source of randomness of the service, fit for secrets; tests can give another. */
@ApplicationScoped
class Chance {
    @Produces
    @ApplicationScoped
    RandomGenerator random() {
        return new SecureRandom();
    }
}
