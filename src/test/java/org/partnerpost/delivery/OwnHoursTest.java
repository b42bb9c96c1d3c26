package org.partnerpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.partnerpost.SettableClock;
import org.partnerpost.queue.Outcome;
import org.partnerpost.specialist.Profile;
import org.partnerpost.specialist.Profile.Frequency;
import org.partnerpost.specialist.Profiles;
import org.partnerpost.specialist.Specialist;
import org.partnerpost.specialist.Specialists;

/** An opportunity for somebody who wants mail from 8 to 18 o'clock. */
@QuarkusTest
class OwnHoursTest {
    private static final Instant EVENING = Instant.parse("2026-11-25T19:00:00Z");
    private static final Instant ALMOST_MORNING = Instant.parse("2026-11-26T07:50:00Z");

    @Inject
    HandedOver handedOver;

    @Inject
    PeopleOfATest people;

    @Inject
    Specialists specialists;

    private Specialist asked;

    @Test
    void itWaitsForThem() {
        HandedOver.Post post = offered(ALMOST_MORNING);
        assertThat(post.handOver()).containsExactly(later(10));
        assertThat(post.mails()).isEmpty();
    }

    @Test
    void itGoesOutAtTheNextLookWhereTheyAreLiftedMeanwhile() {
        HandedOver.Post post = offered(EVENING);
        assertThat(post.handOver()).containsExactly(later(30));
        want(Profiles.with("Contoso", List.of(), List.of()));
        assertThat(post.handOver()).hasOnlyElementsOfType(Outcome.Done.class);
        assertThat(post.mails()).hasSize(1);
    }

    private HandedOver.Post offered(Instant at) {
        HandedOver.Post post = handedOver.post(new SettableClock(at));
        Letter.OpportunityOffered letter = people.offer();
        asked = letter.specialist();
        want(Profiles.delivered(Frequency.INSTANT, "UTC"));
        QuarkusTransaction.requiringNew().run(() -> post.outbox().post(letter, 0));
        return post;
    }

    private void want(Profile profile) {
        QuarkusTransaction.requiringNew()
                .run(() -> specialists.put(
                        asked.externalReferenceId(), asked.address(), profile, Optional.empty(), Optional.empty()));
    }

    private static Outcome later(int minutes) {
        return new Outcome.Later(Duration.ofMinutes(minutes), "its reader wants mail at other hours");
    }
}
