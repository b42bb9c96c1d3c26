package org.partnerpost.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** How many letters have left, for whoever watches the house. */
@ApplicationScoped
public class LetterCounts {
    private final EntityManager entities;

    LetterCounts(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * @param kind the letter's template, such as {@code specialist/opportunity-offered}
     */
    public record PerDay(LocalDate day, String kind, long letters) {}

    /** By day (UTC) and kind. */
    @Transactional
    public List<PerDay> sentSince(Instant since) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                entities.createNativeQuery("""
                        select cast(settled_at at time zone 'UTC' as date) as day, kind, count(*) from delivery_letter
                        where state = 'SENT' and settled_at >= :since group by 1, 2""").setParameter("since", since).getResultList();
        return rows.stream()
                .map(row -> new PerDay(day(row[0]), (String) row[1], ((Number) row[2]).longValue()))
                .toList();
    }

    private static LocalDate day(Object column) {
        return column instanceof Date date ? date.toLocalDate() : (LocalDate) column;
    }
}
