package org.partnerpost.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.partnerpost.specialist.Profile;

/** A profile of which most is not stated. */
public record ProfileSketch(
        String description,
        List<String> skills,
        List<String> places,
        List<String> languages,
        List<String> workModes,
        List<String> roles,
        Optional<Long> minimumDealValue,
        Optional<String> currency,
        Optional<Integer> capacity,
        Optional<LocalDate> availableFrom,
        List<String> neverWith,
        Optional<LocalDate> pausedUntil) {

    public static ProfileSketch of(String description, String... skills) {
        return new ProfileSketch(
                description,
                List.of(skills),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    public ProfileSketch serving(String... codes) {
        return new ProfileSketch(
                description,
                skills,
                List.of(codes),
                languages,
                workModes,
                roles,
                minimumDealValue,
                currency,
                capacity,
                availableFrom,
                neverWith,
                pausedUntil);
    }

    public ProfileSketch speaking(String... codes) {
        return new ProfileSketch(
                description,
                skills,
                places,
                List.of(codes),
                workModes,
                roles,
                minimumDealValue,
                currency,
                capacity,
                availableFrom,
                neverWith,
                pausedUntil);
    }

    public ProfileSketch working(String... modes) {
        return new ProfileSketch(
                description,
                skills,
                places,
                languages,
                List.of(modes),
                roles,
                minimumDealValue,
                currency,
                capacity,
                availableFrom,
                neverWith,
                pausedUntil);
    }

    public ProfileSketch as(String... partnerRoles) {
        return new ProfileSketch(
                description,
                skills,
                places,
                languages,
                workModes,
                List.of(partnerRoles),
                minimumDealValue,
                currency,
                capacity,
                availableFrom,
                neverWith,
                pausedUntil);
    }

    public ProfileSketch from(long least, String unit) {
        return new ProfileSketch(
                description,
                skills,
                places,
                languages,
                workModes,
                roles,
                Optional.of(least),
                Optional.of(unit),
                capacity,
                availableFrom,
                neverWith,
                pausedUntil);
    }

    public ProfileSketch takingAtOnce(int many) {
        return new ProfileSketch(
                description,
                skills,
                places,
                languages,
                workModes,
                roles,
                minimumDealValue,
                currency,
                Optional.of(many),
                availableFrom,
                neverWith,
                pausedUntil);
    }

    public ProfileSketch availableFrom(String day) {
        return new ProfileSketch(
                description,
                skills,
                places,
                languages,
                workModes,
                roles,
                minimumDealValue,
                currency,
                capacity,
                Optional.of(LocalDate.parse(day)),
                neverWith,
                pausedUntil);
    }

    public ProfileSketch neverWith(String... parties) {
        return new ProfileSketch(
                description,
                skills,
                places,
                languages,
                workModes,
                roles,
                minimumDealValue,
                currency,
                capacity,
                availableFrom,
                List.of(parties),
                pausedUntil);
    }

    public ProfileSketch pausedUntil(String day) {
        return new ProfileSketch(
                description,
                skills,
                places,
                languages,
                workModes,
                roles,
                minimumDealValue,
                currency,
                capacity,
                availableFrom,
                neverWith,
                Optional.of(LocalDate.parse(day)));
    }

    public ProfileSketch with(List<String> otherSkills) {
        return new ProfileSketch(
                description,
                otherSkills,
                places,
                languages,
                workModes,
                roles,
                minimumDealValue,
                currency,
                capacity,
                availableFrom,
                neverWith,
                pausedUntil);
    }

    public Profile profile() {
        return profile("", "");
    }

    public Profile profile(String organization, String contact) {
        return new Profile(
                organization,
                contact,
                List.of(),
                description,
                Optional.of("en"),
                skills,
                List.of(),
                List.of(),
                List.of(),
                roles,
                List.of(),
                List.of(),
                places,
                languages,
                workModes,
                minimumDealValue,
                currency,
                capacity,
                availableFrom,
                neverWith,
                Optional.empty(),
                pausedUntil);
    }
}
