package org.partnerpost.authenticity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnerpost.authenticity.AuthenticitySettings.Mode;
import org.partnerpost.mail.Envelope;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.queue.Load;
import org.partnerpost.queue.Outcome;
import org.partnerpost.queue.WorkItem;
import org.partnerpost.received.ReceivedMails;

@QuarkusTest
class AuthenticityStageTest {
    private static final Mailbox PAT = new Mailbox("Pat", MailAddress.of("pat@partner.example"));

    @Inject
    ReceivedMails mails;

    @Inject
    EntityManager entities;

    @Test
    void enforceFindsNobodyProvenYet() {
        assertThat(verdict(Mode.ENFORCE, "From: Pat <pat@partner.example>\n"))
                .isEqualTo(new Verdict.Unproven(PAT, "SPF, DKIM and DMARC are not checked yet"));
    }

    @Test
    void observeWaivesTheProof() {
        assertThat(verdict(Mode.OBSERVE, "From: Pat <pat@partner.example>\n")).isEqualTo(new Verdict.Waived(PAT, true));
    }

    @Test
    void observeTellsAMailByAnotherPathAndItNeitherActsNorIsAnswered() {
        long own = keep("From: Pat <pat@partner.example>\n", MailAddress.of("Pat@Partner.example"));
        long forged = keep("From: Pat <pat@partner.example>\n", MailAddress.of("mallory@elsewhere.example"));
        handle(Mode.OBSERVE, own);
        handle(Mode.OBSERVE, forged);
        assertThat(believed(own)).contains(PAT);
        assertThat(doubt(own)).isEmpty();
        assertThat(believed(forged)).isEmpty();
        assertThat(doubt(forged)).contains("it names pat@partner.example, and another address sent it");
    }

    @Test
    void aFromThatNamesNoOneMailboxIsNobodyWhateverTheSettings() {
        for (String from : List.of(
                "",
                "From: a@partner.example, b@partner.example\n",
                "From: a@partner.example\nFrom: b@partner.example\n",
                "From: Undisclosed:;\n",
                "From: Pat\n")) {
            assertThat(verdict(Mode.OBSERVE, from)).as(from).isInstanceOf(Verdict.NoIdentity.class);
            assertThat(verdict(Mode.ENFORCE, from)).as(from).isInstanceOf(Verdict.NoIdentity.class);
        }
    }

    @Test
    void aMailThatTheStageHasNotSeenHasNoVerdict() {
        assertThat(kept(keep("From: Pat <pat@partner.example>\n"))).isEmpty();
    }

    @Test
    void seenAgainItIsJudgedAfresh() {
        long mail = keep("From: Pat <pat@partner.example>\n");
        handle(Mode.ENFORCE, mail);
        handle(Mode.OBSERVE, mail);
        assertThat(kept(mail)).contains(new Verdict.Waived(PAT, true));
    }

    private Verdict verdict(Mode mode, String from) {
        long mail = keep(from);
        assertThat(handle(mode, mail))
                .isInstanceOfSatisfying(
                        Outcome.Done.class, done -> assertThat(done.exit()).isEqualTo("checked"));
        return kept(mail).orElseThrow();
    }

    private Outcome handle(Mode mode, long mail) {
        return QuarkusTransaction.requiringNew()
                .call(() -> stage(mode).handle(new WorkItem(1, "authenticity", new Load("mail", mail), mail, 1)));
    }

    private Optional<Verdict> kept(long mail) {
        return QuarkusTransaction.requiringNew().call(() -> stage(Mode.ENFORCE).verdict(mail));
    }

    private Optional<Mailbox> believed(long mail) {
        return QuarkusTransaction.requiringNew().call(() -> stage(Mode.OBSERVE).believed(mail));
    }

    private Optional<String> doubt(long mail) {
        return QuarkusTransaction.requiringNew().call(() -> stage(Mode.OBSERVE).doubt(mail, PAT.address()));
    }

    private AuthenticityStage stage(Mode mode) {
        return new AuthenticityStage(mails, entities, () -> mode);
    }

    private long keep(String from) {
        return keep(from, PAT.address());
    }

    private long keep(String from, MailAddress path) {
        String mail = from + "Subject: " + UUID.randomUUID() + "\n\nWho can do this?\n";
        Envelope envelope = new Envelope(
                Optional.of(path),
                List.of(MailAddress.of("needs@partnerpost.localhost")),
                Optional.empty(),
                Optional.empty());
        return QuarkusTransaction.requiringNew()
                .call(() -> mails.keep(envelope, mail.getBytes(StandardCharsets.UTF_8), "")
                        .id());
    }
}
