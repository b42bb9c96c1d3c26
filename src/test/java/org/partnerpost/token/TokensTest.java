package org.partnerpost.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.partnerpost.SettableClock;
import org.partnerpost.token.Tokens.Grant;

@QuarkusTest
class TokensTest {
    private static final Instant NOW = Instant.parse("2026-11-16T09:00:00Z");

    @Inject
    Session entities;

    private final String holder = "specialist " + UUID.randomUUID();
    private final SettableClock clock = new SettableClock(NOW);

    @Test
    void theSameGrantGivesTheSameToken() {
        Grant grant = grant("unsubscribe", Optional.empty());
        assertThat(mint(grant)).isEqualTo(mint(grant)).matches("[a-z2-7]{26}");
    }

    @Test
    void aTokenGivesItsGrantBackWhateverItsCase() {
        Grant grant = grant("unsubscribe", Optional.of(NOW.plusSeconds(60)));
        String token = mint(grant);
        assertThat(tokens("one").look(token)).contains(grant);
        assertThat(tokens("one").look(token.toUpperCase(Locale.ROOT))).contains(grant);
    }

    @Test
    void eachPartOfAGrantChangesItsToken() {
        assertThat(new String[] {
                    text(new Grant("a", "b", "c", Optional.empty()), "one"),
                    text(new Grant("ab", "", "c", Optional.empty()), "one"),
                    text(new Grant("a", "bc", "", Optional.empty()), "one"),
                    text(new Grant("a", "b", "c", Optional.of(NOW)), "one"),
                    text(new Grant("a", "b", "c", Optional.empty()), "other")
                })
                .doesNotHaveDuplicates();
    }

    @Test
    void aTokenEndsWithItsTime() {
        String token = mint(grant("approve", Optional.of(NOW.plus(Duration.ofDays(3)))));
        clock.pass(Duration.ofDays(3).minusSeconds(1));
        assertThat(tokens("one").look(token)).isPresent();
        clock.pass(Duration.ofSeconds(1));
        assertThat(tokens("one").look(token)).isEmpty();
    }

    @Test
    void whatWeDidNotIssueOpensNothing() {
        assertThat(tokens("one").look("a".repeat(26))).isEmpty();
        assertThat(tokens("one").look("")).isEmpty();
        assertThat(tokens("one").look("\0' or 1=1 --".repeat(1_000))).isEmpty();
    }

    private Grant grant(String purpose, Optional<Instant> until) {
        return new Grant(purpose, holder, "invitation 4", until);
    }

    private String mint(Grant grant) {
        return QuarkusTransaction.requiringNew().call(() -> tokens("one").mint(grant));
    }

    private StoredTokens tokens(String secret) {
        return new StoredTokens(entities, clock, () -> secret);
    }

    private static String text(Grant grant, String secret) {
        return TokenText.of(grant, secret.getBytes(StandardCharsets.UTF_8));
    }
}
