package org.partnerpost.door;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.partnerpost.specialist.Specialist;
import org.partnerpost.specialist.Specialists;
import org.partnerpost.token.Tokens;
import org.partnerpost.token.Tokens.Grant;

/** Knows by a link's token who comes, and what for. */
@ApplicationScoped
class Visitor {
    private static final String SPECIALIST = "specialist ";

    private final Tokens tokens;
    private final Specialists specialists;

    Visitor(Tokens tokens, Specialists specialists) {
        this.tokens = tokens;
        this.specialists = specialists;
    }

    record Known(Specialist specialist, Grant grant) {
        String address() {
            return specialist.address().toString();
        }

        String language() {
            return specialist.profile().language().orElse("en");
        }
    }

    /** Empty alike for a token that is unknown, expired or made for something else. */
    Optional<Known> known(String token, String purpose) {
        return tokens.look(token)
                .filter(grant ->
                        grant.purpose().equals(purpose) && grant.holder().startsWith(SPECIALIST))
                .flatMap(grant -> specialists
                        .find(Long.parseLong(grant.holder().substring(SPECIALIST.length())))
                        .map(specialist -> new Known(specialist, grant)));
    }
}
