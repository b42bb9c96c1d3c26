package org.partnerpost.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerpost.SettableClock;
import org.partnerpost.delivery.HandedOver;
import org.partnerpost.delivery.MatchedWords;
import org.partnerpost.invitation.Invitation;
import org.partnerpost.invitation.InvitationState;
import org.partnerpost.invitation.Invitations;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mime.ParsedMail;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunities.NewOpportunity;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.ReviewState;
import org.partnerpost.opportunity.SampleOpportunities;
import org.partnerpost.queue.Load;
import org.partnerpost.queue.WorkItem;
import org.partnerpost.queue.WorkQueue;
import org.partnerpost.specialist.Profile.Frequency;
import org.partnerpost.specialist.Profiles;
import org.partnerpost.specialist.Specialist;
import org.partnerpost.specialist.Specialist.Consent;
import org.partnerpost.specialist.Specialists;
import org.partnerpost.token.Tokens;

/** A digest from the invitations to its reader's inbox: when it leaves, how often, with what in it, and whether its links work. */
@QuarkusTest
class DigestWayTest {
    private static final Pattern PAGE = Pattern.compile("/m/answer/[a-z2-7]+");
    private static final Pattern REPLY = Pattern.compile("reply\\+[a-z2-7]+@partnerpost\\.localhost");

    @Inject
    Opportunities opportunities;

    @Inject
    Specialists specialists;

    @Inject
    Invitations invitations;

    @Inject
    DigestEntries entries;

    @Inject
    Tokens tokens;

    @Inject
    HandedOver handedOver;

    private final List<Duration> waits = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        // eight in the morning there, of the next day or the next Monday
        "DAILY, America/New_York, 2026-11-18T12:30:00Z, 2026-11-18T13:00:00Z",
        "DAILY, Asia/Tokyo, 2026-11-18T12:30:00Z, 2026-11-18T23:00:00Z",
        "WEEKLY, Europe/Berlin, 2026-11-18T12:30:00Z, 2026-11-23T07:00:00Z",
        "WEEKLY, America/New_York, 2026-11-18T12:30:00Z, 2026-11-23T13:00:00Z"
    })
    void goesOutOnceAtItsHourInItsReadersTimeZone(Frequency often, String zone, Instant asked, Instant due) {
        SettableClock clock = new SettableClock(asked);
        HandedOver.Post post = handedOver.post(clock);
        Specialist dana = specialist(often, zone);
        Opportunity one = need();
        Opportunity other = need();
        Invitation first = invite(dana, one, 1, clock, post);
        Invitation second = invite(dana, other, 2, clock, post);
        assertThat(post.handOver()).as("nothing before its hour").isEmpty();
        assertThat(waits).allSatisfy(wait -> assertThat(asked.plus(wait)).isEqualTo(due));

        clock.pass(waits.getFirst());
        gather(dana, clock, post);
        gather(dana, clock, post);
        post.handOver();
        post.handOver();
        clock.pass(Duration.ofDays(7));
        gather(dana, clock, post);
        post.handOver();

        assertThat(post.mails()).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).contains("2 opportunities");
            assertThat(mail.date().map(OffsetDateTime::toInstant)).contains(due);
            assertThat(mail.text()).contains(one.reference(), other.reference());
            assertThat(mail.text().indexOf(other.reference()))
                    .isLessThan(mail.text().indexOf(one.reference()));
        });
        assertThat(List.of(state(first), state(second))).containsOnly(InvitationState.SENT);
    }

    @Test
    void itsLinksAndAddressesLeadEachToItsOwnOpportunity() {
        SettableClock clock = new SettableClock(Instant.parse("2026-11-18T12:30:00Z"));
        HandedOver.Post post = handedOver.post(clock);
        Specialist dana = specialist(Frequency.DAILY, "Europe/Berlin");
        Opportunity one = need();
        Opportunity other = need();
        Invitation first = invite(dana, one, 2, clock, post);
        Invitation second = invite(dana, other, 1, clock, post);
        clock.pass(waits.getFirst());
        gather(dana, clock, post);
        post.handOver();
        ParsedMail digest = post.mails().getFirst();
        List<String> pages = all(PAGE, digest.text());
        assertThat(pages).hasSize(2);
        assertThat(given().get(pages.getFirst()).asString()).contains(one.reference(), "Yes, we can do this");
        assertThat(given().get(pages.getLast()).asString()).contains(other.reference(), "Yes, we can do this");
        assertThat(all(REPLY, digest.text()).stream()
                        .map(address -> tokens.addressed(MailAddress.of(address))
                                .orElseThrow()
                                .about()))
                .containsExactly("invitation " + first.id(), "invitation " + second.id());
    }

    @Test
    void whatIsNoLongerDueAtItsHourIsNotInIt() {
        SettableClock clock = new SettableClock(Instant.parse("2026-11-18T12:30:00Z"));
        HandedOver.Post post = handedOver.post(clock);
        Specialist dana = specialist(Frequency.DAILY, "Europe/Berlin");
        Opportunity stays = need();
        Opportunity ends = need();
        invite(dana, stays, 1, clock, post);
        Invitation gone = invite(dana, ends, 2, clock, post);
        QuarkusTransaction.requiringNew().run(() -> invitations.state(gone.id(), InvitationState.EXPIRED, "test"));
        clock.pass(waits.getFirst());
        gather(dana, clock, post);
        post.handOver();
        assertThat(post.mails())
                .singleElement()
                .satisfies(mail ->
                        assertThat(mail.text()).contains(stays.reference()).doesNotContain(ends.reference()));
    }

    @Test
    void whatEndedWithoutAnAnswerIsALineOfItAndALetterWhereThereIsNothingToOffer() {
        SettableClock clock = new SettableClock(Instant.parse("2026-11-18T12:30:00Z"));
        HandedOver.Post post = handedOver.post(clock);
        Specialist dana = specialist(Frequency.DAILY, "Europe/Berlin");
        Opportunity ended = need();
        Invitation unanswered = QuarkusTransaction.requiringNew()
                .call(() -> invitations
                        .invite(ended.id(), dana.id(), 1, 0.5, List.of())
                        .orElseThrow());
        invite(dana, need(), 1, clock, post);
        handle(new Load("closed", unanswered.id()), clock, post);
        clock.pass(waits.getLast());
        gather(dana, clock, post);
        gather(dana, clock, post);
        post.handOver();
        assertThat(post.mails()).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).contains("One opportunity");
            assertThat(mail.text()).containsPattern("(?s)nothing left for you to do:.*" + ended.reference());
        });
        Opportunity another = need();
        Invitation later = QuarkusTransaction.requiringNew()
                .call(() -> invitations
                        .invite(another.id(), dana.id(), 1, 0.5, List.of())
                        .orElseThrow());
        handle(new Load("closed", later.id()), clock, post);
        gather(dana, clock, post);
        post.handOver();
        assertThat(post.mails()).hasSize(2);
        assertThat(post.mails().getLast().subject()).contains("Closed", another.reference());
    }

    @Test
    void whatClosedIsToldByTheNextOneWhereADigestDoesNotGoOut() {
        SettableClock clock = new SettableClock(Instant.parse("2026-11-18T12:30:00Z"));
        HandedOver.Post post = handedOver.post(clock);
        Specialist dana = specialist(Frequency.DAILY, "Europe/Berlin");
        Opportunity unanswered = need();
        Invitation asked = invite(dana, unanswered, 1, clock, post);
        clock.pass(waits.getFirst());
        gather(dana, clock, post);
        post.handOver();
        ends(asked);
        handle(new Load("closed", asked.id()), clock, post);
        Opportunity never = need();
        Invitation neverHeardOf = invite(dana, never, 1, clock, post);
        gather(dana, clock, post);
        ends(neverHeardOf);
        post.handOver();
        assertThat(post.mails()).as("its only offer is over before it goes out").hasSize(1);

        assertThat(post.handedBack()).containsExactly(new Load("closed", asked.id()));
        handle(post.handedBack().getFirst(), clock, post);
        gather(dana, clock, post);
        post.handOver();
        assertThat(post.mails()).hasSize(2);
        assertThat(post.mails().getLast().subject()).contains("Closed", unanswered.reference());
        assertThat(post.mails().getLast().text()).doesNotContain(never.reference());
    }

    private void ends(Invitation invitation) {
        QuarkusTransaction.requiringNew()
                .run(() -> invitations.state(invitation.id(), InvitationState.EXPIRED, "no answer in time"));
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }

    private InvitationState state(Invitation invitation) {
        return invitations.find(invitation.id()).orElseThrow().state();
    }

    private void gather(Specialist specialist, SettableClock clock, HandedOver.Post post) {
        handle(new Load("specialist", specialist.id()), clock, post);
    }

    private void handle(Load load, SettableClock clock, HandedOver.Post post) {
        DigestStage stage =
                new DigestStage(specialists, invitations, opportunities, entries, post.outbox(), queue(), clock);
        QuarkusTransaction.requiringNew().run(() -> stage.handle(new WorkItem(1, "digest", load, 0, 1)));
    }

    private Invitation invite(
            Specialist specialist, Opportunity need, double score, SettableClock clock, HandedOver.Post post) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Invitation invitation = invitations
                    .invite(need.id(), specialist.id(), score, 0.5, List.of("BC"))
                    .orElseThrow();
            new Invited(post.outbox(), opportunities, entries, queue(), clock)
                    .tell(invitation, need, specialist, List.of(new MatchedWords("BC", "")), List.of());
            return invitation;
        });
    }

    /** Keeps how long each digest is to wait, so that no worker takes it out of the test's hands. */
    private WorkQueue queue() {
        return (WorkQueue) Proxy.newProxyInstance(
                WorkQueue.class.getClassLoader(), new Class<?>[] {WorkQueue.class}, (self, method, arguments) -> {
                    waits.add((Duration) arguments[3]);
                    return null;
                });
    }

    private Opportunity need() {
        long mail = ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50);
        return QuarkusTransaction.requiringNew().call(() -> {
            Opportunity opened = opportunities.open(new NewOpportunity(
                    mail,
                    Optional.empty(),
                    "Help",
                    "We need help " + mail,
                    "en",
                    SampleOpportunities.asking("dynamics-365-business-central")));
            opportunities.review(opened.id(), ReviewState.APPROVED, "test", "");
            return opportunities.find(opened.id()).orElseThrow();
        });
    }

    private Specialist specialist(Frequency often, String zone) {
        String reference = UUID.randomUUID().toString();
        return QuarkusTransaction.requiringNew()
                .call(() -> specialists.put(
                        reference,
                        MailAddress.of(reference + "@specialist.example"),
                        Profiles.delivered(often, zone),
                        Optional.of(new Consent("1", Instant.parse("2026-11-01T10:00:00Z"), "import")),
                        Optional.empty()))
                .specialist();
    }
}
