package org.partnerpost.api;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.partnerpost.access.Access.KeyHolder;

/** Whose key the request came with. */
@RequestScoped
class Caller {
    private Optional<KeyHolder> holder = Optional.empty();

    void is(KeyHolder known) {
        holder = Optional.of(known);
    }

    /** As it stands in histories. */
    String name() {
        return "API key " + holder.map(KeyHolder::name).orElseThrow();
    }
}
