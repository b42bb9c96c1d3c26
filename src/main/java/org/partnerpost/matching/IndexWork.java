package org.partnerpost.matching;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.lucene.store.AlreadyClosedException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.partnerpost.taxonomy.OwnTerms;

/** The follower's work, step by step; for its one thread alone. */
final class IndexWork implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger("partnerpost.index");

    private final IndexHome home;
    private final IndexUpkeep upkeep;
    private final StoredReindexing requests;

    /** Read by those who search; written here alone. */
    private volatile @Nullable LiveIndex live;

    private volatile @Nullable IndexBuild build;
    private @Nullable String madeFor;
    private boolean openedBefore;
    private long lastCommit = System.nanoTime();

    IndexWork(IndexHome home, IndexUpkeep upkeep, StoredReindexing requests) {
        this.home = home;
        this.upkeep = upkeep;
        this.requests = requests;
    }

    @Nullable
    LiveIndex live() {
        return live;
    }

    boolean building() {
        return build != null;
    }

    /**
     * Opens, builds, follows, changes over: whatever is due now.
     *
     * @param commitEvery brings changes to the disk so often at most
     * @return whether every change there is can be found
     * @throws IOException where the index in use is damaged
     */
    boolean step(Duration commitEvery) throws IOException {
        String wanted = madeFor();
        if (!openedBefore) {
            live = opened(wanted);
            openedBefore = true;
        }
        long request = requests.waiting();
        if (build == null && (live == null || request > 0)) {
            build = IndexBuild.start(home, upkeep, wanted, request);
        }
        takeBuilt();
        LiveIndex index = live;
        if (index == null) {
            return false;
        }
        try {
            upkeep.follow(index);
            if (System.nanoTime() - lastCommit > commitEvery.toNanos()) {
                index.commit();
                lastCommit = System.nanoTime();
            }
            return true;
        } catch (AlreadyClosedException broken) {
            throw new IOException("The index of profiles closed itself", broken);
        }
    }

    /** Leaves the one in use; the next step builds another. */
    void giveUpDamaged() {
        LiveIndex index = live;
        live = null;
        drop(index);
    }

    @Override
    public void close() throws IOException {
        IndexBuild unfinished = build;
        if (unfinished != null) {
            unfinished.stop();
        }
        LiveIndex index = live;
        live = null;
        if (index != null) {
            index.close();
        }
    }

    private @Nullable LiveIndex opened(String wanted) {
        try {
            home.sweep();
            Optional<Path> folder = home.current();
            if (folder.isEmpty()) {
                LOG.info("there is no index of profiles; it is built from the database");
                return null;
            }
            Optional<LiveIndex> found = LiveIndex.open(folder.get(), wanted);
            if (found.isPresent() && found.get().mark() <= upkeep.currentMark()) {
                upkeep.resume(found.get());
                return found.get();
            }
            LOG.info("the index of profiles is damaged or of another version or database; it is built anew");
            if (found.isPresent()) {
                found.get().drop();
            }
        } catch (IOException e) {
            LOG.warnf("%s; it is built anew", e.getMessage());
        }
        return null;
    }

    /** A build that failed is begun again by the next step. */
    private void takeBuilt() throws IOException {
        IndexBuild current = build;
        if (current == null) {
            return;
        }
        Optional<LiveIndex> finished;
        try {
            finished = current.finished();
        } catch (IOException e) {
            build = null;
            throw new IllegalStateException(e);
        }
        if (finished.isPresent()) {
            LiveIndex fresh = finished.get();
            upkeep.follow(fresh);
            upkeep.resume(fresh);
            fresh.commit();
            home.use(fresh.folder());
            LiveIndex old = live;
            live = fresh;
            build = null;
            drop(old);
            home.sweep();
            requests.fulfilled(current.request());
            LOG.infof("a new index of %d profiles is in use", fresh.profiles());
        }
    }

    private static void drop(@Nullable LiveIndex index) {
        if (index != null) {
            try {
                index.drop();
            } catch (IOException | RuntimeException e) {
                LOG.debug("an index that is left could not be closed", e);
            }
        }
    }

    /** Everything an index depends on besides the profiles. */
    private String madeFor() {
        String known = madeFor;
        if (known == null) {
            known = IndexedFields.FORMAT + " " + OwnTerms.fingerprint() + " " + requests.origin();
            madeFor = known;
        }
        return known;
    }
}
