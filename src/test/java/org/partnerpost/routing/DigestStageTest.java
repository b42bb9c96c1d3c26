package org.partnerpost.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.partnerpost.delivery.DigestLetter;
import org.partnerpost.delivery.Letter;
import org.partnerpost.delivery.MatchedWords;
import org.partnerpost.delivery.Outbox;
import org.partnerpost.delivery.ReplyLetter.OpportunityClosed;
import org.partnerpost.invitation.Invitation;
import org.partnerpost.invitation.InvitationState;
import org.partnerpost.invitation.Invitations;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunities.NewOpportunity;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.SampleOpportunities;
import org.partnerpost.queue.Load;
import org.partnerpost.queue.WorkItem;
import org.partnerpost.queue.WorkQueue;
import org.partnerpost.specialist.Profile.Frequency;
import org.partnerpost.specialist.Profiles;
import org.partnerpost.specialist.Specialist;
import org.partnerpost.specialist.Specialist.Consent;
import org.partnerpost.specialist.Specialists;

/** What waits for one mail a day or a week, on a real database. */
@QuarkusTest
class DigestStageTest {
    @Inject
    Opportunities opportunities;

    @Inject
    Specialists specialists;

    @Inject
    Invitations invitations;

    @Inject
    DigestEntries entries;

    @Inject
    WorkQueue queue;

    @Inject
    InstantSource clock;

    @Inject
    Session database;

    private final List<Letter> posted = new ArrayList<>();
    private final Outbox outbox = (letter, trace) -> posted.add(letter);

    @Test
    void severalOpportunitiesComeInOneLetterAndNotTwice() {
        Specialist dana = specialist();
        Opportunity one = need();
        Opportunity two = need();
        invite(dana, one, 1);
        invite(dana, two, 2);
        assertThat(posted).isEmpty();
        gather(dana);
        assertThat(posted).singleElement().isInstanceOfSatisfying(DigestLetter.class, digest -> {
            assertThat(digest.offers())
                    .extracting(offer -> offer.opportunity().id())
                    .containsExactly(two.id(), one.id());
            assertThat(digest.offers().getFirst().matched()).containsExactly(new MatchedWords("BC", ""));
            assertThat(digest.offers().getFirst().missing()).containsExactly("Power BI");
        });
        gather(dana);
        assertThat(posted).hasSize(1);
    }

    @Test
    void bothWordsComeThroughTheWaitingAndSoDoWordsThatAnEarlierVersionKept() {
        Specialist dana = specialist();
        Invitation before = invite(dana, need(), 2);
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeMutationQuery(
                                "update routing_digest set matched = '[\"BC\"]' where invitation_id = :invitation")
                        .setParameter("invitation", before.id())
                        .executeUpdate());
        invite(dana, need(), 1, new MatchedWords("Power BI", "Power Query"));
        gather(dana);
        assertThat(posted)
                .singleElement()
                .isInstanceOfSatisfying(
                        DigestLetter.class,
                        digest -> assertThat(digest.offers())
                                .extracting(DigestLetter.Offer::matched)
                                .containsExactly(
                                        List.of(new MatchedWords("BC", "")),
                                        List.of(new MatchedWords("Power BI", "Power Query"))));
    }

    @Test
    void whatWasWithdrawnLeavesTheDigestBeforeItGoesOut() {
        Specialist dana = specialist();
        Opportunity stays = need();
        Invitation gone = invite(dana, need(), 1);
        invite(dana, stays, 2);
        QuarkusTransaction.requiringNew().run(() -> invitations.state(gone.id(), InvitationState.WITHDRAWN, "test"));
        gather(dana);
        assertThat(posted)
                .singleElement()
                .isInstanceOfSatisfying(
                        DigestLetter.class,
                        digest -> assertThat(digest.offers())
                                .extracting(offer -> offer.opportunity().id())
                                .containsExactly(stays.id()));
    }

    @Test
    void whoStoppedMeanwhileGetsNothing() {
        Specialist dana = specialist();
        invite(dana, need(), 1);
        QuarkusTransaction.requiringNew()
                .run(() -> specialists.suppress(dana.id(), Specialist.UNSUBSCRIBED, Instant.now()));
        gather(dana);
        assertThat(posted).isEmpty();
    }

    @Test
    void whatClosedIsOneLetterWhereNothingIsOffered() {
        Specialist dana = specialist();
        Opportunity one = need();
        Opportunity two = need();
        end(dana, invite(dana, one, 1));
        end(dana, invite(dana, two, 2));
        gather(dana);
        assertThat(posted).singleElement().isInstanceOfSatisfying(DigestLetter.class, digest -> {
            assertThat(digest.offers()).isEmpty();
            assertThat(digest.closed())
                    .extracting(ended -> ended.opportunity().id())
                    .containsExactlyInAnyOrder(one.id(), two.id());
        });
    }

    @Test
    void oneThatClosedIsToldAsAlways() {
        Specialist dana = specialist();
        end(dana, invite(dana, need(), 1));
        gather(dana);
        assertThat(posted).singleElement().isInstanceOf(OpportunityClosed.class);
    }

    @Test
    void whereNothingWaitsNothingIsWritten() {
        gather(specialist());
        assertThat(posted).isEmpty();
    }

    private void end(Specialist specialist, Invitation invitation) {
        QuarkusTransaction.requiringNew().run(() -> {
            invitations.state(invitation.id(), InvitationState.EXPIRED, "test");
            entries.addClosed(specialist.id(), invitation.id());
        });
    }

    private void gather(Specialist specialist) {
        DigestStage stage = new DigestStage(specialists, invitations, opportunities, entries, outbox, queue, clock);
        WorkItem item = new WorkItem(1, "digest", new Load("specialist", specialist.id()), 0, 1);
        QuarkusTransaction.requiringNew().run(() -> stage.handle(item));
    }

    private Invitation invite(Specialist specialist, Opportunity need, double score) {
        return invite(specialist, need, score, new MatchedWords("BC", ""));
    }

    private Invitation invite(Specialist specialist, Opportunity need, double score, MatchedWords matched) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Invitation invitation = invitations
                    .invite(need.id(), specialist.id(), score, 0.5, List.of("BC"))
                    .orElseThrow();
            new Invited(outbox, opportunities, entries, queue, clock)
                    .tell(invitation, need, specialist, List.of(matched), List.of("Power BI"));
            return invitation;
        });
    }

    private Opportunity need() {
        long mail = ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50);
        return QuarkusTransaction.requiringNew()
                .call(() -> opportunities.open(new NewOpportunity(
                        mail,
                        Optional.empty(),
                        "Help",
                        "We need help " + mail,
                        "en",
                        SampleOpportunities.asking("dynamics-365-business-central"))));
    }

    private Specialist specialist() {
        String reference = UUID.randomUUID().toString();
        return QuarkusTransaction.requiringNew()
                .call(() -> specialists.put(
                        reference,
                        MailAddress.of(reference + "@specialist.example"),
                        Profiles.delivered(Frequency.DAILY, "Europe/Berlin"),
                        Optional.of(new Consent("1", Instant.parse("2026-11-01T10:00:00Z"), "import")),
                        Optional.empty()))
                .specialist();
    }
}
