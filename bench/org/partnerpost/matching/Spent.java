package org.partnerpost.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import org.partnerpost.matching.SkillOffers.Asked;
import org.partnerpost.matching.SkillOffers.Engine;

/** What needs cost, a need each, in nanoseconds. */
record Spent(long[] sorted) {
    /** One round over all needs. */
    static Spent round(Engine engine, List<Asked> needs, LongSupplier cpu) throws IOException {
        long[] spent = new long[needs.size()];
        for (int i = 0; i < spent.length; i++) {
            long before = cpu.getAsLong();
            assertThat(engine.matches(needs.get(i))).isNotNull();
            spent[i] = cpu.getAsLong() - before;
        }
        Arrays.sort(spent);
        return new Spent(spent);
    }

    Spent and(Spent other) {
        long[] all = Arrays.copyOf(sorted, sorted.length + other.sorted.length);
        System.arraycopy(other.sorted, 0, all, sorted.length, other.sorted.length);
        Arrays.sort(all);
        return new Spent(all);
    }

    double medianMillis() {
        return sorted[sorted.length / 2] / 1e6;
    }

    double p99Millis() {
        return sorted[sorted.length * 99 / 100] / 1e6;
    }
}
