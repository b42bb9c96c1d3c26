package org.partnerpost.specialist;

import java.util.List;
import java.util.Optional;

/** Profiles for tests. */
public final class Profiles {
    private Profiles() {}

    public static Profile with(String organization, List<String> skills, List<String> places) {
        return with(organization, skills, places, Optional.empty());
    }

    public static Profile with(
            String organization, List<String> skills, List<String> places, Optional<Integer> capPerWeek) {
        return new Profile(
                organization,
                "Sam",
                List.of(),
                "",
                Optional.empty(),
                skills,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                places,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                capPerWeek,
                Optional.empty());
    }
}
