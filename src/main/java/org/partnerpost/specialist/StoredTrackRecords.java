package org.partnerpost.specialist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.partnerpost.specialist.TrackRecord.Tally;

/** Track records on the table {@code specialist_answer}. */
@ApplicationScoped
class StoredTrackRecords implements TrackRecords {
    private final EntityManager database;
    private final ChangeFeed feed;
    private final InstantSource clock;

    StoredTrackRecords(EntityManager database, ChangeFeed feed, InstantSource clock) {
        this.database = database;
        this.feed = feed;
        this.clock = clock;
    }

    @Override
    public void note(long specialist, long opportunity, Collection<String> skills, boolean fits) {
        Set<String> each = new HashSet<>(skills);
        if (each.isEmpty()) {
            return;
        }
        database.createNativeQuery("""
                        insert into specialist_answer (specialist_id, opportunity_id, skills, fits, answered_at)
                        values (:specialist, :opportunity, :skills, :fits, :now)
                        on conflict (specialist_id, opportunity_id)
                            do update set skills = excluded.skills, fits = excluded.fits, answered_at = excluded.answered_at""")
                .setParameter("specialist", specialist)
                .setParameter("opportunity", opportunity)
                .setParameter("skills", each.toArray(String[]::new))
                .setParameter("fits", fits)
                .setParameter("now", clock.instant().truncatedTo(ChronoUnit.MICROS))
                .executeUpdate();
        feed.changed(specialist);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<Long, TrackRecord> of(Collection<Long> specialists) {
        if (specialists.isEmpty()) {
            return Map.of();
        }
        List<Object[]> rows = database.createNativeQuery("""
                        select specialist_id, skill, sum(case when fits then 1 else 0 end),
                            sum(case when fits then 0 else 1.0 / cardinality(skills) end)
                        from specialist_answer, unnest(skills) as skill
                        where specialist_id in (:specialists) group by specialist_id, skill""")
                .setParameter("specialists", specialists)
                .getResultList();
        Map<Long, Map<String, Tally>> tallies = new HashMap<>();
        for (Object[] row : rows) {
            tallies.computeIfAbsent(((Number) row[0]).longValue(), id -> new HashMap<>())
                    .put((String) row[1], new Tally(((Number) row[2]).doubleValue(), ((Number) row[3]).doubleValue()));
        }
        Map<Long, TrackRecord> records = new HashMap<>();
        tallies.forEach((id, bySkill) -> records.put(id, new TrackRecord(bySkill)));
        return records;
    }
}
