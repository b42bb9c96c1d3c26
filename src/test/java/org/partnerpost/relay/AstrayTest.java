package org.partnerpost.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerpost.delivery.Outbox;
import org.partnerpost.delivery.ReplyLetter;
import org.partnerpost.invitation.Invitation;
import org.partnerpost.invitation.InvitationState;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.queue.Outcome;
import org.partnerpost.relay.RelayBed.Sent;
import org.partnerpost.specialist.Specialist;

/** Answers without the token of what they answer do nothing, and only the reader of the letter they refer to is told so. */
@QuarkusTest
class AstrayTest {
    @Inject
    RelayBed bed;

    @Inject
    Outbox outbox;

    private Opportunity need;
    private Specialist dana;
    private Invitation toDana;

    @BeforeEach
    void oneIsAsked() {
        need = bed.need();
        dana = bed.specialist();
        toDana = bed.asked(need, dana);
    }

    @Test
    void aRequestersDecisionWithoutATokenIntroducesNobodyAndIsAnsweredWithHowToDecide() {
        bed.says(dana, toDana, "Yes, gladly.");
        String letter = lastTo(requester()).mail().messageId().orElseThrow().value();

        assertThat(astray(requester(), letter, "Yes to 1")).isInstanceOf(Outcome.Done.class);

        assertThat(bed.state(toDana)).isEqualTo(InvitationState.ACCEPTED);
        Sent told = lastTo(requester());
        assertThat(told.kind()).isEqualTo("requester/answer-astray");
        assertThat(told.text()).contains("send your answer once more", need.reference());
        assertThat(told.mail().replyTo())
                .singleElement()
                .satisfies(mailbox -> assertThat(mailbox.address().localPart()).startsWith("reply+"));
    }

    @Test
    void aSpecialistsAnswerWithoutATokenIsNoneAndItIsToldHow() {
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.post(new ReplyLetter.AnswerHeld(new ReplyLetter.Asked(toDana, need, dana)), 0));
        String letter = lastTo(dana.address().toString())
                .mail()
                .messageId()
                .orElseThrow()
                .value();

        astray(dana.address().toString(), letter, "Yes");

        assertThat(bed.state(toDana)).isEqualTo(InvitationState.SENT);
        assertThat(lastTo(dana.address().toString()).kind()).isEqualTo("specialist/answer-astray");
    }

    @Test
    void whoeverElseRefersToALetterIsHeldAndLearnsNothing() {
        bed.says(dana, toDana, "Yes, gladly.");
        String letter = lastTo(requester()).mail().messageId().orElseThrow().value();
        int before = bed.letters(need).size();

        assertThat(astray("mallory@else.example", letter, "Yes to 1")).isInstanceOf(Outcome.Held.class);

        assertThat(bed.letters(need)).hasSize(before);
        assertThat(bed.state(toDana)).isEqualTo(InvitationState.ACCEPTED);
    }

    @Test
    void whatRefersToNoLetterOfOursIsHeld() {
        assertThat(astray(requester(), "<nothing@partnerpost.localhost>", "Yes to 1"))
                .isInstanceOf(Outcome.Held.class);
        assertThat(bed.letters(need)).isEmpty();
    }

    @Test
    void whereOnlyTheSubjectTellsWhatIsAnsweredWhoeverWasAskedOrAsksIsToldHow() {
        String subject = "Re: it (" + need.reference().toLowerCase(Locale.ROOT) + ")";

        assertThat(mailed(dana.address().toString(), subject, "", "Yes")).isInstanceOf(Outcome.Done.class);
        assertThat(bed.state(toDana)).isEqualTo(InvitationState.SENT);
        assertThat(lastTo(dana.address().toString()).kind()).isEqualTo("specialist/answer-astray");

        assertThat(mailed(requester(), subject, "", "Yes to 1")).isInstanceOf(Outcome.Done.class);
        assertThat(lastTo(requester()).kind()).isEqualTo("requester/answer-astray");

        int before = bed.letters(need).size();
        assertThat(mailed("mallory@else.example", subject, "", "Yes")).isInstanceOf(Outcome.Held.class);
        assertThat(bed.letters(need)).hasSize(before);
    }

    @Test
    void whereNothingTellsWhatAYesAnswersWhoeverWasAskedLastIsToldHow() {
        assertThat(mailed(dana.address().toString(), "Re: Exchange", "", "Yes")).isInstanceOf(Outcome.Done.class);
        assertThat(bed.state(toDana)).isEqualTo(InvitationState.SENT);
        assertThat(lastTo(dana.address().toString()).kind()).isEqualTo("specialist/answer-astray");
        assertThat(mailed("mallory@else.example", "Re: Exchange", "", "Yes")).isInstanceOf(Outcome.Held.class);
    }

    private Outcome astray(String from, String inReplyTo, String body) {
        return mailed(from, "Re: it", "In-Reply-To: " + inReplyTo + "\r\n", body);
    }

    private Outcome mailed(String from, String subject, String header, String body) {
        return bed.handle(bed.keptFor(
                "needs",
                "From: <" + from + ">\r\nTo: needs@partnerpost.localhost\r\nSubject: " + subject + "\r\n"
                        + header + "Message-ID: <" + UUID.randomUUID() + "@mail.example>\r\n\r\n" + body
                        + "\r\n"));
    }

    private Sent lastTo(String recipient) {
        return bed.letters(need).stream()
                .filter(letter -> letter.recipient().equals(recipient))
                .toList()
                .getLast();
    }

    private String requester() {
        return need.requester().orElseThrow().mailbox().address().toString();
    }
}
