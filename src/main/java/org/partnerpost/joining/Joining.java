package org.partnerpost.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;
import org.partnerpost.delivery.Letter;
import org.partnerpost.delivery.Outbox;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.specialist.Profile;
import org.partnerpost.specialist.Specialist;
import org.partnerpost.specialist.Specialist.Consent;
import org.partnerpost.specialist.Specialists;
import org.partnerpost.specialist.Specialists.Put;

/** The door: takes specialists in. Writes in the caller's transaction. */
@ApplicationScoped
public class Joining {
    private final Specialists specialists;
    private final Outbox outbox;
    private final InstantSource clock;

    Joining(Specialists specialists, Outbox outbox, InstantSource clock) {
        this.specialists = specialists;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Adds a specialist or replaces its profile, and asks it for its consent where there is none: by one mail, once, and never one
     * that wants no mail.
     *
     * @param version the one that was changed; empty to change whatever there is
     * @throws Specialists.VersionConflict where it has changed meanwhile
     * @throws Specialists.AddressTaken where another specialist has this address
     */
    @Transactional
    public Put register(
            String externalReferenceId,
            MailAddress address,
            Profile profile,
            Optional<Consent> consent,
            Optional<Long> version) {
        Put put = specialists.put(
                externalReferenceId, address, inItsLanguage(externalReferenceId, profile, consent), consent, version);
        Specialist specialist = put.specialist();
        if (specialist.consent().isEmpty()
                && specialist.suppression().isEmpty()
                && specialists.markAsked(specialist.id(), clock.instant())) {
            outbox.post(new Letter.ConsentAsked(specialist), 0);
        }
        return put;
    }

    /**
     * Whoever is to be asked is written to in the language that its profile tells, where it names none. Once chosen, a language stays
     * until another is named: the same import again must not take it back.
     */
    private Profile inItsLanguage(String externalReferenceId, Profile profile, Optional<Consent> consent) {
        Optional<Specialist> there = specialists.find(externalReferenceId);
        boolean asked = consent.or(() -> there.flatMap(Specialist::consent)).isEmpty();
        ProfileSheet sheet = new ProfileSheet(profile);
        sheet.language = profile.language()
                .or(() -> there.flatMap(before -> before.profile().language()))
                .or(() -> asked ? LetterTongue.of(profile) : Optional.empty());
        return sheet.profile();
    }
}
