package org.partnerpost.access;

import java.util.Optional;

/** The door: gives out API keys and knows them again. */
public interface Access {

    /**
     * Makes a key; only its hash is kept, so it can be shown this once.
     *
     * @param name under which its deeds stand in the history; must not be taken
     * @throws IllegalArgumentException where the name is taken or empty
     */
    String addApiKey(String name, Role role);

    /** Whose key it is; empty for an unknown or withdrawn one. */
    Optional<KeyHolder> keyHolder(String apiKey);

    record KeyHolder(String name, Role role) {}
}
