package org.partnerpost.specialist;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a specialist says about itself. An absent or empty field was not stated; it never excludes.
 *
 * @param organization the firm
 * @param contactName the person who reads the mail
 * @param partnerTypes such as ISV, SI, MSP; ids of the taxonomy
 * @param description in own words, at most 2,500 characters (longer where it comes from a file to match)
 * @param language BCP 47, of the description and of mails to it; empty where unknown
 * @param skills as written, or ids of the taxonomy
 * @param topics what else it works on
 * @param references earlier work
 * @param competencies designations and certificates
 * @param roles partner roles
 * @param industries as written, or ids of the taxonomy
 * @param products as written, or ids of the taxonomy
 * @param places ISO 3166 codes it serves; any of them
 * @param languages BCP 47, spoken at work
 * @param workModes any of {@code remote}, {@code on site}, {@code hybrid}
 * @param minimumDealValue in {@code currency}; smaller needs are not for it
 * @param currency ISO 4217, of minimumDealValue
 * @param capacity how many opportunities it can take at once; 0 is none at present
 * @param availableFrom not before
 * @param neverWith organisations or domains it does not work with
 * @param capPerWeek at most so many opportunities in seven days; empty for the house's default
 * @param pausedUntil gets nothing before, from {@code pausedFrom} on
 * @param skillLevels of those skills whose level was stated, by what stands in {@code skills}: one of {@link #LEVELS}
 * @param frequency how often it wants mail; empty for at once
 * @param hours when mail about opportunities may come, by its own clock; empty for any time
 * @param timeZone an id of the IANA database; empty for UTC
 * @param savedQuery what it wants needs to say, as {@link SavedQuery} reads it; empty for any
 * @param pausedFrom the first day of its pause; empty where that has begun, or where there is none
 */
public record Profile(
        String organization,
        String contactName,
        List<String> partnerTypes,
        String description,
        Optional<String> language,
        List<String> skills,
        List<String> topics,
        List<Reference> references,
        List<String> competencies,
        List<String> roles,
        List<String> industries,
        List<String> products,
        List<String> places,
        List<String> languages,
        List<String> workModes,
        Optional<Long> minimumDealValue,
        Optional<String> currency,
        Optional<Integer> capacity,
        Optional<LocalDate> availableFrom,
        List<String> neverWith,
        Optional<Integer> capPerWeek,
        Optional<LocalDate> pausedUntil,
        Map<String, String> skillLevels,
        Optional<Frequency> frequency,
        Optional<DeliveryHours> hours,
        Optional<String> timeZone,
        Optional<String> savedQuery,
        Optional<LocalDate> pausedFrom) {

    /** From little to much. */
    public static final List<String> LEVELS = List.of("basic", "intermediate", "advanced", "expert");

    @JsonCreator
    public Profile {
        partnerTypes = List.copyOf(partnerTypes);
        skills = List.copyOf(skills);
        topics = List.copyOf(topics);
        references = List.copyOf(references);
        competencies = List.copyOf(competencies);
        roles = List.copyOf(roles);
        industries = List.copyOf(industries);
        products = List.copyOf(products);
        places = List.copyOf(places);
        languages = List.copyOf(languages);
        workModes = List.copyOf(workModes);
        neverWith = List.copyOf(neverWith);
        skillLevels = Map.copyOf(skillLevels);
    }

    /** With a pause that has begun, or without one. */
    public Profile(
            String organization,
            String contactName,
            List<String> partnerTypes,
            String description,
            Optional<String> language,
            List<String> skills,
            List<String> topics,
            List<Reference> references,
            List<String> competencies,
            List<String> roles,
            List<String> industries,
            List<String> products,
            List<String> places,
            List<String> languages,
            List<String> workModes,
            Optional<Long> minimumDealValue,
            Optional<String> currency,
            Optional<Integer> capacity,
            Optional<LocalDate> availableFrom,
            List<String> neverWith,
            Optional<Integer> capPerWeek,
            Optional<LocalDate> pausedUntil,
            Map<String, String> skillLevels,
            Optional<Frequency> frequency,
            Optional<DeliveryHours> hours,
            Optional<String> timeZone,
            Optional<String> savedQuery) {
        this(
                organization,
                contactName,
                partnerTypes,
                description,
                language,
                skills,
                topics,
                references,
                competencies,
                roles,
                industries,
                products,
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
                skillLevels,
                frequency,
                hours,
                timeZone,
                savedQuery,
                Optional.empty());
    }

    /** Without levels and wishes for delivery. */
    public Profile(
            String organization,
            String contactName,
            List<String> partnerTypes,
            String description,
            Optional<String> language,
            List<String> skills,
            List<String> topics,
            List<Reference> references,
            List<String> competencies,
            List<String> roles,
            List<String> industries,
            List<String> products,
            List<String> places,
            List<String> languages,
            List<String> workModes,
            Optional<Long> minimumDealValue,
            Optional<String> currency,
            Optional<Integer> capacity,
            Optional<LocalDate> availableFrom,
            List<String> neverWith,
            Optional<Integer> capPerWeek,
            Optional<LocalDate> pausedUntil) {
        this(
                organization,
                contactName,
                partnerTypes,
                description,
                language,
                skills,
                topics,
                references,
                competencies,
                roles,
                industries,
                products,
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
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** By whose clock its hours and days are meant; UTC where it named none, or one that is no longer known. */
    public ZoneId zone() {
        return timeZone.filter(ZoneId.getAvailableZoneIds()::contains)
                .map(ZoneId::of)
                .orElse(ZoneId.of("UTC"));
    }

    /** Each opportunity by itself as it comes, or several in one mail. */
    public enum Frequency {
        INSTANT,
        DAILY,
        WEEKLY
    }

    /** Until when it pauses, where it does so on that day. */
    public Optional<LocalDate> pauseOn(LocalDate day) {
        return pausedUntil
                .filter(day::isBefore)
                .filter(until -> pausedFrom.filter(day::isBefore).isEmpty());
    }

    /** The same, and it gets nothing from now on before that day. */
    public Profile pausedUntil(LocalDate day) {
        return pausing(Optional.empty(), day);
    }

    /**
     * The same, and it gets nothing for a time.
     *
     * @param from empty where the pause begins at once
     * @param until the first day after it
     */
    public Profile pausing(Optional<LocalDate> from, LocalDate until) {
        return paused(from, Optional.of(until));
    }

    /** The same without a pause. */
    public Profile resuming() {
        return paused(Optional.empty(), Optional.empty());
    }

    private Profile paused(Optional<LocalDate> from, Optional<LocalDate> until) {
        return new Profile(
                organization,
                contactName,
                partnerTypes,
                description,
                language,
                skills,
                topics,
                references,
                competencies,
                roles,
                industries,
                products,
                places,
                languages,
                workModes,
                minimumDealValue,
                currency,
                capacity,
                availableFrom,
                neverWith,
                capPerWeek,
                until,
                skillLevels,
                frequency,
                hours,
                timeZone,
                savedQuery,
                from);
    }

    /**
     * Earlier work.
     *
     * @param year 0 where not stated
     */
    public record Reference(int year, String title, String text) {}
}
