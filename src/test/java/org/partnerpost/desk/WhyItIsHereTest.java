package org.partnerpost.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerpost.access.Operators;
import org.partnerpost.access.Role;
import org.partnerpost.delivery.Letter;
import org.partnerpost.delivery.Outbox;
import org.partnerpost.delivery.UndeliveredLetters;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.ReviewState;
import org.partnerpost.relay.RelayBed;

/** The queue and a need's page say why it is here now, not why it once came. */
@QuarkusTest
class WhyItIsHereTest {
    private static final String QUESTION = "How many users?";

    @Inject
    Operators operators;

    @Inject
    DeskBed bed;

    @Inject
    RelayBed people;

    @Inject
    WaitingList rows;

    @Inject
    Opportunities opportunities;

    @Inject
    Outbox outbox;

    @Inject
    UndeliveredLetters undelivered;

    @Inject
    EntityManager database;

    private DeskClient olga;
    private Opportunity need;

    @BeforeEach
    void aNeedWaits() {
        olga = DeskClient.signedIn(operators, "olga-why", Role.MODERATOR);
        need = bed.waiting(
                DeskBed.plain("Azure", "We need Azure help"), "pat@partner-" + UUID.randomUUID() + ".example");
    }

    @Test
    void whatWasAskedSaysByWhomAndWhatAndWaitsForItsSender() {
        ask();
        assertThat(row().forSender()).isTrue();
        assertThat(row().state()).isEqualTo("asked back");
        assertThat(row().reasons()).containsExactly("olga asked its sender just now: “How many users?”");
        assertThat(page()).contains("olga asked its sender just now: “How many users?”");
    }

    @Test
    void aQuestionThatNeverArrivedComesBackToTheOperatorsWithHowToGoOn() {
        long letter = ask();
        fails(letter);
        assertThat(row().forSender()).isFalse();
        assertThat(row().state()).isEqualTo("question not delivered");
        assertThat(row().risk()).isEqualTo(WaitingRow.Risk.LOOK);
        assertThat(row().reasons())
                .last()
                .asString()
                .contains("has not reached its sender (550 5.1.1 no such user)", "Send it again", "ask anew");
        assertThat(olga.get("/desk?kind=asked&q=" + need.reference()).asString())
                .contains(need.reference(), "question not delivered")
                .doesNotContain("These wait for their senders");
        assertThat(page()).contains("has not reached its sender (550 5.1.1 no such user)");

        QuarkusTransaction.requiringNew().run(() -> undelivered.sendAgain(letter, "olga"));
        assertThat(row().forSender()).as("it is on its way again").isTrue();
        fails(letter);
        QuarkusTransaction.requiringNew().run(() -> undelivered.putAside(letter, "dropped by olga: the firm is gone"));
        assertThat(row().forSender()).as("it never goes out").isFalse();
    }

    @Test
    void thatItsRequesterWasSuppressedWhileItWaitedIsSaidUntilThatIsLifted() {
        String requester =
                "/desk/requesters/" + need.requester().orElseThrow().mailbox().address();
        String sentence =
                "Its requester is suppressed and is not written to, by " + olga.address() + " just now: “junk”";
        olga.post(requester + "/suppress", "reason", "junk");
        assertThat(row().reasons()).contains(sentence);
        assertThat(page()).contains(sentence);
        olga.post(requester + "/lift", "reason", "a mistake");
        assertThat(row().reasons()).doesNotContain(sentence);
    }

    @Test
    void whatWasTakenBackWaitsAnewAndSaysSo() {
        Instant came = row().at();
        String path = "/desk/needs/" + need.reference();
        olga.post(path + "/decision", "decision", "approve", "version", String.valueOf(need.version()));
        olga.post(path + "/undo");
        assertThat(row().at()).isAfter(came);
        assertThat(row().reasons()).contains("Approved, taken back by " + olga.address() + " just now.");
    }

    @Test
    void anAnswerStandsInTheRowWithItsWords() {
        ask();
        people.decides(need, "It is for 40 users in two countries.");
        assertThat(row().forSender()).isFalse();
        assertThat(row().state()).isEqualTo("to decide");
        assertThat(row().reasons())
                .first()
                .isEqualTo("Its sender answered the question just now: “It is for 40 users in two countries.”");
        assertThat(page()).contains("Its sender answered the question just now");
    }

    @Test
    void whatItsSenderWritesWhileItWaitsStandsBesideTheFirstReason() {
        reviewed(ReviewState.QUARANTINED, "rule: test", "looks odd");
        QuarkusTransaction.requiringNew().run(() -> opportunities.note(need.id(), "mail 7", "wrote: Is there news?"));
        assertThat(row().reasons()).containsExactly("Its sender wrote just now: “Is there news?”");
    }

    @Test
    void aCorrectionAndAConfirmationBySenderStandBesideTheFirstReason() {
        QuarkusTransaction.requiringNew().run(() -> {
            opportunities.correct(need.id(), need.need(), "mail 7");
            opportunities.confirm(need.id(), "mail 8");
        });
        assertThat(row().reasons())
                .endsWith("Its sender corrected what was read just now.", "Its sender confirmed it just now.");
    }

    @Test
    void aDecisionThatCouldNotBeCarriedOutSaysSo() {
        QuarkusTransaction.requiringNew()
                .run(() -> opportunities.note(
                        need.id(), "olga", "could not be carried out: it was changed after the decision"));
        assertThat(row().reasons())
                .containsExactly("What olga decided could not be carried out: it was changed after the decision.");
    }

    @Test
    void whatAnOperatorPutIntoQuarantineSaysWho() {
        reviewed(ReviewState.QUARANTINED, "olga", "");
        assertThat(row().reasons()).containsExactly("olga put it into quarantine just now.");
    }

    @Test
    void whatIsDecidedIsNotHereAnyMore() {
        reviewed(ReviewState.APPROVED, "olga", "");
        assertThat(page()).doesNotContain("Why it is here");
    }

    private long ask() {
        return QuarkusTransaction.requiringNew().call(() -> {
            opportunities.reach(need.id());
            opportunities.review(need.id(), ReviewState.ACTION_REQUIRED, "olga", QUESTION);
            outbox.post(new Letter.NeedQuestion(opportunities.find(need.id()).orElseThrow(), QUESTION), need.mail());
            return ((Number) database.createNativeQuery("select max(id) from delivery_letter where opportunity = :need")
                            .setParameter("need", need.id())
                            .getSingleResult())
                    .longValue();
        });
    }

    private void fails(long letter) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "update delivery_letter set state = 'FAILED', status = '550 5.1.1',"
                                        + " answer = '550 5.1.1 no such user', settled_at = now() where id = :id")
                        .setParameter("id", letter)
                        .executeUpdate());
    }

    private void reviewed(ReviewState to, String who, String why) {
        QuarkusTransaction.requiringNew().run(() -> opportunities.review(need.id(), to, who, why));
    }

    private WaitingRow row() {
        return rows.rows("", true).stream()
                .filter(row -> row.reference().equals(need.reference()))
                .findFirst()
                .orElseThrow();
    }

    private String page() {
        return olga.get("/desk/needs/" + need.reference()).asString();
    }
}
