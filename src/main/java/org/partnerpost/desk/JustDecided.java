package org.partnerpost.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.partnerpost.moderation.Moderation;
import org.partnerpost.moderation.Moderation.Pending;
import org.partnerpost.opportunity.Opportunities;

/**
 * What was decided at once, as long as it can be taken back at once.
 *
 * @param references of the needs whose decisions still wait
 * @param words such as {@code 2 approved}; empty where none waits any more
 * @param secondsLeft until the last of them is carried out
 */
record JustDecided(List<String> references, String words, long secondsLeft) {
    private static final int MOST = 100;
    private static final String BETWEEN = "~";

    static final JustDecided NOTHING = new JustDecided(List.of(), "", 0);

    /** For an address. */
    public String key() {
        return key(references);
    }

    static String key(List<String> references) {
        return references.stream().map(Cursor::encoded).collect(Collectors.joining(BETWEEN));
    }

    /** Looks up what of them still waits. */
    @ApplicationScoped
    static class Lookup {
        private final Opportunities opportunities;
        private final Moderation moderation;
        private final InstantSource clock;

        Lookup(Opportunities opportunities, Moderation moderation, InstantSource clock) {
            this.opportunities = opportunities;
            this.moderation = moderation;
            this.clock = clock;
        }

        /** @param key of several needs; empty for none */
        JustDecided of(String key) {
            if (key.isBlank()) {
                return NOTHING;
            }
            Map<Long, Pending> pending = moderation.allPending();
            List<String> waiting = new ArrayList<>();
            Map<String, Integer> done = new TreeMap<>();
            Instant last = clock.instant();
            for (String reference :
                    Arrays.stream(key.split(BETWEEN)).distinct().limit(MOST).toList()) {
                Pending waits = opportunities
                        .find(reference)
                        .map(need -> pending.get(need.id()))
                        .orElse(null);
                if (waits != null) {
                    waiting.add(reference);
                    done.merge(waits.decision().verb().done(), 1, Integer::sum);
                    last = waits.due().isAfter(last) ? waits.due() : last;
                }
            }
            return new JustDecided(
                    waiting,
                    done.entrySet().stream()
                            .map(verb -> verb.getValue() + " " + verb.getKey())
                            .collect(Collectors.joining(", ")),
                    Duration.between(clock.instant(), last).toSeconds() + 1);
        }
    }
}
