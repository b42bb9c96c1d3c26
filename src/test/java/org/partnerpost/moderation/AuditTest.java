package org.partnerpost.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.partnerpost.moderation.Audit.Chain;
import org.partnerpost.moderation.Audit.Deed;

/** The record of who did what. */
@QuarkusTest
class AuditTest {
    @Inject
    Audit audit;

    @Inject
    EntityManager database;

    private final String about = "thing " + UUID.randomUUID();

    @Test
    void deedsAreFoundNewestFirstAndTheChainIsWhole() {
        done("first");
        done("second");
        assertThat(audit.page(about, Optional.empty(), 10))
                .extracting(row -> row.deed().what())
                .containsExactly("second", "first");
        assertThat(audit.check()).isInstanceOf(Chain.Whole.class);
    }

    @Test
    void deedsAtTheSameMomentMakeOneChain() {
        IntStream.range(0, 20).parallel().forEach(i -> done("deed " + i));
        assertThat(audit.check()).isInstanceOf(Chain.Whole.class);
        assertThat(audit.page(about, Optional.empty(), 30)).hasSize(20);
    }

    @Test
    void theTableRefusesEveryChange() {
        done("first");
        for (String change : new String[] {
            "update moderation_audit set who = 'me'", "delete from moderation_audit", "truncate moderation_audit"
        }) {
            assertThatThrownBy(() -> sql(change)).as(change).hasStackTraceContaining("only ever added to");
        }
    }

    @Test
    void whoeverGetsPastThatIsFoundAtTheFirstRowThatIsNotAsItWasWritten() {
        done("first");
        done("second");
        long number = audit.page(about, Optional.empty(), 1).getFirst().number();
        tampered(
                "update moderation_audit set who = 'somebody else' where number = " + number,
                number,
                "as it was written");
        tampered("delete from moderation_audit where number = " + (number - 1), number, "missing");
    }

    /** Undone afterwards: other tests walk the same chain. */
    private void tampered(String change, long row, String why) {
        QuarkusTransaction.begin();
        try {
            database.createNativeQuery("alter table moderation_audit disable trigger user")
                    .executeUpdate();
            database.createNativeQuery(change).executeUpdate();
            assertThat(audit.check()).isInstanceOfSatisfying(Chain.Broken.class, broken -> {
                assertThat(broken.row()).isEqualTo(row);
                assertThat(broken.why()).contains(why);
            });
        } finally {
            QuarkusTransaction.rollback();
        }
        assertThat(audit.check()).isInstanceOf(Chain.Whole.class);
    }

    private void done(String what) {
        QuarkusTransaction.requiringNew().run(() -> audit.record(new Deed("olga \0", what, about, "a", "b")));
    }

    private void sql(String change) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(change).executeUpdate());
    }
}
