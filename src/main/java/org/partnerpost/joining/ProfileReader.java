package org.partnerpost.joining;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.specialist.Profile;
import org.partnerpost.specialist.Profile.Reference;
import org.partnerpost.specialist.SavedQuery;
import org.partnerpost.specialist.Specialist.Consent;
import org.partnerpost.taxonomy.Places;
import org.partnerpost.taxonomy.SkillTaxonomy;
import org.partnerpost.taxonomy.Vocabularies;
import org.partnerpost.wording.Amount;
import org.partnerpost.wording.Currencies;

/**
 * Reads a profile from the form it comes in, by the API or from a file. Pure, and safe for any number of threads.
 *
 * <p>Names become ids and codes where they are known. Only the contact's mail address is required.
 */
public final class ProfileReader {
    static final int DESCRIPTION_LIMIT = 2_500;
    private static final int REFERENCE_LIMIT = 200;

    private final KnownNames names;

    ProfileReader(KnownNames names) {
        this.names = names;
    }

    /** With the taxonomy in use. */
    public static ProfileReader standard() {
        return new ProfileReader(new KnownNames(SkillTaxonomy.inUse(), Places.inUse(), Vocabularies.inUse()));
    }

    /**
     * @param source how a consent given with it came, where the form does not say, such as {@code import}
     */
    public ProfileForm read(ObjectNode document, String source) {
        FormFields form = new FormFields(document);
        Optional<String> reference =
                form.text("externalReferenceId", REFERENCE_LIMIT).or(() -> form.text("id", REFERENCE_LIMIT));
        reference
                .filter(id -> id.chars().anyMatch(Character::isISOControl))
                .ifPresent(id -> form.error("externalReferenceId", "must not hold control characters"));
        FormFields contact = form.has("contact") ? form.part("contact") : form;
        Optional<MailAddress> address = address(contact);
        Profile profile = profile(form, contact);
        Optional<Consent> consent = form.has("consent") ? consent(form.part("consent"), source) : Optional.empty();
        form.passOver("rateBand", "portfolio", "lastConfirmedAt");
        form.tellUntaken();
        return address.isEmpty() || !form.errors().isEmpty()
                ? new ProfileForm.Faulty(form.errors())
                : new ProfileForm.Complete(reference, address.get(), profile, consent, form.warnings());
    }

    private static Optional<MailAddress> address(FormFields contact) {
        Optional<String> written = contact.text("email");
        Optional<MailAddress> address = written.flatMap(MailAddress::parse);
        if (written.isEmpty()) {
            contact.error("email", "is missing: a specialist is reached by mail");
        } else if (address.isEmpty()) {
            contact.error("email", "\"" + written.get() + "\" is not a mail address");
        }
        return address;
    }

    private Profile profile(FormFields form, FormFields contact) {
        FormFields delivery = form.part("deliveryPreferences");
        Profile profile = new Profile(
                form.text("organization").orElse(""),
                contact.text("name").or(() -> form.text("contactName")).orElse(""),
                names.partnerTypes(either(form.texts("partnerTypes"), form.texts("partnerType"))),
                form.text("description", DESCRIPTION_LIMIT).orElse(""),
                language(form),
                names.skills(form.texts("skills")),
                form.texts("topics"),
                form.objects("references").map(ProfileReader::reference).toList(),
                either(form.texts("competencies"), form.texts("designations")),
                names.roles(form.texts("roles")),
                names.industries(form.texts("industries")),
                names.skills(form.texts("products")),
                names.places(form, "places"),
                names.languages(form, "languages"),
                either(names.workModes(form, "workModes"), names.workModes(form, "workMode")),
                form.sum("minimumDealValue"),
                currency(form),
                form.count("capacity"),
                form.date("availableFrom"),
                form.texts("neverWith"),
                form.count("capPerWeek").or(() -> delivery.count("capPerWeek")),
                form.date("pausedUntil").or(() -> delivery.date("pauseUntil")).or(() -> delivery.date("pausedUntil")),
                names.skillLevels(form),
                DeliveryWishes.frequency(delivery),
                DeliveryWishes.hours(delivery),
                DeliveryWishes.timeZone(delivery),
                savedQuery(form),
                form.date("pausedFrom").or(() -> delivery.date("pauseFrom")).or(() -> delivery.date("pausedFrom")));
        delivery.tellUntaken();
        return profile;
    }

    private static Optional<String> savedQuery(FormFields form) {
        return form.text("savedQuery", SavedQuery.LONGEST).filter(query -> {
            try {
                SavedQuery.parse(query);
                return true;
            } catch (SavedQuery.Faulty fault) {
                form.error("savedQuery", String.valueOf(fault.getMessage()));
                return false;
            }
        });
    }

    private Optional<String> language(FormFields form) {
        List<String> named = names.languages(form, "language");
        return named.stream().findFirst();
    }

    private static Reference reference(FormFields form) {
        Reference reference = new Reference(
                form.count("year").orElse(0),
                form.text("title").orElse(""),
                form.text("text", DESCRIPTION_LIMIT).orElse(""));
        form.tellUntaken();
        return reference;
    }

    /** Where the minimum says it itself, that counts: "20.000 CHF". */
    private static Optional<String> currency(FormFields form) {
        Optional<String> beside =
                form.text("minimumDealValue").flatMap(Amount::whole).flatMap(Amount::currency);
        Optional<String> named = form.text("currency").flatMap(written -> {
            Optional<String> code = Currencies.code(written);
            if (code.isEmpty()) {
                form.error("currency", "\"" + written + "\" is not a currency: use a code such as EUR");
            }
            return code;
        });
        return beside.or(() -> named);
    }

    private static Optional<Consent> consent(FormFields form, String source) {
        Optional<String> textVersion = form.text("textVersion");
        Optional<Instant> at = form.text("at").flatMap(written -> moment(form, written));
        if (textVersion.isEmpty()) {
            form.error("textVersion", "is missing: which wording was agreed to");
        }
        if (!form.has("at")) {
            form.error("at", "is missing: when it was agreed to");
        }
        String how = form.text("source").orElse(source);
        form.tellUntaken();
        return textVersion.flatMap(version -> at.map(moment -> new Consent(version, moment, how)));
    }

    private static Optional<Instant> moment(FormFields form, String written) {
        try {
            return Optional.of(
                    written.indexOf('T') < 0
                            ? LocalDate.parse(written)
                                    .atStartOfDay(ZoneOffset.UTC)
                                    .toInstant()
                            : OffsetDateTime.parse(written).toInstant());
        } catch (DateTimeException notATime) {
            form.error("at", "must be a time such as 2026-11-16T10:00:00Z, not " + written);
            return Optional.empty();
        }
    }

    /** The design's name and its plural are both in use. */
    private static List<String> either(List<String> first, List<String> second) {
        List<String> both = new ArrayList<>(first);
        both.addAll(second);
        return both.stream().distinct().toList();
    }
}
