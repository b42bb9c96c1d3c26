package org.partnerpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hibernate.Session;
import org.junit.jupiter.api.RepeatedTest;
import org.partnerpost.SettableClock;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;

/** The needs of one mail are moderated side by side, and whichever comes first has the one letter about all of them written. */
@QuarkusTest
class PostingAtOnceTest {
    private static final int AT_ONCE = 2;

    @Inject
    HandedOver handedOver;

    @Inject
    Opportunities opportunities;

    @Inject
    PeopleOfATest people;

    @Inject
    Session entities;

    private final CyclicBarrier together = new CyclicBarrier(AT_ONCE);

    @RepeatedTest(10)
    void whoeverHandlesAnotherNeedOfTheSameMailWaitsAndWritesNothing() throws Exception {
        Outbox outbox = handedOver.post(new SettableClock(SampleLetters.NOW)).outbox();
        List<Opportunity> needs = people.needsOfOneMail(AT_ONCE);
        try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> posted = needs.stream()
                    .<Future<?>>map(need -> workers.submit(() -> moderate(need, needs, outbox)))
                    .toList();
            for (Future<?> one : posted) {
                one.get();
            }
        }
        assertThat(entities.createNativeQuery(
                                "select count(*) from delivery_letter where letter_key = :key", Long.class)
                        .setParameter(
                                "key", "received-several/" + needs.getFirst().mail())
                        .getSingleResult())
                .isOne();
    }

    /** As moderation does: under a lock on its own need. */
    private void moderate(Opportunity need, List<Opportunity> needs, Outbox outbox) {
        QuarkusTransaction.requiringNew().run(() -> {
            opportunities.lock(need.id());
            meet();
            outbox.post(new SeveralNeedsReceived(need, needs, Map.of(), false, Optional.empty(), Optional.empty()), 0);
        });
    }

    private void meet() {
        try {
            together.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
