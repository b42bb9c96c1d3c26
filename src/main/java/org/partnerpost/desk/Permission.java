package org.partnerpost.desk;

import java.util.Set;
import org.partnerpost.access.Role;

/** What may be done at the desk. */
enum Permission {
    /** Without signing in: the way in. */
    OPEN,
    /** To be signed in, whatever the role. */
    SIGNED_IN,
    /** The queue and each need with its mail. */
    SEE_NEEDS,
    SEE_SPECIALISTS,
    /** Held mails, requesters, dead letters, how likely a fit is, and the audit. */
    SEE_ALL,
    /** About needs and held mails, and who is written to. */
    DECIDE,
    /** Dead letters, and whether answers correct how likely a fit is. */
    MAINTAIN;

    /** The one table of who may do what. */
    static Set<Permission> of(Role role) {
        return switch (role) {
            case PORTFOLIO_MANAGER -> Set.of(OPEN, SIGNED_IN, SEE_NEEDS, SEE_SPECIALISTS);
            case AUDITOR -> Set.of(OPEN, SIGNED_IN, SEE_NEEDS, SEE_SPECIALISTS, SEE_ALL);
            case MODERATOR -> Set.of(OPEN, SIGNED_IN, SEE_NEEDS, SEE_SPECIALISTS, SEE_ALL, DECIDE);
            case ADMINISTRATOR -> Set.of(values());
        };
    }
}
