package org.partnerpost.invitation;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnerpost.mail.StorableText;

/** Invitations in PostgreSQL. */
@ApplicationScoped
@Transactional
class StoredInvitations implements Invitations {
    private final Rows rows;
    private final InstantSource clock;

    StoredInvitations(Rows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @ApplicationScoped
    static class Rows implements PanacheRepository<InvitationRow> {}

    @Override
    public Optional<Invitation> invite(
            long opportunity, long specialist, double score, double likelihood, List<String> why) {
        int inserted = rows.getEntityManager()
                .createNativeQuery("""
                        insert into invitation (opportunity_id, specialist_id, state, score, likelihood, why, reason, invited_at)
                        values (:opportunity, :specialist, :state, :score, :likelihood, cast(:why as jsonb), '', :now)
                        on conflict (opportunity_id, specialist_id) do nothing""")
                .setParameter("opportunity", opportunity)
                .setParameter("specialist", specialist)
                .setParameter("state", InvitationState.QUEUED.name())
                .setParameter("score", score)
                .setParameter("likelihood", likelihood)
                .setParameter("why", InvitationRow.json(why))
                .setParameter("now", now())
                .executeUpdate();
        return inserted == 0
                ? Optional.empty()
                : rows.find("opportunity = ?1 and specialist = ?2", opportunity, specialist)
                        .firstResultOptional()
                        .map(InvitationRow::asInvitation);
    }

    @Override
    public Optional<Invitation> find(long id) {
        return rows.findByIdOptional(id).map(InvitationRow::asInvitation);
    }

    @Override
    public List<Invitation> of(long opportunity) {
        return rows.find("opportunity = ?1 order by score desc, id", opportunity).stream()
                .map(InvitationRow::asInvitation)
                .toList();
    }

    @Override
    public List<Invitation> ofSpecialist(long specialist, int limit) {
        return rows.find("specialist = ?1 order by id desc", specialist).page(0, limit).stream()
                .map(InvitationRow::asInvitation)
                .toList();
    }

    @Override
    public Map<Long, Integer> countSince(Collection<Long> specialists, Instant since) {
        Map<Long, Integer> counts = new HashMap<>();
        specialists.forEach(specialist -> counts.put(specialist, 0));
        if (!specialists.isEmpty()) {
            rows.getEntityManager()
                    .createQuery(
                            "select i.specialist as specialist, count(i) as invitations from InvitationRow i"
                                    + " where i.specialist in :specialists and i.invitedAt >= :since"
                                    + " and i.state <> :undelivered group by i.specialist",
                            Tuple.class)
                    .setParameter("specialists", specialists)
                    .setParameter("since", since)
                    .setParameter("undelivered", InvitationState.UNDELIVERED)
                    .getResultList()
                    .forEach(row -> counts.put(
                            row.get("specialist", Long.class),
                            row.get("invitations", Long.class).intValue()));
        }
        return Map.copyOf(counts);
    }

    @Override
    public void state(long id, InvitationState to, String reason) {
        @Nullable InvitationRow row = rows.findById(id);
        if (row == null) {
            throw new IllegalArgumentException("there is no invitation with id " + id);
        }
        rows.getEntityManager().refresh(row, LockModeType.PESSIMISTIC_WRITE);
        if (row.state != to && to.mayFollow(row.state)) {
            row.state = to;
            row.reason = StorableText.of(reason);
            row.answeredAt = row.answeredAt == null && to.answers() ? now() : row.answeredAt;
            rows.flush();
        }
    }

    @Override
    public List<Long> reachedNobody(int limit) {
        return rows.getEntityManager()
                .createQuery(
                        "select distinct i.opportunity from InvitationRow i where i.state = :undelivered and not exists"
                                + " (select 1 from InvitationRow other where other.opportunity = i.opportunity"
                                + " and other.state <> :undelivered) order by i.opportunity desc",
                        Long.class)
                .setParameter("undelivered", InvitationState.UNDELIVERED)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public boolean reachedNobody(long opportunity) {
        List<Invitation> all = of(opportunity);
        return !all.isEmpty() && all.stream().allMatch(one -> one.state() == InvitationState.UNDELIVERED);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<LocalDate, Long> answersPerDay(Instant since) {
        List<Object[]> days = rows.getEntityManager()
                .createNativeQuery("""
                        select cast(answered_at at time zone 'UTC' as date), count(*) from invitation
                        where answered_at >= :since group by 1""")
                .setParameter("since", since)
                .getResultList();
        return days.stream().collect(Collectors.toMap(day -> day(day[0]), day -> ((Number) day[1]).longValue()));
    }

    private static LocalDate day(Object column) {
        return column instanceof Date date ? date.toLocalDate() : (LocalDate) column;
    }

    @Override
    public void fits(long id, boolean fits) {
        rows.getEntityManager()
                .createNativeQuery("update invitation set fits = :fits, fits_said_at = :now where id = :id")
                .setParameter("fits", fits)
                .setParameter("now", now())
                .setParameter("id", id)
                .executeUpdate();
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<FitAnswer> fitAnswers(int ofOne) {
        List<Object[]> found = rows.getEntityManager()
                .createNativeQuery("""
                        select likelihood, fits, fits_said_at from (
                            select likelihood, fits, fits_said_at,
                                row_number() over (partition by specialist_id order by fits_said_at desc, id desc) as newest
                            from invitation where fits is not null and likelihood is not null) as said
                        where newest <= :most""")
                .setParameter("most", ofOne)
                .getResultList();
        return found.stream()
                .map(row -> new FitAnswer(((Number) row[0]).doubleValue(), (boolean) row[1], (Instant) row[2]))
                .toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
