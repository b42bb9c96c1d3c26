package org.partnerpost.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerpost.invitation.Invitation;
import org.partnerpost.invitation.InvitationState;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.queue.Load;
import org.partnerpost.queue.Outcome;
import org.partnerpost.specialist.Specialist;

/** What an answer says of the profile: it is no answer, no word of it reaches the requester, and it goes on to where profiles are changed. */
@QuarkusTest
class ProfileWishInAnswerTest {
    @Inject
    RelayBed bed;

    private Opportunity need;
    private Specialist dana;
    private Invitation toDana;

    @BeforeEach
    void sheIsAsked() {
        need = bed.need();
        dana = bed.specialist();
        toDana = bed.asked(need, dana);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "please only send me one mail a week",
                "We no longer do SAP.\n\nDana",
                "Hi,\n\nadd Power BI to my profile. Thanks!\n\nBest regards\nDana",
                "Bitte nehmen Sie Sentinel aus unserem Profil.\n\nViele Grüße\nDana Weber",
                "nur noch Remote-Projekte und eine Mail am Tag",
                "never send us anything from Contoso",
                "Not in Scotland any more",
                "We have stopped doing Grafana",
                "Nothing below 20k please",
                "Our minimum is now 30,000",
                "we've opened an office in Ireland, so please add Ireland",
                "We only take projects over 40k now, and please don't mail us before 9",
                "Désormais minimum 20 000 EUR, et nous ne faisons plus de SAP",
                "jetzt auch Rancher und Helm",
                "please use eva@new-address.example from now on"
            })
    void aloneItAnswersNothing(String wish) {
        Outcome outcome = bed.says(dana, toDana, wish);
        assertThat(goesOn(outcome)).isTrue();
        assertThat(bed.kinds(need)).isEmpty();
        assertThat(bed.state(toDana)).isEqualTo(InvitationState.SENT);
    }

    @Test
    void besideWordsThatAreNoAnswerOneLetterIsEnough() {
        Outcome outcome =
                bed.says(dana, toDana, "We were at the fair in Lyon last week.\nNo more SAP projects please.");
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Done.class, done -> {
            assertThat(done.exit()).isEqualTo("profile");
            assertThat(done.loads()).extracting(Load::kind).containsExactly("wishes");
        });
        assertThat(bed.kinds(need)).isEmpty();
        assertThat(bed.state(toDana)).isEqualTo(InvitationState.SENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nein, nur noch Projekte über 30.000 EUR bitte.",
                "No - only send us projects above 50,000 EUR.",
                "No, do not send me Jenkins projects again.",
                "No. And no mails between Christmas and 6 January."
            })
    void besideANoItIsANoAndOneLetterTellsBoth(String answer) {
        assertThat(goesOn(bed.says(dana, toDana, answer))).isFalse();
        assertThat(bed.state(toDana)).isEqualTo(InvitationState.DECLINED);
        assertThat(bed.kinds(need)).containsExactly("requester/nobody-answered", "specialist/answer-taken");
    }

    @Test
    void besideAQuestionTheRequesterReadsTheQuestionAlone() {
        bed.says(dana, toDana, "How many users are there? From now on we also work in Ireland.");
        assertThat(bed.kinds(need)).containsExactly("requester/specialist-asks", "specialist/answer-taken");
        assertThat(bed.letters(need).getFirst().text())
                .contains("How many users are there?")
                .doesNotContain("Ireland");
        assertThat(bed.letters(need).getLast().text()).contains("Ireland", "undo profile");
        assertThat(bed.now(dana).profile().places()).contains("IE");
    }

    @Test
    void whoWantsNoMoreOfWhatIsAskedForHasSaidNo() {
        bed.says(dana, toDana, "do not send me data migration projects again");
        assertThat(bed.state(toDana)).isEqualTo(InvitationState.DECLINED);
    }

    @Test
    void whoWantsNothingAnyMoreHasSaidStop() {
        assertThat(goesOn(bed.says(dana, toDana, "Do not send us anything any more.")))
                .isFalse();
        assertThat(bed.now(dana).unsubscribed()).isTrue();
    }

    @Test
    void besideAYesTheRequesterReadsTheYesAlone() {
        Outcome outcome = bed.says(dana, toDana, "Yes, from 11 January, and please add Power BI to my profile.");
        assertThat(goesOn(outcome)).isFalse();
        assertThat(bed.state(toDana)).isEqualTo(InvitationState.ACCEPTED);
        assertThat(bed.kinds(need)).containsExactly("requester/specialist-interested", "specialist/answer-taken");
        assertThat(bed.letters(need).getFirst().text())
                .contains("Yes, from 11 January")
                .doesNotContain("Power BI");
        assertThat(bed.letters(need).getLast().text()).contains("We have understood a yes", "Power BI", "undo profile");
        assertThat(bed.now(dana).profile().skills()).contains("power-bi");
    }

    @Test
    void theSameYesWithAnotherWishIsToldAgain() {
        bed.says(dana, toDana, "Yes, from 11 January, and please add Power BI to my profile.");
        bed.says(dana, toDana, "Yes, from 11 January, and please add Azure to my profile.");
        assertThat(bed.kinds(need))
                .containsExactly(
                        "requester/specialist-interested", "specialist/answer-taken", "specialist/answer-taken");
        assertThat(bed.letters(need).getLast().text()).contains("Azure");
    }

    @Test
    void whatIsNotUnderstoodOfItIsNamedInTheLetterAboutTheAnswer() {
        bed.says(dana, toDana, "Yes, from 11 January. We also do Power BI and Zorglub now.");
        assertThat(bed.letters(need).getFirst().text()).doesNotContain("Zorglub");
        assertThat(bed.letters(need).getLast().text())
                .contains("Power BI", "We could not take this into account: “Zorglub”");
        bed.says(dana, toDana, "Yes, from 11 January. Please add our new colleague to our profile.");
        assertThat(bed.letters(need).getLast().text()).contains("add our new colleague");
    }

    @Test
    void whatStandsSoAlreadyIsToldAsThat() {
        bed.says(dana, toDana, "Yes, and please add data migration to my profile.");
        assertThat(bed.letters(need).getLast().text()).contains("is so already");
    }

    @Test
    void aSkillThatIsDroppedSpeaksForItNoMore() {
        bed.says(dana, toDana, "Yes, we can start in May. We no longer do data migration.");
        assertThat(bed.kinds(need)).containsExactly("requester/specialist-interested", "specialist/answer-taken");
        assertThat(bed.letters(need).getFirst().text()).doesNotContainIgnoringCase("Fits in");
        assertThat(bed.now(dana).profile().skills()).doesNotContain("data-migration");
    }

    @Test
    void besideAStopItIsDoneAndToldApart() {
        bed.says(dana, toDana, "Unsubscribe us. And please add Power BI to our profile.");
        assertThat(bed.now(dana).unsubscribed()).isTrue();
        assertThat(bed.kinds(need)).contains("specialist/stopped");
    }

    @Test
    void aChangeThatALetterAboutAnAnswerToldIsUndoneByReply() {
        bed.says(dana, toDana, "Yes, and please add Power BI to my profile.");
        assertThat(goesOn(bed.says(dana, toDana, "undo profile"))).isTrue();
        assertThat(bed.state(toDana)).isEqualTo(InvitationState.ACCEPTED);
    }

    @Test
    void besideANoItIsHeardAsWell() {
        assertThat(goesOn(bed.says(dana, toDana, "No, sorry. Please only send us one mail a week.")))
                .isFalse();
        assertThat(bed.letters(need).getLast().text()).contains("We have understood a no", "one a week");
        assertThat(bed.state(toDana)).isEqualTo(InvitationState.DECLINED);
        assertThat(bed.kinds(need)).containsExactly("requester/nobody-answered", "specialist/answer-taken");
    }

    @Test
    void whoNoLongerDoesWhatIsAskedForHasSaidNo() {
        assertThat(goesOn(bed.says(dana, toDana, "We no longer do data migration.\n\nDana")))
                .isFalse();
        assertThat(bed.state(toDana)).isEqualTo(InvitationState.DECLINED);
        assertThat(bed.kinds(need)).containsExactly("requester/nobody-answered", "specialist/answer-taken");
        assertThat(bed.letters(need).getLast().text())
                .contains("not your skill", "has changed your profile")
                .doesNotContain("take the skill out of your profile");
    }

    @Test
    void itAnswersNoQuestionOfTheRequester() {
        bed.says(dana, toDana, "How many users are there?");
        bed.decides(need, "To 1: forty. How many of them do you train?");
        int before = bed.letters(need).size();
        bed.says(dana, toDana, "Take Sentinel off my profile");
        assertThat(bed.letters(need)).hasSize(before);
    }

    @Test
    void anAnswerWithoutItStaysHere() {
        assertThat(goesOn(bed.says(dana, toDana, "Yes, but only remote."))).isFalse();
    }

    private static boolean goesOn(Outcome outcome) {
        return outcome instanceof Outcome.Done done
                && done.exit().equals("profile")
                && done.loads().size() == 1;
    }
}
