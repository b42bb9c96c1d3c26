package org.partnerpost.matching;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A new index being built beside the one in use. */
final class IndexBuild {
    private final AtomicBoolean goOn = new AtomicBoolean(true);
    private final CompletableFuture<LiveIndex> built;
    private final long request;

    /** The one that is filled and takes a while to be brought into one part; ending that is no loss. */
    private volatile @Nullable LiveIndex gathering;

    /** @param request the latest that it fulfils; 0 where nobody asked */
    private IndexBuild(IndexHome home, IndexUpkeep upkeep, String madeFor, long request) {
        this.request = request;
        this.built = CompletableFuture.supplyAsync(
                () -> build(home, upkeep, madeFor),
                task -> Thread.ofPlatform().daemon().name("profile-index-build").start(task));
    }

    static IndexBuild start(IndexHome home, IndexUpkeep upkeep, String madeFor, long request) {
        return new IndexBuild(home, upkeep, madeFor, request);
    }

    long request() {
        return request;
    }

    /**
     * The index, once it is built.
     *
     * @throws IOException where it cannot be
     */
    Optional<LiveIndex> finished() throws IOException {
        if (!built.isDone()) {
            return Optional.empty();
        }
        try {
            return Optional.of(built.join());
        } catch (CompletionException | CancellationException failed) {
            throw new IOException("A new index of profiles cannot be built", failed);
        }
    }

    /** Ends it; what there is of it is swept away later. */
    void stop() throws IOException {
        goOn.set(false);
        LiveIndex index = gathering;
        if (index != null) {
            index.drop();
        }
        try {
            built.join().drop();
        } catch (CompletionException | CancellationException failed) {
            // Nothing was built, so nothing is open.
        }
    }

    private LiveIndex build(IndexHome home, IndexUpkeep upkeep, String madeFor) {
        try {
            long mark = upkeep.currentMark();
            LiveIndex index = LiveIndex.create(home.fresh(), madeFor, mark);
            try {
                upkeep.fill(index, goOn::get);
                gathering = index;
                if (goOn.get()) {
                    index.gather();
                }
                index.show(mark);
                return index;
            } catch (IOException | RuntimeException failed) {
                index.drop();
                throw failed;
            }
        } catch (IOException failed) {
            throw new CompletionException(failed);
        }
    }
}
