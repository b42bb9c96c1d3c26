package org.partnerpost.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongSupplier;
import org.partnerpost.matching.SkillOffers.Asked;
import org.partnerpost.matching.SkillOffers.Engine;

/** This project's way beside a peer's in one run: the same matches first, rounds for the compiler, then rounds A, B, B, A. */
record BesidePeer(String name, Engine peer, LongSupplier peersCpu, int warming) {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** CPU time of the thread that asks. */
    static long ownThread() {
        return THREADS.getCurrentThreadCpuTime();
    }

    /** Median of the peer over ours; the line is printed and kept under {@code target/bench}. */
    double times(SkillOffers drawn) throws IOException {
        try (OffersAsDocuments ours = new OffersAsDocuments(drawn.offers())) {
            int found = 0;
            for (Asked need : drawn.needs()) {
                Set<String> matches = ours.matches(need);
                assertThat(matches).isEqualTo(peer.matches(need));
                found += matches.size();
            }
            assertThat(found).isPositive();
            for (int i = 0; i < warming; i++) {
                Spent.round(ours, drawn.needs(), BesidePeer::ownThread);
                Spent.round(peer, drawn.needs(), peersCpu);
            }
            Spent a = Spent.round(ours, drawn.needs(), BesidePeer::ownThread);
            Spent b = Spent.round(peer, drawn.needs(), peersCpu);
            Spent peers = b.and(Spent.round(peer, drawn.needs(), peersCpu));
            Spent own = a.and(Spent.round(ours, drawn.needs(), BesidePeer::ownThread));
            double times = peers.medianMillis() / own.medianMillis();
            String line = String.format(
                    Locale.ROOT,
                    "%d profiles, %.1f matches a need: documents median %.3f ms, p99 %.3f ms; %s median %.2f ms, p99 %.2f ms; %.0f times%n",
                    drawn.offers().size(),
                    (double) found / drawn.needs().size(),
                    own.medianMillis(),
                    own.p99Millis(),
                    name,
                    peers.medianMillis(),
                    peers.p99Millis(),
                    times);
            System.out.print(line);
            Files.createDirectories(Path.of("target/bench"));
            Files.writeString(Path.of("target/bench/" + name + ".txt"), line);
            return times;
        }
    }
}
