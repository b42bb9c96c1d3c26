package org.partnerpost.relay;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.hibernate.Session;

/**
 * The table {@code relay_form}: forms that were acted on. A browser may send the same one again, by a second press or by loading the
 * answer anew. Whoever asks holds the lock of the opportunity.
 */
@ApplicationScoped
class TakenForms {
    private final Session database;
    private final InstantSource clock;

    TakenForms(Session database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Always false for mails: the queue brings each of them once. */
    boolean taken(long opportunity, Occasion occasion) {
        return occasion.onPage()
                && !database.createNativeQuery(
                                "select 1 from relay_form where opportunity_id = :opportunity and form = :form",
                                Integer.class)
                        .setParameter("opportunity", opportunity)
                        .setParameter("form", occasion.key())
                        .getResultList()
                        .isEmpty();
    }

    void keep(long opportunity, Occasion occasion) {
        if (occasion.onPage()) {
            database.createNativeMutationQuery(
                            "insert into relay_form (opportunity_id, form, taken_at) values (:opportunity, :form, :now)")
                    .setParameter("opportunity", opportunity)
                    .setParameter("form", occasion.key())
                    .setParameter("now", clock.instant())
                    .executeUpdate();
        }
    }
}
