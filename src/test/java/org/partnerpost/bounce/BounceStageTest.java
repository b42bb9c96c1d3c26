package org.partnerpost.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerpost.delivery.Letter;
import org.partnerpost.delivery.PeopleOfATest;
import org.partnerpost.invitation.InvitationState;
import org.partnerpost.invitation.Invitations;
import org.partnerpost.mail.Envelope;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.queue.Load;
import org.partnerpost.queue.Outcome;
import org.partnerpost.queue.Stage;
import org.partnerpost.queue.WorkItem;
import org.partnerpost.received.ReceivedMails;
import org.partnerpost.specialist.Profiles;
import org.partnerpost.specialist.Specialist;
import org.partnerpost.specialist.Specialist.Consent;
import org.partnerpost.specialist.Specialists;
import org.partnerpost.token.Tokens;
import org.partnerpost.token.Tokens.Grant;

/** Who is not written to again. */
@QuarkusTest
class BounceStageTest {
    private static final String FORGED = "abcdefghijklmnopqrstuvwxy2";

    @Inject
    BounceStage stage;

    @Inject
    ReceivedMails mails;

    @Inject
    Specialists specialists;

    @Inject
    Tokens tokens;

    @Inject
    PeopleOfATest people;

    @Inject
    Invitations invitations;

    @Inject
    Opportunities opportunities;

    @Inject
    Session database;

    @Inject
    @All
    List<Stage> stages;

    private Specialist meant;
    private Specialist other;

    @BeforeEach
    void twoSpecialists() {
        meant = specialist();
        other = specialist();
    }

    @Test
    void whomNoMailReachesIsNotWrittenToAgain() {
        Outcome outcome = handle("bounce+" + bounceToken(), report("failed", "5.1.1", "550 user unknown"));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Done.class, done -> assertThat(done.exit()).isEqualTo("suppressed"));
        assertThat(suppression(meant)).contains("bounced");
    }

    @ParameterizedTest
    @CsvSource({
        "failed, 4.4.7, delivery time expired",
        "failed, 5.2.2, mailbox full",
        "failed, 5.7.1, blocked using a list",
        "failed, 5.7.1, message refused by policy",
        "delayed, 4.4.1, connection timed out",
        "delivered, 2.1.5, ok"
    })
    void everythingElseChangesNothing(String action, String status, String words) {
        handle("bounce+" + bounceToken(), report(action, status, words));
        assertThat(suppression(meant)).isEmpty();
    }

    @Test
    void anInvitationWhoseMailCameBackReachedNobody() {
        Letter.OpportunityOffered offer = people.offer();
        long invitation = offer.invitation().id();
        String token = QuarkusTransaction.requiringNew().call(() -> {
            invitations.state(invitation, InvitationState.SENT, "handed over");
            return tokens.mint(new Grant(
                    "bounce", "specialist " + offer.specialist().id(), "invitation " + invitation, Optional.empty()));
        });
        handle("bounce+" + token, report("delayed", "4.4.1", "connection timed out"));
        assertThat(invitations.find(invitation).orElseThrow().state()).isEqualTo(InvitationState.SENT);
        handle("bounce+" + token, report("failed", "5.1.1", "550 user unknown"));
        assertThat(invitations.find(invitation).orElseThrow().state()).isEqualTo(InvitationState.UNDELIVERED);
    }

    @Test
    void theNeedOfAnInvitationThatCameBackHearsOfItAndItsRequesterIsToldThatNobodyWasReached() {
        Letter.OpportunityOffered offer = people.offer();
        long invitation = offer.invitation().id();
        String token = QuarkusTransaction.requiringNew().call(() -> {
            invitations.state(invitation, InvitationState.SENT, "handed over");
            return tokens.mint(new Grant(
                    "bounce", "specialist " + offer.specialist().id(), "invitation " + invitation, Optional.empty()));
        });
        handle("bounce+" + token, report("failed", "5.1.1", "550 user unknown"));
        handle("bounce+" + token, report("failed", "5.1.1", "550 user unknown"));
        Load returned = new Load("returned", invitation);
        assertThat(waiting(returned)).isEqualTo(1);
        QuarkusTransaction.requiringNew().call(() -> delivery().handle(new WorkItem(1, "delivery", returned, 0, 1)));
        assertThat(opportunities.history(offer.opportunity().id()))
                .extracting(Opportunities.HistoryLine::reason)
                .containsOnlyOnce(
                        "not delivered to specialist " + offer.specialist().id() + ": the offer, the mail came back")
                .contains("nobody has got it: none of its invitations could be delivered");
    }

    @Test
    void theNeedOfALetterToItsRequesterThatCameBackHearsOfIt() {
        long need = people.offer().opportunity().id();
        String token = QuarkusTransaction.requiringNew()
                .call(() -> tokens.mint(new Grant("bounce", "requester", "opportunity " + need, Optional.empty())));
        Load returned = new Load("returned to requester", need);
        handle("bounce+" + token, report("delayed", "4.4.1", "connection timed out"));
        assertThat(waiting(returned)).isZero();
        handle("bounce+" + token, report("failed", "5.1.1", "550 user unknown"));
        assertThat(waiting(returned)).isEqualTo(1);
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> delivery().handle(new WorkItem(1, "delivery", returned, 0, 1))))
                .as("also where nothing is known to have been sent")
                .isInstanceOf(Outcome.Done.class);
    }

    private long waiting(Load load) {
        return database.createNativeQuery(
                        "select count(*) from queue_item where stage = 'delivery' and load_kind = :kind and load_id = :id",
                        Long.class)
                .setParameter("kind", load.kind())
                .setParameter("id", load.id())
                .getSingleResult();
    }

    private Stage delivery() {
        return stages.stream()
                .filter(one -> one.name().equals("delivery"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theTokenAloneTellsWhoNotTheNamedRecipient() {
        handle(
                "bounce+" + bounceToken().toUpperCase(java.util.Locale.ROOT),
                report("failed", "5.1.1", "550 user unknown"));
        assertThat(suppression(meant)).contains("bounced");
        assertThat(suppression(other)).isEmpty();
    }

    @Test
    void aTokenThatWeNeverGaveChangesNothing() {
        handle("bounce+" + FORGED, report("failed", "5.1.1", "550 user unknown"));
        handle("needs", report("failed", "5.1.1", "550 user unknown"));
        assertThat(suppression(meant)).isEmpty();
        assertThat(suppression(other)).isEmpty();
    }

    @Test
    void aTokenForAnotherPurposeChangesNothing() {
        String reply = token("reply");
        handle("bounce+" + reply, report("failed", "5.1.1", "550 user unknown"));
        assertThat(suppression(meant)).isEmpty();
    }

    @Test
    void aComplaintSuppressesWhomTheMailWasSentTo() {
        String unsubscribe = token("unsubscribe");
        handle("needs", """
                Content-Type: multipart/report; report-type=feedback-report; boundary=b

                --b
                Content-Type: message/feedback-report

                Feedback-Type: abuse

                --b
                Content-Type: message/rfc822

                From: needs@partnerpost.localhost
                List-Unsubscribe: <http://localhost:8080/m/unsubscribe/%s>

                Hello
                --b--
                """.formatted(unsubscribe));
        assertThat(suppression(meant)).contains("complained");
        assertThat(suppression(other)).isEmpty();
    }

    private Outcome handle(String local, String mail) {
        String raw = "From: MAILER-DAEMON@mx.example\nTo: x@partnerpost.localhost\nSubject: Report " + UUID.randomUUID()
                + "\n" + mail;
        Envelope envelope = new Envelope(
                Optional.empty(),
                List.of(MailAddress.of(local + "@partnerpost.localhost")),
                Optional.empty(),
                Optional.empty());
        return QuarkusTransaction.requiringNew().call(() -> {
            long id = mails.keep(envelope, raw.getBytes(StandardCharsets.UTF_8), "")
                    .id();
            return stage.handle(new WorkItem(id, "bounce", new Load("mail", id), id, 1));
        });
    }

    /** Names the other specialist, as a forger would. */
    private String report(String action, String status, String words) {
        return """
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example

                Final-Recipient: rfc822; %s
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; %s

                --b--
                """.formatted(other.address(), action, status, words);
    }

    private String bounceToken() {
        return token("bounce");
    }

    private String token(String purpose) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        tokens.mint(new Grant(purpose, "specialist " + meant.id(), "invitation 4", Optional.empty())));
    }

    private Specialist specialist() {
        String reference = UUID.randomUUID().toString();
        QuarkusTransaction.requiringNew()
                .run(() -> specialists.put(
                        reference,
                        MailAddress.of(reference + "@partner.example"),
                        Profiles.with("Contoso", List.of(), List.of()),
                        Optional.of(new Consent("1", Instant.parse("2026-11-01T10:00:00Z"), "import")),
                        Optional.empty()));
        return specialists.find(reference).orElseThrow();
    }

    private Optional<String> suppression(Specialist specialist) {
        return specialists.find(specialist.id()).orElseThrow().suppression().map(Specialist.Suppression::reason);
    }
}
