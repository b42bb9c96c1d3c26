package org.partnerpost.matching;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.partnerpost.specialist.Specialist;
import org.partnerpost.specialist.Specialists;

/**
 * Makes the embeddings of profiles beside everything else: one thread, and at most half of its time, so that no mail waits for it. Until one is
 * made its profile is matched by words and skills.
 */
final class EmbeddingWork implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger("partnerpost.index");
    private static final long AFTER_FAILURE_MILLIS = 5_000;

    private final Specialists specialists;
    private final StoredEmbeddings stored;
    private final Embeddings model;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Set<Long> wanted = new LinkedHashSet<>();
    private final Set<Long> made = new HashSet<>();
    private @Nullable Thread thread;
    private boolean ending;
    private boolean busy;

    EmbeddingWork(Specialists specialists, StoredEmbeddings stored, Embeddings model) {
        this.specialists = specialists;
        this.stored = stored;
        this.model = model;
    }

    /** Sees to it that these specialists' embeddings are made, sooner or later; tells by {@link #made()}. */
    void want(Collection<Long> ids) {
        lock.lock();
        try {
            wanted.addAll(ids);
            if (thread == null && !ids.isEmpty()) {
                ending = false;
                thread = Thread.ofPlatform().daemon().name("profile-embedding").start(this::run);
            }
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether none is wanted that is not made. */
    boolean idle() {
        lock.lock();
        try {
            return wanted.isEmpty() && !busy;
        } finally {
            lock.unlock();
        }
    }

    /** Whose embeddings were made, and are not yet {@link #taken}. */
    Set<Long> made() {
        lock.lock();
        try {
            return Set.copyOf(made);
        } finally {
            lock.unlock();
        }
    }

    /** They are in the index now. */
    void taken(Set<Long> ids) {
        lock.lock();
        try {
            made.removeAll(ids);
        } finally {
            lock.unlock();
        }
    }

    /** What is not made yet is wanted again by the next index that is opened. */
    @Override
    public void close() {
        Thread running;
        lock.lock();
        try {
            running = thread;
            ending = true;
            wanted.clear();
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
    }

    private void run() {
        try {
            for (Optional<Long> next = next(); next.isPresent(); next = next()) {
                long begun = System.nanoTime();
                make(next.get());
                rest(System.nanoTime() - begun);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.lock();
            thread = null;
            lock.unlock();
        }
    }

    private Optional<Long> next() throws InterruptedException {
        lock.lock();
        try {
            while (!ending && wanted.isEmpty()) {
                moved.await();
            }
            if (ending) {
                return Optional.empty();
            }
            Long first = wanted.iterator().next();
            wanted.remove(first);
            busy = true;
            return Optional.of(first);
        } finally {
            lock.unlock();
        }
    }

    private void make(long id) throws InterruptedException {
        try {
            Optional<Specialist> specialist = QuarkusTransaction.requiringNew().call(() -> specialists.find(id));
            done(id, specialist.isPresent() && made(specialist.get()));
        } catch (RuntimeException e) {
            LOG.debugf(e, "the embedding of specialist %d could not be made; it is tried again", id);
            want(Set.of(id));
            done(id, false);
            rest(TimeUnit.MILLISECONDS.toNanos(AFTER_FAILURE_MILLIS));
        }
    }

    private void done(long id, boolean isMade) {
        lock.lock();
        try {
            busy = false;
            if (isMade) {
                made.add(id);
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean made(Specialist specialist) {
        List<String> passages = Passages.of(specialist.profile(), ProfileText.of(specialist.profile()));
        Embeddings known = stored.of(Set.of(specialist.id())).getOrDefault(specialist.id(), Embeddings.NONE);
        if (known.of(passages).isPresent()) {
            return true;
        }
        Optional<Embedding> embedding = model.of(passages);
        embedding.ifPresent(one -> stored.keep(specialist.id(), passages, one));
        return embedding.isPresent();
    }

    private void rest(long nanos) throws InterruptedException {
        lock.lock();
        try {
            long left = nanos;
            while (!ending && left > 0) {
                left = moved.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
