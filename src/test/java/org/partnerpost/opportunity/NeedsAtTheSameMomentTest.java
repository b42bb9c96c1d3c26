package org.partnerpost.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.opportunity.Opportunities.NewOpportunity;

@QuarkusTest
class NeedsAtTheSameMomentTest {
    @Inject
    Opportunities opportunities;

    @Inject
    EntityManager database;

    private final long mail = ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50);
    private final String domain = UUID.randomUUID() + ".example";

    @Test
    void ofTwoWordingsFromOneFirmTheSecondSeesTheFirst() {
        QuarkusTransaction.begin();
        Opportunity first = open(mail, "ann", "We look for somebody who knows Business Central");
        CompletableFuture<Opportunity> other = CompletableFuture.supplyAsync(() ->
                QuarkusTransaction.requiringNew().call(() -> open(mail + 1, "bob", "Business Central help wanted")));
        while (!other.isDone() && !someoneWaits()) {
            Thread.onSpinWait();
        }
        assertThat(other).isNotDone();
        QuarkusTransaction.commit();
        Opportunity second = other.join();
        assertThat(second.id()).isGreaterThan(first.id());
        assertThat(QuarkusTransaction.requiringNew().call(() -> opportunities.akinBefore(second, Instant.EPOCH, 50)))
                .extracting(Opportunity::id)
                .containsExactly(first.id());
    }

    private boolean someoneWaits() {
        return (boolean) database.createNativeQuery(
                        "select exists (select from pg_locks where locktype = 'advisory' and not granted)")
                .getSingleResult();
    }

    private Opportunity open(long fromMail, String who, String text) {
        Requester requester = new Requester(new Mailbox("", MailAddress.of(who + "@" + domain)), "en");
        return opportunities.open(new NewOpportunity(
                fromMail,
                Optional.of(requester),
                "Help",
                text,
                "en",
                SampleOpportunities.asking("dynamics-365-business-central")));
    }
}
