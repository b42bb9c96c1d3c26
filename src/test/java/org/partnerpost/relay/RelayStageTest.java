package org.partnerpost.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerpost.invitation.Invitation;
import org.partnerpost.invitation.InvitationState;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.OpportunityState;
import org.partnerpost.queue.Outcome;
import org.partnerpost.relay.RelayBed.Sent;
import org.partnerpost.specialist.Specialist;

/** Answers by mail, on a real database: what changes, and who is told what. */
@QuarkusTest
class RelayStageTest {
    @Inject
    RelayBed bed;

    @Inject
    Voices voices;

    private Opportunity need;
    private Specialist dana;
    private Specialist kim;
    private Invitation toDana;
    private Invitation toKim;

    @BeforeEach
    void twoAreAsked() {
        need = bed.need();
        dana = bed.specialist();
        kim = bed.specialist();
        toDana = bed.asked(need, dana);
        toKim = bed.asked(need, kim);
    }

    @Test
    void aYesIsToldToTheRequesterWithoutWhoItIs() {
        bed.says(dana, toDana, "Yes, from 11 January. Call +49 89 1234567 or see www.weber-systems.example");
        assertThat(bed.state(toDana)).isEqualTo(InvitationState.ACCEPTED);
        assertThat(bed.kinds(need)).containsExactly("requester/specialist-interested", "specialist/answer-taken");
        Sent told = bed.letters(need).getFirst();
        assertThat(told.text()).contains("Specialist 1", "Yes, from 11 January. Call […] or see […]", "data migration");
        assertThat(told.raw())
                .doesNotContain("1234567")
                .doesNotContainIgnoringCase("weber")
                .doesNotContainIgnoringCase("contoso");
        assertThat(bed.letters(need).getLast().mail().field("Auto-Submitted")).contains("auto-replied");
    }

    @Test
    void aNoIsKeptWithItsReasonAndProposesOneEdit() {
        bed.says(dana, toDana, "No capacity. Please pause until May.");
        assertThat(bed.state(toDana)).isEqualTo(InvitationState.DECLINED);
        assertThat(bed.now(dana).profile().pausedUntil())
                .hasValueSatisfying(day -> assertThat(day).isAfter(LocalDate.now()));
        assertThat(bed.kinds(need)).containsExactly("specialist/answer-taken");
        assertThat(bed.letters(need).getFirst().text()).contains("no capacity", "pause until");
    }

    @Test
    void aStopIsTheLastMail() {
        bed.says(dana, toDana, "stop");
        assertThat(bed.now(dana).suppression()).isPresent();
        assertThat(bed.kinds(need)).containsExactly("specialist/stopped");
    }

    @Test
    void whatIsNotUnderstoodChangesNothingAndSaysSo() {
        bed.says(dana, toDana, "Yes, but we have nobody in January.");
        assertThat(bed.state(toDana)).isEqualTo(InvitationState.SENT);
        assertThat(bed.kinds(need)).containsExactly("specialist/answer-unclear");
        assertThat(bed.letters(need).getFirst().text()).contains("two ways", "“pause until May”", "/m/answer/");
    }

    @Test
    void onlyTwoYesesIntroduce() {
        bed.says(dana, toDana, "Yes.");
        bed.says(kim, toKim, "Yes, gladly.");
        assertThat(bed.kinds(need)).doesNotContain("requester/specialist-introduced");
        bed.decides(need, "Yes to 2");
        assertThat(bed.state(toKim)).isEqualTo(InvitationState.SELECTED);
        assertThat(bed.state(toDana)).isEqualTo(InvitationState.ACCEPTED);
        assertThat(bed.now(need).state()).isEqualTo(OpportunityState.ENGAGED);
        Sent toSpecialist = only("specialist/requester-introduced");
        Sent toRequester = only("requester/specialist-introduced");
        assertThat(toSpecialist.recipient()).isEqualTo(kim.address().toString());
        assertThat(toSpecialist.text()).contains("Pat Novak", requester());
        assertThat(toSpecialist.mail().replyTo())
                .singleElement()
                .satisfies(mailbox -> assertThat(mailbox.address().toString()).isEqualTo(requester()));
        assertThat(toRequester.text()).contains("Contoso", kim.address().toString());
        assertThat(toRequester.mail().replyTo())
                .singleElement()
                .satisfies(mailbox -> assertThat(mailbox.address()).isEqualTo(kim.address()));
    }

    @Test
    void aSpecialistMayChangeItsMindBeforeTheIntroduction() {
        bed.says(dana, toDana, "Yes");
        bed.says(dana, toDana, "Sorry, no - we are fully booked.");
        assertThat(bed.state(toDana)).isEqualTo(InvitationState.DECLINED);
        assertThat(only("requester/interest-ended").text()).contains("Specialist 1");
        bed.decides(need, "Yes to 1");
        assertThat(bed.state(toDana)).isEqualTo(InvitationState.DECLINED);
        assertThat(bed.kinds(need)).contains("requester/decision-unclear");
        bed.says(dana, toDana, "Yes");
        assertThat(bed.state(toDana)).isEqualTo(InvitationState.ACCEPTED);
    }

    @Test
    void filledIsToldToAllWhoStillWaitAndLateAnswersAreAnsweredKindly() {
        bed.says(dana, toDana, "Yes");
        bed.decides(need, "We found someone, thank you.");
        assertThat(bed.now(need).state()).isEqualTo(OpportunityState.FILLED);
        assertThat(bed.state(toDana)).isEqualTo(InvitationState.NOT_SELECTED);
        assertThat(bed.kinds(need).stream().filter("specialist/opportunity-closed"::equals))
                .hasSize(2);
        bed.says(kim, toKim, "Yes!");
        assertThat(bed.kinds(need).getLast()).isEqualTo("specialist/opportunity-closed");
        assertThat(bed.letters(need).getLast().text()).contains("is filled");
        bed.decides(need, "extend until 15 December");
        assertThat(bed.kinds(need).getLast()).isEqualTo("requester/request-closed");
    }

    @Test
    void aRequesterMayTurnDownOneAndTakeAllBack() {
        bed.says(dana, toDana, "Yes");
        bed.decides(need, "No to 1");
        assertThat(bed.state(toDana)).isEqualTo(InvitationState.NOT_SELECTED);
        assertThat(only("specialist/opportunity-closed").recipient())
                .isEqualTo(dana.address().toString());
        bed.decides(need, "withdraw");
        assertThat(bed.now(need).state()).isEqualTo(OpportunityState.WITHDRAWN);
    }

    @Test
    void untilItsDeadlineItWaitsAndAfterItTheRequesterIsTold() {
        assertThat(bed.watch(need)).isInstanceOf(Outcome.Later.class);
        bed.decides(need, "extend by four weeks");
        assertThat(QuarkusTransaction.requiringNew().call(() -> voices.until(need.id())))
                .hasValueSatisfying(
                        until -> assertThat(until).isAfter(Instant.now().plus(Duration.ofDays(20))));
        QuarkusTransaction.requiringNew()
                .run(() -> voices.until(need.id(), Instant.now().minusSeconds(1)));
        assertThat(bed.watch(need)).isInstanceOf(Outcome.Done.class);
        assertThat(bed.now(need).state()).isEqualTo(OpportunityState.EXPIRED);
        assertThat(bed.state(toDana)).isEqualTo(InvitationState.EXPIRED);
        assertThat(only("requester/nobody-answered").text()).containsPattern("asked 2\\s+specialists");
    }

    @Test
    void atTheDeadlineWhoeverNeverAnsweredIsToldOnceThatItIsClosed() {
        bed.says(dana, toDana, "No capacity.");
        expire();
        assertThat(bed.watch(need)).isInstanceOf(Outcome.Done.class);
        bed.watch(need);
        Sent closed = only("specialist/opportunity-closed");
        assertThat(closed.recipient()).isEqualTo(kim.address().toString());
        assertThat(closed.text()).contains("time for answers", "is closed", "nothing left for you to do");
    }

    @Test
    void whoWasNeverOfferedItHearsNothingOfItsEnd() {
        Specialist waiting = bed.specialist();
        Invitation queued = bed.queued(need, waiting);
        expire();
        bed.watch(need);
        assertThat(bed.state(queued)).isEqualTo(InvitationState.EXPIRED);
        assertThat(bed.letters(need))
                .noneMatch(letter -> letter.recipient().equals(waiting.address().toString()));
    }

    @Test
    void aRequesterWhoDoesNotDecideIsRemindedOnceBeforeTheTimeIsUp() {
        bed.says(dana, toDana, "Yes");
        bed.watch(need);
        assertThat(bed.kinds(need)).doesNotContain("requester/decision-awaited");
        QuarkusTransaction.requiringNew().run(() -> {
            voices.find(toDana.id()).orElseThrow().saidAt = Instant.now().minus(Duration.ofDays(10));
            voices.until(need.id(), Instant.now().plus(Duration.ofHours(40)));
        });
        assertThat(bed.watch(need)).isInstanceOf(Outcome.Later.class);
        assertThat(only("requester/decision-awaited").text())
                .contains("Specialist 1 waits for your decision", "“yes to 1”", "/m/request/");
        bed.decides(need, "extend by three weeks");
        QuarkusTransaction.requiringNew()
                .run(() -> voices.until(need.id(), Instant.now().plus(Duration.ofHours(20))));
        bed.watch(need);
        only("requester/decision-awaited");
    }

    @Test
    void nobodyIsRemindedWhereNobodyWaits() {
        QuarkusTransaction.requiringNew()
                .run(() -> voices.until(need.id(), Instant.now().plus(Duration.ofHours(20))));
        bed.watch(need);
        assertThat(bed.letters(need)).isEmpty();
    }

    private void expire() {
        QuarkusTransaction.requiringNew()
                .run(() -> voices.until(need.id(), Instant.now().minusSeconds(1)));
    }

    @Test
    void aYesShortlyBeforeTheDeadlineLeavesTimeToDecide() {
        bed.says(dana, toDana, "Yes");
        QuarkusTransaction.requiringNew()
                .run(() -> voices.until(need.id(), Instant.now().minusSeconds(1)));
        assertThat(bed.watch(need)).isInstanceOf(Outcome.Later.class);
        assertThat(bed.now(need).state()).isEqualTo(OpportunityState.OPEN);
    }

    @Test
    void aForeignSenderChangesNothingLearnsNothingAndTheRightOneIsToldOnce() {
        String token = bed.token("reply", "specialist " + dana.id(), "invitation " + toDana.id());
        for (int i = 0; i < 3; i++) {
            assertThat(bed.mail("mallory@elsewhere.example", token, "Yes " + i)).isInstanceOf(Outcome.Held.class);
        }
        assertThat(bed.mail(requester(), token, "Yes")).isInstanceOf(Outcome.Held.class);
        assertThat(bed.state(toDana)).isEqualTo(InvitationState.SENT);
        assertThat(bed.letters(need)).singleElement().satisfies(letter -> {
            assertThat(letter.kind()).isEqualTo("specialist/answer-held");
            assertThat(letter.recipient()).isEqualTo(dana.address().toString());
            assertThat(letter.text()).doesNotContain("mallory");
        });
    }

    @Test
    void aTokenOpensOnlyWhatItWasMadeFor() {
        String foreign = bed.token("reply", "specialist " + kim.id(), "invitation " + toDana.id());
        assertThat(bed.mail(kim.address().toString(), foreign, "Yes")).isInstanceOf(Outcome.Held.class);
        String bounce = bed.token("bounce", "specialist " + dana.id(), "invitation " + toDana.id());
        assertThat(bed.mail(dana.address().toString(), bounce, "Yes")).isInstanceOf(Outcome.Held.class);
        assertThat(bed.mail(dana.address().toString(), "a".repeat(26), "Yes")).isInstanceOf(Outcome.Held.class);
        assertThat(bed.state(toDana)).isEqualTo(InvitationState.SENT);
        assertThat(bed.letters(need)).isEmpty();
    }

    @Test
    void questionsAndAnswersGoToAndFroMasked() {
        bed.says(dana, toDana, "How many users are there? Dana, dana@weber-systems.example");
        assertThat(only("requester/specialist-asks").text())
                .contains("Specialist 1", "How many users are there?")
                .doesNotContain("weber");
        bed.decides(need, "About 40, says Novak.");
        assertThat(only("specialist/requester-asks").text())
                .contains("About 40, says […].")
                .doesNotContain("Novak");
        bed.says(dana, toDana, "Thank you for that, we think about forty is fine.");
        assertThat(bed.state(toDana)).isEqualTo(InvitationState.SENT);
        assertThat(bed.kinds(need).stream().filter("requester/specialist-asks"::equals))
                .hasSize(2);
    }

    @Test
    void theSameMailHandledAgainTellsNobodyTwice() {
        String token = bed.token("reply", "specialist " + dana.id(), "invitation " + toDana.id());
        long mail = bed.kept(
                token,
                "From: <" + dana.address() + ">\r\nMessage-ID: <" + UUID.randomUUID()
                        + "@mail.example>\r\n\r\nYes, gladly from May.\r\n");
        bed.handle(mail);
        bed.handle(mail);
        assertThat(bed.kinds(need)).hasSize(2);
    }

    @Test
    void whatNobodyHasApprovedYetIsReadByAnOperator() {
        Opportunity quiet = bed.need();
        assertThat(bed.decides(quiet, "Modules are finance and stock.")).isInstanceOf(Outcome.Held.class);
    }

    private String requester() {
        return need.requester().orElseThrow().mailbox().address().toString();
    }

    private Sent only(String kind) {
        return bed.letters(need).stream()
                .filter(letter -> letter.kind().equals(kind))
                .reduce((one, another) -> {
                    throw new AssertionError("two of " + kind);
                })
                .orElseThrow(() -> new AssertionError("no " + kind + " in " + bed.kinds(need)));
    }
}
