package org.partnerpost.specialist;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Profiles for tests. */
public final class Profiles {
    private Profiles() {}

    public static Profile with(String organization, List<String> skills, List<String> places) {
        return with(organization, skills, places, Optional.empty());
    }

    public static Profile with(
            String organization, List<String> skills, List<String> places, Optional<Integer> capPerWeek) {
        return of(organization, "Sam", skills, places, capPerWeek);
    }

    /** Of a firm whose person is named so. */
    public static Profile of(String organization, String person, List<String> skills) {
        return of(organization, person, skills, List.of(), Optional.empty());
    }

    private static Profile of(
            String organization,
            String person,
            List<String> skills,
            List<String> places,
            Optional<Integer> capPerWeek) {
        return new Profile(
                organization,
                person,
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

    /** Of somebody who wants its mail so. */
    public static Profile delivered(Profile.Frequency often, String timeZone) {
        return new Profile(
                "Contoso",
                "Sam",
                List.of(),
                "",
                Optional.empty(),
                List.of("dynamics-365-business-central"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of("dynamics-365-business-central", "expert"),
                Optional.of(often),
                Optional.of(new DeliveryHours(LocalTime.of(8, 0), LocalTime.of(18, 0))),
                Optional.of(timeZone),
                Optional.empty());
    }
}
