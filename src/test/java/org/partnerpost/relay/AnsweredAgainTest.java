package org.partnerpost.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerpost.invitation.Invitation;
import org.partnerpost.invitation.InvitationState;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.relay.RelayBed.Sent;
import org.partnerpost.specialist.Specialist;
import org.partnerpost.specialist.Specialists;

/** A second answer of the same one: what is new of it is told, and only that. */
@QuarkusTest
class AnsweredAgainTest {
    @Inject
    RelayBed bed;

    @Inject
    ReplyRelay relay;

    @Inject
    Specialists specialists;

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
    void theSameWordsOnceMoreAreToldOnce() {
        bed.says(dana, toDana, "Yes, from 11 January.");
        bed.says(dana, toDana, "Yes, from 11 January.");
        only("requester/specialist-interested");
        bed.says(kim, toKim, "How many users are there?");
        bed.says(kim, toKim, "How many users are there?");
        only("requester/specialist-asks");
        bed.decides(need, "To 2: about forty.");
        bed.decides(need, "To 2: about forty.");
        only("specialist/requester-asks");
        bed.says(dana, toDana, "Yes, from 18 January.");
        assertThat(bed.kinds(need).stream().filter("requester/specialist-interested"::equals))
                .as("other words are told")
                .hasSize(2);
    }

    @Test
    void aYesThatSaysNothingNewIsNotToldAgain() {
        bed.says(dana, toDana, "Yes, from 11 January.");
        bed.says(dana, toDana, "Yes, we are still interested.");
        bed.says(dana, toDana, "Yes, count us in. As I said: from 11 January.");
        only("requester/specialist-interested");
    }

    @Test
    void aYesAfterTheRequestersAnswerIsAYesWithItsCondition() {
        bed.says(dana, toDana, "Could it be remote?");
        bed.decides(need, "To 1: it is one day on site.");
        bed.says(dana, toDana, "Oui, on est partants, à condition de travailler à distance");
        assertThat(bed.state(toDana)).isEqualTo(InvitationState.ACCEPTED);
        assertThat(only("requester/specialist-interested").text()).containsIgnoringWhitespaces("à condition de");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nein, Ansible können wir leider nicht, aber Terraform.",
                "No, unfortunately no Ansible, but Terraform.",
                "Non, malheureusement pas Ansible, mais Terraform.",
                "No, lamentablemente no, pero Terraform."
            })
    void aNoToWhatTheRequesterAskedIsPassedOnAndTheYesStands(String answer) {
        bed.says(dana, toDana, "Yes, gladly.");
        bed.decides(need, "Question to 1: can you do Ansible as well?");
        bed.says(dana, toDana, answer);
        assertThat(bed.state(toDana)).isEqualTo(InvitationState.ACCEPTED);
        assertThat(only("requester/specialist-asks").text()).contains("Terraform");
        assertThat(bed.kinds(need)).doesNotContain("requester/interest-ended");
    }

    @ParameterizedTest
    @ValueSource(strings = {"No, we have no capacity any more.", "Sorry, we have to withdraw our yes."})
    void aNoThatEndsTheMatterTakesTheYesBackAlsoBehindAQuestion(String answer) {
        bed.says(dana, toDana, "Yes, gladly.");
        bed.decides(need, "Question to 1: can you do Ansible as well?");
        bed.says(dana, toDana, answer);
        assertThat(bed.state(toDana)).isEqualTo(InvitationState.DECLINED);
        only("requester/interest-ended");
    }

    @Test
    void aRequesterHearsThatOneWhoOnlyAskedSaysNo() {
        bed.says(dana, toDana, "How many users are there?");
        bed.says(dana, toDana, "No, we are fully booked.");
        assertThat(only("requester/interest-ended").text())
                .contains("Specialist 1 had written to you")
                .doesNotContain("had said yes");
        bed.says(kim, toKim, "No capacity.");
        bed.says(dana, toDana, "No.");
        only("requester/interest-ended");
    }

    @Test
    void theSameAnswerIsConfirmedAgainWhereItTakesOneBack() {
        for (String answer : List.of("Yes.", "No.", "Yes.")) {
            bed.says(dana, toDana, answer);
        }
        assertThat(bed.state(toDana)).isEqualTo(InvitationState.ACCEPTED);
        assertThat(bed.kinds(need).stream().filter("specialist/answer-taken"::equals))
                .hasSize(3);
        bed.says(dana, toDana, "Yes.");
        assertThat(bed.kinds(need).stream().filter("specialist/answer-taken"::equals))
                .as("nothing is new, and the same text was answered")
                .hasSize(3);
    }

    @Test
    void theSameChoiceOnceMoreIsToldToStand() {
        bed.says(dana, toDana, "Yes.");
        bed.says(kim, toKim, "Yes, gladly.");
        bed.decides(need, "Yes to 1");
        bed.decides(need, "Yes to 1.");
        assertThat(only("requester/decision-taken").text())
                .contains("introduced to Specialist 1 already")
                .doesNotContain(dana.address().toString());
        only("requester/specialist-introduced");
        bed.decides(need, "Yes to 1 and 2");
        assertThat(bed.state(toKim)).isEqualTo(InvitationState.SELECTED);
        bed.decides(need, "yes to 1 and 2!");
        assertThat(bed.letters(need).getLast().text()).contains("introduced to Specialists 1 and 2 already");
        assertThat(bed.kinds(need)).doesNotContain("requester/decision-unclear");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thanks!",
                "Thanks!\n\nTom",
                "Danke Ihnen.",
                "Merci beaucoup !",
                "Gracias",
                "Hi,\n\nmany thanks\n\nBest\nPat"
            })
    void thanksAreNotAnswered(String thanks) {
        bed.says(dana, toDana, "Yes.");
        int before = bed.letters(need).size();
        bed.decides(need, thanks);
        bed.says(dana, toDana, thanks);
        assertThat(bed.letters(need)).hasSize(before);
    }

    @Test
    void thanksBesideSomethingElseAreNotTheWholeOfIt() {
        bed.says(dana, toDana, "Yes.");
        bed.decides(need, "Thanks!\n\nCall us");
        assertThat(bed.kinds(need)).contains("requester/decision-unclear");
    }

    @Test
    void whoeverLeftAfterItsYesIsIntroducedToNobody() {
        bed.says(dana, toDana, "Yes.");
        bed.says(kim, toKim, "Yes, gladly.");
        leaves(dana);
        bed.decides(need, "Yes to all");
        assertThat(bed.state(toDana)).isEqualTo(InvitationState.DECLINED);
        assertThat(bed.state(toKim)).isEqualTo(InvitationState.SELECTED);
        assertThat(only("requester/specialist-introduced").text())
                .contains(kim.address().toString())
                .doesNotContain(dana.address().toString());
        assertThat(only("requester/interest-ended").text()).contains("Specialist 1");
    }

    @Test
    void aYesAfterAStopChangesNothingAndIsAnsweredWithTheWayBack() {
        bed.says(dana, toDana, "stop");
        bed.says(dana, toDana, "Yes, we can do it.");
        assertThat(bed.state(toDana)).isEqualTo(InvitationState.DECLINED);
        assertThat(bed.kinds(need)).containsExactly("specialist/stopped", "specialist/stopped");
        assertThat(bed.letters(need).getLast().text())
                .contains("was not passed on")
                .contains("join@");
    }

    @Test
    void onTheRequestersPageWhoeverHasLeftIsInterestedNoMore() {
        bed.says(dana, toDana, "Yes.");
        bed.says(kim, toKim, "Yes, gladly.");
        leaves(dana);
        assertThat(relay.request(need.id()).orElseThrow().voices())
                .extracting(ReplyRelay.Voice::state)
                .containsExactly(InvitationState.DECLINED, InvitationState.ACCEPTED);
    }

    @Test
    void whoWasIntroducedAndNotChosenIsToldThatItIsFilled() {
        bed.says(dana, toDana, "Yes.");
        bed.says(kim, toKim, "Yes, gladly.");
        bed.decides(need, "Yes to 1 and 2");
        bed.decides(need, "We chose specialist 1, the position is filled.");
        Sent closed = only("specialist/opportunity-closed");
        assertThat(closed.recipient()).contains(kim.address().toString());
        assertThat(closed.text()).contains("filled");
    }

    private void leaves(Specialist specialist) {
        QuarkusTransaction.requiringNew()
                .run(() -> specialists.suppress(specialist.id(), "unsubscribed", Instant.now()));
    }

    private Sent only(String kind) {
        List<Sent> sent = bed.letters(need).stream()
                .filter(letter -> letter.kind().equals(kind))
                .toList();
        assertThat(sent).as(bed.kinds(need).toString()).hasSize(1);
        return sent.getFirst();
    }
}
