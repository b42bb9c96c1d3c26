package org.partnerpost.matching;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.partnerpost.specialist.Specialist;
import org.partnerpost.specialist.Specialists;
import org.partnerpost.specialist.Specialists.Change;

/** Brings an index to what the database holds: whole, or by what changed. Each look at the database is a transaction of its own. */
final class IndexUpkeep {
    private static final int AT_ONCE = 500;

    private final Specialists specialists;
    private final ProfileDocument documents;

    IndexUpkeep(Specialists specialists, ProfileDocument documents) {
        this.specialists = specialists;
        this.documents = documents;
    }

    /** Where a reader who then reads everything has to follow from. */
    long currentMark() {
        return QuarkusTransaction.requiringNew().call(specialists::currentMark);
    }

    /** Puts everybody in, until told to stop. */
    void fill(LiveIndex index, BooleanSupplier goOn) throws IOException {
        long after = 0;
        while (goOn.getAsBoolean()) {
            long last = after;
            List<Specialist> page = QuarkusTransaction.requiringNew().call(() -> specialists.page(last, AT_ONCE));
            if (page.isEmpty()) {
                return;
            }
            for (Specialist specialist : page) {
                index.put(specialist, documents);
                after = specialist.id();
            }
        }
    }

    /** Brings in all changes there are, and makes them visible. */
    void follow(LiveIndex index) throws IOException {
        long mark = index.mark();
        List<Change> changes = since(mark);
        while (!changes.isEmpty()) {
            Set<Long> ids = new HashSet<>();
            for (Change change : changes) {
                ids.add(change.specialist());
                mark = change.mark();
            }
            List<Specialist> changed = QuarkusTransaction.requiringNew().call(() -> specialists.findAll(ids));
            for (Specialist specialist : changed) {
                index.put(specialist, documents);
                ids.remove(specialist.id());
            }
            for (long gone : ids) {
                index.remove(gone);
            }
            index.show(mark);
            changes = since(mark);
        }
    }

    private List<Change> since(long mark) {
        return QuarkusTransaction.requiringNew().call(() -> specialists.changesSince(mark, AT_ONCE));
    }
}
