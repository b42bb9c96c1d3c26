package org.partnerpost.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerpost.opportunity.Corrections;
import org.partnerpost.opportunity.Corrections.Side;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.OpportunityState;
import org.partnerpost.opportunity.ReviewState;
import org.partnerpost.queue.Outcome;
import org.partnerpost.relay.RelayBed.Sent;

/** Answers by mail to a need that was read back, on a real database: what changes, and what its requester is told. */
@QuarkusTest
class ReadBackTest {
    @Inject
    RelayBed bed;

    @Inject
    Opportunities opportunities;

    @Inject
    Corrections corrections;

    @Test
    void okConfirmsAndChangesNothing() {
        Opportunity need = reviewed();
        bed.decides(need, "Ok, thanks!");
        assertThat(bed.now(need)).isEqualTo(need);
        assertThat(opportunities.confirmed(need.id())).isPresent();
        assertThat(reasons(need)).contains("confirmed by the requester");
        assertThat(bed.kinds(need)).containsExactly("requester/need-confirmed");
    }

    @Test
    void plainWordsCorrectAndAreReadBackAgain() {
        Opportunity need = reviewed();
        bed.decides(need, "Hi,\n\nstart in April, and also SAP.\n\nBest regards\nPat");
        Opportunity now = bed.now(need);
        assertThat(now.need()).as("the machine's reading").isEqualTo(need.need());
        assertThat(now.effectiveNeed().skills())
                .extracting(Field::value)
                .containsExactlyInAnyOrder("data-migration", "training", "sap");
        assertThat(now.effectiveNeed().startDate())
                .hasValueSatisfying(
                        start -> assertThat(start.value().getMonthValue()).isEqualTo(4));
        assertThat(now.effectiveNeed().places()).isEqualTo(need.need().places());
        Sent letter = only(need, "requester/need-corrected");
        assertThat(letter.text()).contains("not stated → April", "SAP", "Where is the work");
        assertThat(reasons(need)).contains("fields corrected by the requester");
        assertThat(corrections.of(need.id())).singleElement().satisfies(kept -> {
            assertThat(kept.side()).isEqualTo(Side.REQUESTER);
            assertThat(kept.who()).startsWith("mail ");
            assertThat(kept.before()).isEqualTo(need.need());
            assertThat(kept.after()).isEqualTo(now.effectiveNeed());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Munich", "munich", "In Munich.", "München", "the place is Munich"})
    void theThingAloneAnswersTheOneQuestion(String answer) {
        Opportunity need = reviewed();
        bed.decides(need, answer);
        assertThat(bed.now(need).effectiveNeed().places())
                .extracting(Field::value)
                .containsExactly("DE");
        assertThat(only(need, "requester/need-corrected").text())
                .contains("not stated → Munich, Germany", "When should it begin?");
    }

    @Test
    void oneAnswerAfterTheOtherAnswersOneQuestionAfterTheOther() {
        Opportunity need = reviewed();
        bed.decides(need, "Munich");
        bed.decides(need, "from March");
        bed.decides(need, "60k");
        bed.decides(need, "3 months");
        assertThat(bed.letters(need).getLast().text()).doesNotContain("One question");
        assertThat(bed.now(need).effectiveNeed().dealValue()).isPresent();
        assertThat(bed.now(need).effectiveNeed().duration().map(Field::value)).contains("P3M");
    }

    @Test
    void whatIsUnclearChangesNothingAndIsAnsweredWithWhatIsUnderstood() {
        Opportunity need = reviewed();
        bed.decides(need, "Munich");
        Opportunity before = bed.now(need);
        assertThat(bed.decides(need, "Vienna")).isInstanceOf(Outcome.Done.class);
        assertThat(bed.now(need)).isEqualTo(before);
        assertThat(only(need, "requester/need-answer-unclear").text())
                .contains("has changed nothing", "as well or instead", "Data migration", "“ok” if all of it is right");
    }

    @Test
    void wordsThatAreNoFieldAreReadByAnOperatorToo() {
        Opportunity need = reviewed();
        assertThat(bed.decides(need, "Hi,\n\nModules are finance\nand stock.\n\nBest regards\nPat"))
                .isInstanceOf(Outcome.Done.class);
        assertThat(bed.now(need)).isEqualTo(need);
        assertThat(reasons(need)).contains("wrote: Modules are finance and stock.");
        assertThat(only(need, "requester/need-answer-unclear").text()).contains("A person reads it, too");
    }

    @Test
    void aQuestionIsReadByAnOperatorToo() {
        Opportunity need = reviewed();
        assertThat(bed.decides(need, "Could we also add Switzerland?")).isInstanceOf(Outcome.Done.class);
        assertThat(bed.now(need)).isEqualTo(need);
        assertThat(reasons(need)).contains("wrote: Could we also add Switzerland?");
        assertThat(only(need, "requester/need-answer-unclear").text()).contains("A person reads it, too");
    }

    @Test
    void thePartThatIsNotUnderstoodIsToldBack() {
        Opportunity need = reviewed();
        bed.decides(need, "Start in April. Can the hotel be booked by you?");
        assertThat(reasons(need)).contains("wrote: Start in April. Can the hotel be booked by you?");
        assertThat(only(need, "requester/need-corrected").text())
                .contains("did not understand", "Can the hotel be booked by you?");
    }

    @Test
    void theRightTokenFromAnotherSenderIsHeldAndTheRightOneIsToldOnce() {
        Opportunity need = reviewed();
        String token = bed.token("reply", "requester", "opportunity " + need.id());
        String stranger = "mallory@" + UUID.randomUUID() + ".example";
        assertThat(bed.mail(stranger, token, "Start in April.")).isInstanceOf(Outcome.Held.class);
        assertThat(bed.mail(stranger, token, "ok")).isInstanceOf(Outcome.Held.class);
        assertThat(bed.now(need)).isEqualTo(need);
        assertThat(opportunities.confirmed(need.id())).isEmpty();
        assertThat(bed.letters(need)).singleElement().satisfies(letter -> {
            assertThat(letter.kind()).isEqualTo("requester/decision-held");
            assertThat(letter.recipient()).isEqualTo(requester(need));
        });
    }

    @Test
    void aSenderThatNamesTwoMailboxesChangesNothing() {
        Opportunity need = reviewed();
        String token = bed.token("reply", "requester", "opportunity " + need.id());
        Outcome outcome = bed.raw(
                token,
                "From: <" + requester(need) + ">, <mallory@else.example>\r\nTo: reply@partnerpost.localhost\r\n"
                        + "Message-ID: <" + UUID.randomUUID() + "@mail.example>\r\n\r\nStart in April.\r\n");
        assertThat(outcome).isInstanceOf(Outcome.Held.class);
        assertThat(bed.now(need)).isEqualTo(need);
    }

    @Test
    void aTokenForAnotherPersonOrPurposeChangesNothing() {
        Opportunity need = reviewed();
        for (String token : List.of(
                bed.token("reply", "specialist 1", "opportunity " + need.id()),
                bed.token("request", "requester", "opportunity " + need.id()))) {
            assertThat(bed.mail(requester(need), token, "Start in April.")).isInstanceOf(Outcome.Held.class);
        }
        assertThat(bed.now(need)).isEqualTo(need);
    }

    @Test
    void withdrawTakesItBack() {
        Opportunity need = reviewed();
        bed.decides(need, "Please withdraw, the customer has stopped the project.");
        assertThat(bed.now(need).state()).isEqualTo(OpportunityState.WITHDRAWN);
        assertThat(bed.kinds(need)).containsExactly("requester/decision-taken");
        bed.decides(need, "Start in April.");
        assertThat(bed.now(need).effectiveNeed()).isEqualTo(need.need());
        assertThat(bed.kinds(need)).contains("requester/request-closed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"We no longer need the training.", "Please cancel the training part.", "withdraw the training"})
    void whatIsTakenBackInPartIsNotTakenBackAsAWhole(String answer) {
        Opportunity need = reviewed();
        bed.decides(need, answer);
        assertThat(bed.now(need).state()).isEqualTo(OpportunityState.OPEN);
        assertThat(bed.now(need).effectiveNeed().skills())
                .extracting(Field::value)
                .containsExactly("data-migration");
    }

    @Test
    void whatIsApprovedAndCorrectedBeforeAnybodyIsAskedHasToBeApprovedOnceMore() {
        Opportunity need = bed.inReview(ReviewState.APPROVED, "data-migration", "training");
        assertThat(bed.decides(need, "Start in April.")).isInstanceOf(Outcome.Done.class);
        assertThat(bed.now(need).review()).isEqualTo(ReviewState.RECEIVED);
        assertThat(bed.now(need).effectiveNeed().startDate()).isPresent();
        assertThat(reasons(need)).contains("corrected before anybody was asked", "wrote: Start in April.");
        assertThat(only(need, "requester/need-corrected").text())
                .contains("stands beside your request", "not stated → April");
    }

    @Test
    void wordsAboutAnApprovedNeedThatChangeNothingAreReadByAnOperator() {
        Opportunity need = bed.inReview(ReviewState.APPROVED, "data-migration", "training");
        assertThat(bed.decides(need, "There are forty users in two companies.")).isInstanceOf(Outcome.Held.class);
        assertThat(bed.now(need)).isEqualTo(need);
        assertThat(only(need, "requester/need-answer-unclear").text()).contains("A person reads it");
    }

    @Test
    void whatIsOutChangesOnlyByAnOperator() {
        Opportunity need = bed.need();
        bed.asked(need, bed.specialist());
        assertThat(bed.decides(need, "Budget is 60k, not 40.")).isInstanceOf(Outcome.Held.class);
        assertThat(bed.decides(need, "We no longer need data migration, but SAP"))
                .isInstanceOf(Outcome.Held.class);
        assertThat(bed.now(need).state()).isEqualTo(OpportunityState.OPEN);
        assertThat(bed.now(need).effectiveNeed()).isEqualTo(need.need());
        bed.decides(need, "ok");
        assertThat(opportunities.confirmed(need.id())).isPresent();
        assertThat(bed.kinds(need))
                .containsExactly(
                        "requester/need-correction-waits",
                        "requester/need-correction-waits",
                        "requester/need-confirmed");
    }

    @Test
    void aCorrectionTakesAnEarlierOkWithIt() {
        Opportunity need = reviewed();
        bed.decides(need, "ok");
        bed.decides(need, "start in April");
        assertThat(opportunities.confirmed(need.id())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ohne Schulung", "Schulung entfällt", "sans la formation", "sin la formación"})
    void theLanguageOfTheReplyMayBeAnother(String answer) {
        Opportunity need = reviewed();
        bed.decides(need, answer);
        assertThat(bed.now(need).effectiveNeed().skills())
                .extracting(Field::value)
                .containsExactly("data-migration");
    }

    private Opportunity reviewed() {
        return bed.inReview(ReviewState.IN_REVIEW, "data-migration", "training");
    }

    private Sent only(Opportunity need, String kind) {
        List<Sent> sent = bed.letters(need).stream()
                .filter(letter -> letter.kind().equals(kind))
                .toList();
        assertThat(sent).as(bed.kinds(need).toString()).hasSize(1);
        return sent.getFirst();
    }

    private List<String> reasons(Opportunity need) {
        return opportunities.history(need.id()).stream()
                .map(Opportunities.HistoryLine::reason)
                .toList();
    }

    private static String requester(Opportunity need) {
        return need.requester().orElseThrow().mailbox().address().toString();
    }
}
