package org.partnerpost.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerpost.access.Operators;
import org.partnerpost.access.Role;
import org.partnerpost.invitation.Invitation;
import org.partnerpost.invitation.InvitationState;
import org.partnerpost.invitation.Invitations;
import org.partnerpost.moderation.Moderation;
import org.partnerpost.moderation.Moderation.Decision;
import org.partnerpost.moderation.Moderation.Verb;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.ReviewState;
import org.partnerpost.relay.RelayBed;

/** The forms that decide: nothing is chosen beforehand, nothing that was written is lost, nothing is offered that cannot be. */
@QuarkusTest
class DecisionFormsTest {
    @Inject
    Operators operators;

    @Inject
    DeskBed bed;

    @Inject
    RelayBed people;

    @Inject
    Invitations invitations;

    @Inject
    Opportunities opportunities;

    @Inject
    Moderation moderation;

    private DeskClient olga;
    private Opportunity need;

    @BeforeEach
    void aNeedWaits() {
        olga = DeskClient.signedIn(operators, "olga-forms", Role.MODERATOR);
        need = waiting();
    }

    @Test
    void noReasonOfARejectionIsChosenBeforehand() {
        assertThat(olga.get(page(need)).asString())
                .contains("<select name=\"reason\" required><option value=\"\">Choose a reason</option>");
        assertThat(olga.get("/desk").asString()).contains("<option value=\"\">Choose a reason</option>");
        Response without = olga.post("/desk/decisions", "decision", "reject", "need", seen(need), "note", "My words");
        assertThat(without.statusCode()).isEqualTo(409);
        assertThat(without.asString())
                .contains(
                        "A rejection needs a reason",
                        "value=\"My words\"",
                        "aria-label=\"Mark " + need.reference() + "\" checked");
        assertThat(moderation.pending(need.id())).isEmpty();
    }

    @Test
    void whoReadsTheReasonOfAWithdrawalIsSaidWhereItIsWritten() {
        assertThat(olga.get(page(need)).asString()).contains("the requester reads this", "<dialog id=\"keys\"");
        QuarkusTransaction.requiringNew().run(() -> opportunities.review(need.id(), ReviewState.APPROVED, "olga", ""));
        assertThat(olga.get(page(need)).asString())
                .contains("the requester reads this; specialists are told that it is withdrawn");
    }

    @Test
    void severalAreRejectedForAChosenReasonWithAWord() {
        Opportunity other = waiting();
        Response rejected = olga.post(
                "/desk/decisions",
                "decision",
                "reject",
                "reason",
                "unable-to-support",
                "note",
                "We have nobody in Chile.",
                "told",
                seen(need) + " " + seen(other),
                "need",
                seen(need),
                "need",
                seen(other));
        assertThat(rejected.statusCode()).isEqualTo(303);
        for (Opportunity one : new Opportunity[] {need, other}) {
            assertThat(moderation.pending(one.id()).orElseThrow().decision())
                    .isEqualTo(new Decision(Verb.REJECT, "unable-to-support", "We have nobody in Chile."));
            olga.post(page(one) + "/undo");
        }
    }

    @Test
    void whatWasWrittenToADecisionThatCameTooLateStandsInItsFormAgain() {
        Response late = olga.post(
                page(need) + "/decision", "decision", "ask", "note", "How many users, and where?", "version", "0");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.asString())
                .contains("<details id=\"ask\" name=\"deed\" open>", "How many users, and where?</textarea>")
                .doesNotContain("<details id=\"reject\" name=\"deed\" open>");
        Response rejected = olga.post(
                page(need) + "/decision", "decision", "reject", "reason", "duplicate", "note", "Twice", "version", "0");
        assertThat(rejected.asString())
                .contains(
                        "<details id=\"reject\" name=\"deed\" open>",
                        "<option value=\"duplicate\" selected>",
                        "Twice</textarea>");
    }

    @Test
    void whatIsInQuarantineIsNotOfferedQuarantine() {
        String button = "<button name=\"decision\" value=\"quarantine\"";
        assertThat(olga.get(page(need)).asString()).contains(button);
        QuarkusTransaction.requiringNew()
                .run(() -> opportunities.review(need.id(), ReviewState.QUARANTINED, "olga", ""));
        assertThat(olga.get(page(need)).asString()).doesNotContain(button);
    }

    @Test
    void whyItIsInQuarantineIsToldWhereItWasWritten() {
        QuarkusTransaction.requiringNew()
                .run(() -> moderation.decide(
                        need.reference(), new Decision(Verb.QUARANTINE, "", "The firm is in dispute with us"), "olga"));
        assertThat(olga.get(page(need)).asString())
                .contains("olga put it into quarantine", "The firm is in dispute with us");
    }

    @Test
    void whoeverWithdrawsIsToldThatSomebodyIsIntroducedAlready() {
        Opportunity asked = people.need();
        Invitation invitation = people.asked(asked, people.specialist());
        QuarkusTransaction.requiringNew().run(() -> opportunities.review(asked.id(), ReviewState.APPROVED, "olga", ""));
        assertThat(olga.get(page(asked)).asString()).contains("Take it back").doesNotContain("introduced already");
        QuarkusTransaction.requiringNew()
                .run(() -> invitations.state(invitation.id(), InvitationState.SELECTED, "chosen"));
        assertThat(olga.get(page(asked)).asString())
                .contains("1 specialist is introduced already: both sides know each other, and that is not undone.");
    }

    @Test
    void whatWasMergedIsCalledSoWithALinkToWhereItGoesOn() {
        String firm = "pat@" + UUID.randomUUID() + ".example";
        Opportunity first = bed.waiting(DeskBed.plain("Azure", "We need Azure help"), firm);
        Opportunity again = bed.waiting(DeskBed.plain("Azure again", "We need help with Azure, again"), firm);
        QuarkusTransaction.requiringNew()
                .run(() ->
                        moderation.decide(again.reference(), new Decision(Verb.MERGE, first.reference(), ""), "olga"));
        String link = "merged</span> into <a href=\"/desk/needs/" + first.reference() + "\">";
        assertThat(olga.get("/desk/needs?q=" + again.reference()).asString()).contains(link);
        assertThat(olga.get(page(again)).asString()).contains(link).doesNotContain(">rejected<");
        assertThat(olga.get(page(first)).asString()).contains("merged into <a href=");
        QuarkusTransaction.requiringNew().run(() -> moderation.takeUpAgain(again.id(), "olga", "taken up again"));
        assertThat(olga.get("/desk/needs?q=" + again.reference()).asString()).doesNotContain(link);
    }

    private Opportunity waiting() {
        return bed.waiting(DeskBed.plain("Azure", "We need Azure help"));
    }

    private static String page(Opportunity need) {
        return "/desk/needs/" + need.reference();
    }

    private static String seen(Opportunity need) {
        return need.reference() + "@" + need.version();
    }
}
