package org.partnerpost.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.partnerpost.specialist.Profile;
import org.partnerpost.specialist.Profile.Reference;
import org.partnerpost.specialist.Specialist;
import org.partnerpost.specialist.Specialist.Consent;
import org.partnerpost.specialist.Specialist.Suppression;

/** A specialist as the API shows it: the fields that a PUT takes, and what the house knows beside them. */
@JsonInclude(Include.NON_EMPTY)
record SpecialistView(
        String externalReferenceId,
        String organization,
        Contact contact,
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
        Optional<LocalDate> pausedFrom,
        Optional<LocalDate> pausedUntil,
        Map<String, String> skillLevels,
        Optional<String> savedQuery,
        DeliveryPreferences deliveryPreferences,
        Optional<Consent> consent,
        Optional<Suppression> suppression,
        @JsonProperty("mayReceive") boolean mayReceive,
        Instant createdAt,
        Instant updatedAt,
        long version,
        List<String> warnings) {

    @JsonInclude(Include.NON_EMPTY)
    record Contact(String name, String email) {}

    /** @param hours of its day, in {@code timeZone} */
    @JsonInclude(Include.NON_EMPTY)
    record DeliveryPreferences(String frequency, Optional<HoursView> hours, Optional<String> timeZone) {}

    record HoursView(String from, String to) {}

    static SpecialistView of(Specialist specialist, List<String> warnings) {
        Profile profile = specialist.profile();
        return new SpecialistView(
                specialist.externalReferenceId(),
                profile.organization(),
                new Contact(profile.contactName(), specialist.address().toString()),
                profile.partnerTypes(),
                profile.description(),
                profile.language(),
                profile.skills(),
                profile.topics(),
                profile.references(),
                profile.competencies(),
                profile.roles(),
                profile.industries(),
                profile.products(),
                profile.places(),
                profile.languages(),
                profile.workModes(),
                profile.minimumDealValue(),
                profile.currency(),
                profile.capacity(),
                profile.availableFrom(),
                profile.neverWith(),
                profile.capPerWeek(),
                profile.pausedFrom(),
                profile.pausedUntil(),
                profile.skillLevels(),
                profile.savedQuery(),
                new DeliveryPreferences(
                        profile.frequency()
                                .map(often -> often.name().toLowerCase(Locale.ROOT))
                                .orElse("instant"),
                        profile.hours()
                                .map(hours -> new HoursView(
                                        hours.from().toString(), hours.to().toString())),
                        profile.timeZone()),
                specialist.consent(),
                specialist.suppression(),
                specialist.mayReceive(),
                specialist.createdAt(),
                specialist.updatedAt(),
                specialist.version(),
                warnings);
    }
}
