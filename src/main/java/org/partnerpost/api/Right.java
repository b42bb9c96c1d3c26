package org.partnerpost.api;

import java.util.Set;
import org.partnerpost.access.Role;

/** What a key may do here, by its role. */
enum Right {
    READ,
    DECIDE,
    KEEP_SPECIALISTS;

    /** The one table of who may do what. */
    static Set<Right> of(Role role) {
        return switch (role) {
            case AUDITOR, PORTFOLIO_MANAGER -> Set.of(READ);
            case MODERATOR -> Set.of(READ, DECIDE);
            case ADMINISTRATOR -> Set.of(READ, DECIDE, KEEP_SPECIALISTS);
        };
    }
}
