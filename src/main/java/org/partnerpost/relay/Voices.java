package org.partnerpost.relay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnerpost.invitation.Invitation;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Opportunity;

/** The tables {@code relay_voice} and {@code relay_deadline}. Whoever writes holds the lock of the opportunity. */
@ApplicationScoped
class Voices {
    private final EntityManager database;
    private final InstantSource clock;
    private final RelaySettings settings;

    Voices(EntityManager database, InstantSource clock, RelaySettings settings) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
    }

    /** By number. */
    List<VoiceRow> of(long opportunity) {
        return database.createQuery("from VoiceRow where opportunity = :opportunity order by number", VoiceRow.class)
                .setParameter("opportunity", opportunity)
                .getResultList();
    }

    /** Of these invitations, in no order. */
    List<VoiceRow> of(Collection<Long> invitations) {
        return invitations.isEmpty()
                ? List.of()
                : database.createQuery("from VoiceRow where invitation in :invitations", VoiceRow.class)
                        .setParameter("invitations", invitations)
                        .getResultList();
    }

    Optional<VoiceRow> find(long invitation) {
        return Optional.ofNullable(database.find(VoiceRow.class, invitation));
    }

    /** The one of an invitation; the next number where it is new. */
    VoiceRow of(Invitation invitation) {
        VoiceRow voice = find(invitation.id()).orElseGet(() -> {
            var fresh = new VoiceRow();
            fresh.invitation = invitation.id();
            fresh.opportunity = invitation.opportunity();
            fresh.number = of(invitation.opportunity()).size() + 1;
            fresh.words = "";
            fresh.saidAt = now();
            database.persist(fresh);
            return fresh;
        });
        voice.saidAt = now();
        return voice;
    }

    /** Both sides know each other from now on. */
    void introduced(VoiceRow voice) {
        voice.introducedAt = now();
    }

    /** Until when answers count; empty before it went out. */
    Optional<Instant> until(long opportunity) {
        return Optional.ofNullable(database.find(DeadlineRow.class, opportunity))
                .map(row -> row.until);
    }

    /** The same; where there is none yet, the day the need names, or so long from now as the settings say. */
    Instant untilOrBegin(Opportunity opportunity) {
        return until(opportunity.id()).orElseGet(() -> {
            Instant end = opportunity
                    .effectiveNeed()
                    .responseDeadline()
                    .map(Field::value)
                    .map(Voices::endOf)
                    .filter(now()::isBefore)
                    .orElseGet(() -> endOfDay(now().plus(settings.answerWithin())));
            until(opportunity.id(), end);
            return end;
        });
    }

    void until(long opportunity, Instant end) {
        @Nullable DeadlineRow row = database.find(DeadlineRow.class, opportunity);
        if (row == null) {
            row = new DeadlineRow();
            row.opportunity = opportunity;
            row.until = end.truncatedTo(ChronoUnit.MICROS);
            database.persist(row);
        } else {
            row.until = end.truncatedTo(ChronoUnit.MICROS);
        }
        database.flush();
    }

    /** People are told a day, so all of it counts; in UTC, as elsewhere. */
    static Instant endOfDay(Instant at) {
        return endOf(LocalDate.ofInstant(at, ZoneOffset.UTC));
    }

    static Instant endOf(LocalDate day) {
        return day.atTime(LocalTime.MAX).toInstant(ZoneOffset.UTC);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
