package org.partnerpost.matching;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.partnerpost.specialist.Specialist;
import org.partnerpost.specialist.Specialists;
import org.partnerpost.specialist.Specialists.Change;
import org.partnerpost.specialist.TrackRecord;
import org.partnerpost.specialist.TrackRecords;

/** Brings an index to what the database holds: whole, or by what changed. Each look at the database is a transaction of its own. */
final class IndexUpkeep {
    private static final int AT_ONCE = 500;

    private final Specialists specialists;
    private final TrackRecords records;
    private final ProfileDocument documents;
    private final StoredEmbeddings embeddings;
    private final EmbeddingWork work;

    IndexUpkeep(
            Specialists specialists,
            TrackRecords records,
            ProfileDocument documents,
            StoredEmbeddings embeddings,
            EmbeddingWork work) {
        this.specialists = specialists;
        this.records = records;
        this.documents = documents;
        this.embeddings = embeddings;
        this.work = work;
    }

    /** Goes on with what was wanted when the index was written. */
    void resume(LiveIndex index) throws IOException {
        work.want(index.embeddingsWanted());
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
            put(index, page);
            after = page.getLast().id();
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
            put(index, changed);
            changed.forEach(specialist -> ids.remove(specialist.id()));
            for (long gone : ids) {
                index.remove(gone);
            }
            show(index, mark);
            changes = since(mark);
        }
        takeMade(index);
    }

    private void takeMade(LiveIndex index) throws IOException {
        Set<Long> made = work.made();
        if (!made.isEmpty()) {
            work.taken(made);
            try {
                put(index, QuarkusTransaction.requiringNew().call(() -> specialists.findAll(made)));
            } catch (IOException | RuntimeException failed) {
                work.want(made);
                throw failed;
            }
            show(index, index.mark());
        }
    }

    /** Tidied first, so that no search comes between; not while more is to be replaced soon, unless it never will be. */
    private void show(LiveIndex index, long mark) throws IOException {
        if (index.wantsNothing() || work.idle()) {
            index.tidy();
        }
        index.show(mark);
    }

    private void put(LiveIndex index, List<Specialist> specialists) throws IOException {
        List<Long> ids = specialists.stream().map(Specialist::id).toList();
        Map<Long, Embeddings> known = ids.isEmpty() ? Map.of() : embeddings.of(ids);
        Map<Long, TrackRecord> answered = QuarkusTransaction.requiringNew().call(() -> records.of(ids));
        List<Long> wanted = new ArrayList<>();
        for (Specialist specialist : specialists) {
            long id = specialist.id();
            if (index.put(
                    specialist,
                    documents,
                    known.getOrDefault(id, Embeddings.NONE),
                    answered.getOrDefault(id, TrackRecord.NONE))) {
                wanted.add(id);
            }
        }
        work.want(wanted);
    }

    private List<Change> since(long mark) {
        return QuarkusTransaction.requiringNew().call(() -> specialists.changesSince(mark, AT_ONCE));
    }
}
