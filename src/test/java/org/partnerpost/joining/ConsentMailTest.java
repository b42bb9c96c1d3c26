package org.partnerpost.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnerpost.joining.PostOfATest.Got;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.queue.Outcome;
import org.partnerpost.specialist.Specialist;
import org.partnerpost.specialist.Specialist.Consent;
import org.partnerpost.specialist.Specialists;

/** Replies to the letter that asks somebody with an imported profile whether opportunities may come. */
@QuarkusTest
class ConsentMailTest {
    @Inject
    PostOfATest post;

    @Inject
    Specialists specialists;

    @Inject
    Joining joining;

    private final String dana = "dana." + UUID.randomUUID() + "@specialist.example";

    @Test
    void aYesByReplyToTheConsentLetterOfAnImportedProfileCounts() {
        Specialist imported = imported();
        Got asked = post.last(dana);
        assertThat(asked.kind()).isEqualTo("specialist/consent-asked");
        assertThat(asked.replyTo()).startsWith("reply+");
        assertThat(asked.text()).contains("Reply “yes” to this mail");
        assertThat(post.mail("mallory@evil.example", asked.replyTo(), "yes")).isInstanceOf(Outcome.Held.class);
        assertThat(post.mail(dana, asked.replyTo(), "yes", "unproven")).isInstanceOf(Outcome.Held.class);
        assertThat(find().orElseThrow().consent()).isEmpty();
        post.mail(dana, asked.replyTo(), "Yes please.\n\nDana\n\n> May we send you opportunities?");
        Consent consent = find().orElseThrow().consent().orElseThrow();
        assertThat(consent.textVersion()).isEqualTo("2026-11");
        assertThat(consent.source()).matches("mail \\d+");
        assertThat(consent.at()).isCloseTo(Instant.now(), within(10, ChronoUnit.MINUTES));
        assertThat(find().orElseThrow().mayReceive()).isTrue();
        assertThat(post.last(dana).kind()).isEqualTo("specialist/joined");
        post.mail(dana, asked.replyTo(), "yes");
        assertThat(find().orElseThrow().consent()).contains(consent);
        assertThat(imported.id()).isEqualTo(find().orElseThrow().id());
    }

    @Test
    void aYesWithCorrectionsToTheConsentLetterIsBoth() {
        imported();
        post.mail(dana, post.last(dana).replyTo(), "Yes, also Austria");
        assertThat(find().orElseThrow().mayReceive()).isTrue();
        assertThat(find().orElseThrow().profile().places()).containsExactly("DE", "AT");
    }

    @Test
    void aYesThatDependsOnSomethingIsNoConsentAndANoEndsTheAsking() {
        imported();
        String reply = post.last(dana).replyTo();
        post.mail(dana, reply, "Yes, if you also do Austria");
        assertThat(find().orElseThrow().consent()).isEmpty();
        assertThat(post.last(dana).kind()).isEqualTo("specialist/consent-asked");
        assertThat(post.last(dana).text()).contains("does not count as a yes yet");
        post.mail(dana, reply, "no");
        assertThat(find().orElseThrow().unsubscribed()).isTrue();
        post.mail(dana, reply, "yes");
        assertThat(find().orElseThrow().consent()).isEmpty();
        assertThat(post.last(dana).kind()).isEqualTo("specialist/restart-asked");
    }

    @Test
    void aPlainYesToTheLetterThatAsksOnceMoreCounts() {
        imported();
        post.mail(dana, post.last(dana).replyTo(), "Yes, but only if it is free");
        assertThat(find().orElseThrow().consent()).isEmpty();
        post.mail(dana, post.last(dana).replyTo(), "yes");
        assertThat(find().orElseThrow().mayReceive()).isTrue();
    }

    private Specialist imported() {
        ProfileSheet sheet = new ProfileSheet(ProfileSheet.blank());
        sheet.places.add("DE");
        return joining.register(dana, MailAddress.of(dana), sheet.profile(), Optional.empty(), Optional.empty())
                .specialist();
    }

    private Optional<Specialist> find() {
        return specialists.findByAddress(MailAddress.of(dana));
    }
}
