package org.partnerpost.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who looks at what right now, so that two operators do not work on one thing unaware of each other. */
@ApplicationScoped
class Presence {
    /** Twice the pages' heartbeat and a little more, so that one lost beat makes nobody vanish. */
    private static final Duration LASTS = Duration.ofSeconds(35);

    private final Map<String, Map<String, Instant>> seen = new ConcurrentHashMap<>();
    private final InstantSource clock;

    Presence(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * @param subject such as {@code need PP-23FGH}
     * @return who else is there
     */
    List<String> here(String subject, String operator) {
        Instant now = clock.instant();
        seen.values()
                .forEach(people -> people.values().removeIf(at -> at.plus(LASTS).isBefore(now)));
        seen.values().removeIf(Map::isEmpty);
        seen.computeIfAbsent(subject, any -> new ConcurrentHashMap<>()).put(operator, now);
        return others(subject, operator);
    }

    List<String> others(String subject, String operator) {
        Instant now = clock.instant();
        return seen.getOrDefault(subject, Map.of()).entrySet().stream()
                .filter(person -> !person.getKey().equals(operator))
                .filter(person -> person.getValue().plus(LASTS).isAfter(now))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
