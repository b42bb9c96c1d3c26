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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
        assertThat(post.letters(dana))
                .filteredOn(Got::kind, "specialist/joined")
                .hasSize(1);
        assertThat(post.letters(dana))
                .filteredOn(got -> !got.kind().equals("specialist/consent-asked"))
                .allSatisfy(got -> assertThat(got.text()).contains("Austria"));
    }

    @Test
    void aYesWithAStartAndAWayOfWorkingIsToldInOneLetter() {
        imported();
        int before = post.letters(dana).size();
        post.mail(
                dana, post.last(dana).replyTo(), "yes, but only from March, and only remote, and nothing at weekends");
        Specialist joined = find().orElseThrow();
        assertThat(joined.mayReceive()).isTrue();
        assertThat(joined.profile().availableFrom().orElseThrow().getMonthValue())
                .isEqualTo(3);
        assertThat(joined.profile().workModes()).containsExactly("remote");
        assertThat(post.letters(dana)).hasSize(before + 1);
        assertThat(post.last(dana).kind()).isEqualTo("specialist/joined");
        assertThat(post.last(dana).text()).contains("1 March", "nothing at weekends");
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No thanks",
                "nein danke",
                "non merci",
                "no gracias",
                "no",
                "stop",
                "Please remove me",
                "abmelden"
            })
    void aNoIsKeptAndToldAsWhatItIs(String no) {
        imported();
        String reply = post.last(dana).replyTo();
        post.mail(dana, reply, no);
        assertThat(find().orElseThrow().unsubscribed()).isTrue();
        Got told = post.last(dana);
        assertThat(told.kind()).isEqualTo("specialist/profile-changed");
        assertThat(told.subject()).isEqualTo("We send you nothing");
        assertThat(told.text())
                .contains("You said no")
                .contains("“I want to join”")
                .doesNotContain("You have left")
                .doesNotContain("agreed to");
    }

    @ParameterizedTest
    @ValueSource(strings = {"resume", "I would like to come back", "I want to join", "yes, sign me up again", "yes"})
    void whoNeverAgreedIsNotBackButIsReadItsProfileAndAsked(String again) {
        imported();
        post.mail(dana, post.last(dana).replyTo(), "no thanks");
        post.mail(dana, post.last(dana).replyTo(), again);
        Got asked = post.last(dana);
        assertThat(asked.kind()).isEqualTo("specialist/restart-asked");
        assertThat(asked.text())
                .contains("Germany")
                .contains("What you would say yes to")
                .contains("Wording of 2026-11")
                .doesNotContain("You are back")
                .doesNotContain("with us and agreed");
        assertThat(find().orElseThrow().mayReceive()).isFalse();
        post.mail(dana, asked.replyTo(), "Yes, but only if it is free");
        assertThat(find().orElseThrow().mayReceive()).isFalse();
        post.mail(dana, asked.replyTo(), "yes");
        Specialist joined = find().orElseThrow();
        assertThat(joined.mayReceive()).isTrue();
        assertThat(joined.consent().orElseThrow().textVersion()).isEqualTo("2026-11");
        assertThat(joined.consent().orElseThrow().source()).matches("mail \\d+");
        assertThat(post.last(dana).kind()).isEqualTo("specialist/joined");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "continue",
                "Please continue.",
                "go on",
                "weiter",
                "Bitte weiter!",
                "Ja, weiter",
                "continuez",
                "On continue.",
                "continuar",
                "Adelante"
            })
    void whoIsAskedWhetherToBeginMaySayGoOn(String on) {
        imported();
        post.mail(dana, post.last(dana).replyTo(), "no thanks");
        post.mail(dana, post.last(dana).replyTo(), "I want to join");
        Got asked = post.last(dana);
        assertThat(asked.kind()).isEqualTo("specialist/restart-asked");
        post.mail(dana, asked.replyTo(), on + ", if it is free");
        assertThat(find().orElseThrow().mayReceive()).isFalse();
        post.mail(dana, asked.replyTo(), on);
        assertThat(find().orElseThrow().mayReceive()).isTrue();
        assertThat(post.last(dana).kind()).isEqualTo("specialist/joined");
    }

    @Test
    void whoSaidNoAndLaterWritesToJoinIsReadBackAndAsked() {
        imported();
        post.mail(dana, post.last(dana).replyTo(), "no thanks");
        post.mail(dana, "join@partnerpost.localhost", "I would like to come back");
        assertThat(post.last(dana).kind()).isEqualTo("specialist/restart-asked");
        post.mail(dana, "join@partnerpost.localhost", "We are Weber Consulting. We do Power BI in Austria.");
        assertThat(post.last(dana).kind()).isEqualTo("specialist/join-read-back");
        assertThat(find().orElseThrow().consent()).isEmpty();
        post.mail(dana, post.last(dana).replyTo(), "yes");
        assertThat(find().orElseThrow().mayReceive()).isTrue();
    }

    @Test
    void noFooterToWhoHasNotAgreedClaimsThatItHas() {
        imported();
        post.mail(dana, post.last(dana).replyTo(), "also Austria");
        post.mail(dana, post.last(dana).replyTo(), "what a lovely day this was for all of us over there");
        assertThat(post.letters(dana)).extracting(Got::kind).contains("specialist/profile-changed");
        assertThat(post.letters(dana)).extracting(Got::text).noneMatch(text -> text.contains("with us and agreed"));
    }

    private Specialist imported() {
        ProfileSheet sheet = new ProfileSheet(ProfileSheet.blank());
        sheet.language = Optional.of("en");
        sheet.places.add("DE");
        return joining.register(dana, MailAddress.of(dana), sheet.profile(), Optional.empty(), Optional.empty())
                .specialist();
    }

    private Optional<Specialist> find() {
        return specialists.findByAddress(MailAddress.of(dana));
    }
}
