package org.partnerpost.desk;

import java.util.List;
import java.util.stream.Stream;
import org.partnerpost.desk.NeedPanel.InvitationLine;
import org.partnerpost.desk.SpecialistPanel.ProfileLine;
import org.partnerpost.specialist.Profile;
import org.partnerpost.specialist.Specialist;

/**
 * One specialist as its page shows it.
 *
 * @param suppressed why nothing goes out to it; empty where something may
 * @param liftable whether an operator may lift that; not where it said stop itself
 */
record SpecialistPanel(
        long id,
        String reference,
        String organization,
        String contact,
        String address,
        String consent,
        String suppressed,
        boolean liftable,
        String description,
        List<ProfileLine> profile,
        List<InvitedTo> invited) {

    record ProfileLine(String name, String value) {}

    /** One need it was told of, and what it answered. */
    record InvitedTo(String reference, String name, InvitationLine invitation) {}

    static List<ProfileLine> lines(Profile profile) {
        return Stream.of(
                        list("Skills", profile.skills()),
                        list("Topics", profile.topics()),
                        list("Competencies", profile.competencies()),
                        list("Roles", profile.roles()),
                        list("Partner types", profile.partnerTypes()),
                        list("Industries", profile.industries()),
                        list("Products", profile.products()),
                        list("Places", profile.places()),
                        list("Languages", profile.languages()),
                        list("Work modes", profile.workModes()),
                        new ProfileLine(
                                "Smallest deal",
                                profile.minimumDealValue()
                                        .map(value ->
                                                value + " " + profile.currency().orElse(""))
                                        .orElse("")),
                        new ProfileLine(
                                "Capacity",
                                profile.capacity().map(String::valueOf).orElse("")),
                        new ProfileLine(
                                "From",
                                profile.availableFrom().map(String::valueOf).orElse("")),
                        list("Never with", profile.neverWith()),
                        new ProfileLine(
                                "At most a week",
                                profile.capPerWeek().map(String::valueOf).orElse("")),
                        new ProfileLine(
                                "Paused until",
                                profile.pausedUntil().map(String::valueOf).orElse("")))
                .filter(line -> !line.value().isBlank())
                .toList();
    }

    static String standing(Specialist specialist) {
        return specialist
                .suppression()
                .map(suppressed -> "suppressed: " + suppressed.reason())
                .orElse(specialist.consent().isPresent() ? "may receive" : "not yet agreed");
    }

    static String tone(Specialist specialist) {
        return specialist.suppression().isPresent()
                ? "high"
                : specialist.consent().isPresent() ? "good" : "look";
    }

    private static ProfileLine list(String name, List<String> values) {
        return new ProfileLine(name, String.join(", ", values));
    }
}
