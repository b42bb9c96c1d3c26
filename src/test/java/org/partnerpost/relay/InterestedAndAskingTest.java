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
import org.partnerpost.relay.RelayBed.Sent;
import org.partnerpost.specialist.Specialist;

/** What a requester says about somebody who has said yes, and waits for an answer to a question as well. */
@QuarkusTest
class InterestedAndAskingTest {
    @Inject
    RelayBed bed;

    private Opportunity need;
    private Specialist dana;
    private Specialist kim;
    private Invitation toDana;
    private Invitation toKim;

    @BeforeEach
    void oneSaysYesAndAsks() {
        need = bed.need();
        dana = bed.specialist();
        kim = bed.specialist();
        toDana = bed.asked(need, dana);
        toKim = bed.asked(need, kim);
        bed.says(dana, toDana, "Yes, from 11 January.");
        bed.says(dana, toDana, "How many users are there?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ja, bitte stellen Sie uns vor.",
                "Ja gern, stellen Sie uns bitte vor.",
                "Ja gern!",
                "Sí, adelante, preséntennos",
                "Oui, mettez-nous en contact, s'il vous plaît.",
                "Yes please. Thanks!",
                "Yes, please introduce us. There are about forty users."
            })
    void aYesToTheLetterAboutItsInterestIsForIt(String yes) {
        answers("requester/specialist-interested", yes);
        assertThat(bed.state(toDana)).as(bed.kinds(need).toString()).isEqualTo(InvitationState.SELECTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ja, bitte stellen Sie uns vor.",
                "Sí, adelante, preséntennos",
                "Yes, introduce us.",
                "Can you introduce us, please?"
            })
    void whoAsksForAnIntroductionAnswersNoQuestion(String yes) {
        answers("requester/specialist-asks", yes);
        assertThat(bed.state(toDana)).as(bed.kinds(need).toString()).isEqualTo(InvitationState.SELECTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ja gern!", "Yes.", "Yes, forty. Please don't introduce us yet."})
    void aPlainYesToTheLetterWithItsQuestionStaysInDoubt(String yes) {
        answers("requester/specialist-asks", yes);
        assertThat(bed.state(toDana)).isEqualTo(InvitationState.ACCEPTED);
        assertThat(bed.letters(need).getLast().text()).contains("two ways");
    }

    @Test
    void aYesWithMoreWordsMayBeTheAnswerWhereverItIsSaid() {
        answers("requester/specialist-interested", "Yes, about forty users.");
        assertThat(bed.state(toDana)).isEqualTo(InvitationState.ACCEPTED);
        assertThat(bed.letters(need).getLast().text()).contains("two ways");
    }

    @Test
    void aYesWithMoreWordsToAYesThatAsksMayBeTheAnswer() {
        bed.says(kim, toKim, "Yes, gladly. Could we have a call first?");
        answersKim("Yes, a call is possible on Tuesday.");
        assertThat(bed.state(toKim)).isEqualTo(InvitationState.ACCEPTED);
        assertThat(bed.letters(need).getLast().text()).contains("two ways");
        answersKim("Yes please, introduce us.");
        assertThat(bed.state(toKim)).isEqualTo(InvitationState.SELECTED);
    }

    @Test
    void whatIsSaidInOneSentenceWithAYesIsPassedOnWithTheIntroduction() {
        bed.says(kim, toKim, "Yes, gladly.");
        answersKim("Yes, a call is possible on Tuesday.");
        assertThat(bed.state(toKim)).isEqualTo(InvitationState.SELECTED);
        assertThat(bed.letters(need).stream()
                        .filter(letter -> letter.kind().equals("specialist/requester-introduced"))
                        .map(Sent::text))
                .anySatisfy(text -> assertThat(text.replaceAll("\\s+", " ")).contains("a call is possible on Tuesday"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Both please! Introduce us.", "yes to both", "Beide bitte!"})
    void bothAreIntroducedThoughOneOfThemAsks(String yes) {
        bed.says(kim, toKim, "Yes, gladly.");
        bed.decides(need, yes);
        assertThat(bed.state(toDana)).as(bed.kinds(need).toString()).isEqualTo(InvitationState.SELECTED);
        assertThat(bed.state(toKim)).isEqualTo(InvitationState.SELECTED);
    }

    @Test
    void whoSaysYesToBothTooEarlyIsToldSoAndMaySayItAgain() {
        bed.decides(need, "yes to both");
        assertThat(bed.letters(need).getLast().text())
                .contains("more specialists than have said yes", "Interested at present: 1.")
                .doesNotContain("More than one is interested");
        bed.says(kim, toKim, "Yes, gladly.");
        bed.decides(need, "yes to both");
        assertThat(bed.state(toDana)).as(bed.kinds(need).toString()).isEqualTo(InvitationState.SELECTED);
        assertThat(bed.state(toKim)).isEqualTo(InvitationState.SELECTED);
    }

    @Test
    void theSameWordsAreAnsweredAgainOnceSomebodyElseHasSaidYes() {
        bed.decides(need, "yes to 7");
        bed.decides(need, "yes to 7");
        assertThat(unclear()).isEqualTo(1);
        bed.says(kim, toKim, "Yes, gladly.");
        bed.decides(need, "yes to 7");
        assertThat(unclear()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Schulungen können wir auch halten.",
                "Hicimos tres migraciones el año pasado.",
                "We know ArgoCD as well, I forgot to say."
            })
    void whatASpecialistAddsToItsYesIsPassedOn(String more) {
        bed.decides(need, "To 1: about forty users in two companies.");
        bed.says(dana, toDana, "We have done that for larger firms.");
        bed.says(dana, toDana, more);
        assertThat(bed.kinds(need)).doesNotContain("specialist/answer-unclear");
        assertThat(bed.letters(need).stream()
                        .filter(letter -> letter.kind().equals("requester/specialist-asks"))
                        .map(Sent::text))
                .anyMatch(text -> text.contains(more));
        assertThat(bed.state(toDana)).isEqualTo(InvitationState.ACCEPTED);
    }

    private long unclear() {
        return bed.kinds(need).stream()
                .filter("requester/decision-unclear"::equals)
                .count();
    }

    private void answersKim(String body) {
        answers(
                bed.letters(need).stream()
                        .filter(sent -> sent.kind().equals("requester/specialist-interested"))
                        .toList()
                        .getLast(),
                body);
    }

    private void answers(String kind, String body) {
        Sent letter = bed.letters(need).stream()
                .filter(sent -> sent.kind().equals(kind))
                .findFirst()
                .orElseThrow();
        answers(letter, body);
    }

    private void answers(Sent letter, String body) {
        String token = letter.mail().replyTo().getFirst().address().localPart().replaceFirst("^reply\\+", "");
        bed.mail(need.requester().orElseThrow().mailbox().address().toString(), token, body);
    }
}
