package org.partnerpost.joining;

import org.partnerpost.specialist.Profile;

/** The one thing to ask for: what matters most of that which a profile does not say. */
final class Missing {
    private Missing() {}

    static String of(Profile profile) {
        if (profile.skills().isEmpty()) {
            return "skills";
        } else if (profile.organization().isEmpty()) {
            return "organization";
        } else if (profile.places().isEmpty() && !profile.workModes().equals(java.util.List.of("remote"))) {
            return "places";
        } else if (profile.languages().isEmpty()) {
            return "languages";
        }
        return "";
    }
}
