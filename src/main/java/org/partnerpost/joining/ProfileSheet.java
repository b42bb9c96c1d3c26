package org.partnerpost.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnerpost.specialist.DeliveryHours;
import org.partnerpost.specialist.Profile;
import org.partnerpost.specialist.Profile.Frequency;

/** A profile while it is being changed: all that a specialist says by mail or on its page, and beneath it what stays. */
final class ProfileSheet {
    static final int MOST = 100;

    private final Profile before;
    String organization;
    String contactName;
    String description;
    Optional<String> language;
    final List<String> skills;
    final List<String> places;
    final List<String> languages;
    final List<String> workModes;
    final List<String> neverWith;
    Optional<Long> minimumDealValue;
    Optional<String> currency;
    Optional<Integer> capacity;
    Optional<LocalDate> availableFrom;
    Optional<Integer> capPerWeek;
    Optional<LocalDate> pausedFrom;
    Optional<LocalDate> pausedUntil;
    Optional<Frequency> frequency;
    Optional<DeliveryHours> hours;
    Optional<String> timeZone;
    Optional<String> savedQuery;

    ProfileSheet(Profile before) {
        this.before = before;
        organization = before.organization();
        contactName = before.contactName();
        description = before.description();
        language = before.language();
        skills = new ArrayList<>(before.skills());
        places = new ArrayList<>(before.places());
        languages = new ArrayList<>(before.languages());
        workModes = new ArrayList<>(before.workModes());
        neverWith = new ArrayList<>(before.neverWith());
        minimumDealValue = before.minimumDealValue();
        currency = before.currency();
        capacity = before.capacity();
        availableFrom = before.availableFrom();
        capPerWeek = before.capPerWeek();
        pausedFrom = before.pausedFrom();
        pausedUntil = before.pausedUntil();
        frequency = before.frequency();
        hours = before.hours();
        timeZone = before.timeZone();
        savedQuery = before.savedQuery();
    }

    /** Of nobody yet. */
    static Profile blank() {
        return new Profile(
                "",
                "",
                List.of(),
                "",
                Optional.empty(),
                List.of(),
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
                Optional.empty());
    }

    /** Adds what is not there yet, up to a number that no honest list needs. */
    static void add(List<String> list, Collection<String> more) {
        for (String one : more) {
            if (!list.contains(one) && list.size() < MOST) {
                list.add(one);
            }
        }
    }

    Profile profile() {
        Map<String, String> levels = new HashMap<>(before.skillLevels());
        levels.keySet().retainAll(skills);
        return new Profile(
                organization,
                contactName,
                before.partnerTypes(),
                description,
                language,
                skills,
                before.topics(),
                before.references(),
                before.competencies(),
                before.roles(),
                before.industries(),
                before.products(),
                places,
                languages,
                workModes,
                minimumDealValue,
                currency,
                capacity,
                availableFrom,
                neverWith,
                capPerWeek,
                pausedUntil,
                levels,
                frequency,
                hours,
                timeZone,
                savedQuery,
                pausedFrom);
    }
}
