package org.partnerpost.matching;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.partnerpost.specialist.Specialists;
import org.partnerpost.specialist.TrackRecords;
import org.partnerpost.taxonomy.SkillTaxonomy;

/** Keeps the index in step with the database: one thread that looks for changes, and does everything that changes the index. */
@ApplicationScoped
class IndexFollower implements ProfileIndex {
    private static final Logger LOG = Logger.getLogger("partnerpost.index");
    private static final long POLL_MILLIS = 200;
    private static final long COMMIT_MILLIS = 2_000;

    private final IndexHome home;
    private final IndexUpkeep upkeep;
    private final EmbeddingWork embedding;
    private final StoredReindexing requests;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();

    private volatile @Nullable IndexWork working;
    private volatile boolean damaged;
    private @Nullable Thread thread;
    private boolean ending;
    private boolean told;
    private long lookWanted;
    private long lookDone;

    IndexFollower(
            Specialists specialists,
            TrackRecords records,
            StoredReindexing requests,
            StoredEmbeddings stored,
            ServiceEmbeddings model,
            @ConfigProperty(name = "partnerpost.data-dir", defaultValue = "data") Path data) {
        this.home = new IndexHome(data.resolve("index"));
        this.embedding = new EmbeddingWork(specialists, stored, model);
        this.upkeep = new IndexUpkeep(
                specialists, records, new ProfileDocument(SkillTaxonomy.inUse(), WorkTerms.inUse()), stored, embedding);
        this.requests = requests;
    }

    @Override
    public void open() {
        lock.lock();
        try {
            if (thread == null) {
                ending = false;
                thread = Thread.ofPlatform().daemon().name("profile-index").start(this::run);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Before the database goes. */
    void onShutdown(@Observes ShutdownEvent ending) {
        close();
    }

    @Override
    public void close() {
        Thread running;
        lock.lock();
        try {
            running = thread;
            ending = true;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
        if (running != null) {
            try {
                running.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        // Last, as whatever puts profiles in wants embeddings.
        embedding.close();
    }

    @Override
    public State state() {
        IndexWork work = working;
        boolean building = work != null && work.building();
        return live().map(index -> new State(true, index.profiles(), index.wanting(), index.mark(), building))
                .orElseGet(() -> new State(false, 0, 0, 0, building));
    }

    /** The one in use; empty while there is none. */
    Optional<LiveIndex> live() {
        return Optional.ofNullable(working).map(IndexWork::live);
    }

    /** A search found it damaged: it is built anew. */
    void damaged() {
        damaged = true;
    }

    /**
     * Waits until every change committed before this call can be found.
     *
     * @return whether that came about in time
     */
    boolean catchUp(Duration atMost) throws InterruptedException {
        open();
        long left = atMost.toNanos();
        lock.lock();
        try {
            long wanted = ++lookWanted;
            moved.signalAll();
            while (lookDone < wanted && left > 0) {
                left = moved.awaitNanos(left);
            }
            return lookDone >= wanted;
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        try (IndexWork work = new IndexWork(home, upkeep, requests)) {
            working = work;
            while (!isEnding()) {
                long look = wanted();
                rest(look, step(work));
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("the index of profiles was not closed well; it is looked through at the next start", e);
        } finally {
            working = null;
            ended();
        }
    }

    /** Whether everything there is can be found now. */
    private boolean step(IndexWork work) {
        try {
            if (damaged) {
                damaged = false;
                LOG.warn("a search found the index of profiles damaged; it is built anew");
                work.giveUpDamaged();
            }
            boolean inStep = work.step(Duration.ofMillis(COMMIT_MILLIS));
            told = false;
            return inStep;
        } catch (IOException e) {
            LOG.warn("the index of profiles is damaged; it is built anew", e);
            work.giveUpDamaged();
        } catch (RuntimeException e) {
            // Told once, not at every look while a database is away.
            LOG.log(
                    told ? Logger.Level.DEBUG : Logger.Level.WARN,
                    "the index of profiles cannot follow the database",
                    e);
            if (!told && live().filter(index -> !index.isWhole()).isPresent()) {
                damaged();
            }
            told = true;
        }
        return false;
    }

    private long wanted() {
        lock.lock();
        try {
            return lookWanted;
        } finally {
            lock.unlock();
        }
    }

    private boolean isEnding() {
        lock.lock();
        try {
            return ending;
        } finally {
            lock.unlock();
        }
    }

    private void rest(long look, boolean inStep) {
        lock.lock();
        try {
            if (inStep) {
                lookDone = look;
                moved.signalAll();
            }
            // After a failure the wanted look must not bring it back at once, again and again.
            if (!ending && (lookWanted == lookDone || !inStep)) {
                boolean woken = moved.await(POLL_MILLIS, TimeUnit.MILLISECONDS);
                LOG.tracef("looking again, woken: %s", woken);
            }
        } catch (InterruptedException e) {
            ending = true;
        } finally {
            lock.unlock();
        }
    }

    private void ended() {
        lock.lock();
        try {
            thread = null;
        } finally {
            lock.unlock();
        }
    }
}
