package org.partnerpost.door;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** How often one client, and all together, may ask for a letter by the page: it must not be a way to fill others' inboxes. */
@ApplicationScoped
class JoinLimit {
    static final int EACH = 10;
    private static final int ALL = 200;
    private static final Duration WITHIN = Duration.ofHours(1);

    private final InstantSource clock;
    private final Map<String, Deque<Instant>> byClient = new HashMap<>();

    JoinLimit(InstantSource clock) {
        this.clock = clock;
    }

    /** Counts one more, where it is within the limit. */
    synchronized boolean allows(String client) {
        Instant since = clock.instant().minus(WITHIN);
        byClient.values().forEach(times -> times.removeIf(time -> time.isBefore(since)));
        byClient.values().removeIf(Deque::isEmpty);
        int all = byClient.values().stream().mapToInt(Deque::size).sum();
        Deque<Instant> own = byClient.computeIfAbsent(client, first -> new ArrayDeque<>());
        if (all >= ALL || own.size() >= EACH) {
            return false;
        }
        own.add(clock.instant());
        return true;
    }

    /** Forgets what was counted. */
    synchronized void clear() {
        byClient.clear();
    }
}
