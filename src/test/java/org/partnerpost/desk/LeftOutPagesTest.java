package org.partnerpost.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerpost.access.Operators;
import org.partnerpost.access.Role;
import org.partnerpost.matching.OwnCraft;
import org.partnerpost.moderation.Audit;
import org.partnerpost.moderation.Moderation;
import org.partnerpost.moderation.Moderation.Decision;
import org.partnerpost.moderation.Moderation.Verb;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.specialist.Specialists;

/** Somebody who fits is left out of one need by an operator, and taken in again. */
@QuarkusTest
class LeftOutPagesTest {
    @Inject
    Operators operators;

    @Inject
    DeskBed bed;

    @Inject
    Opportunities opportunities;

    @Inject
    Specialists specialists;

    @Inject
    Moderation moderation;

    @Inject
    Audit audit;

    @Inject
    OwnCraft craft;

    private DeskClient olga;
    private String need = "";
    private String reference = "";
    private long near;
    private long next;

    @BeforeEach
    void aNeedWaitsAndTwoFit() {
        olga = DeskClient.signedIn(operators, "olga-left-out", Role.MODERATOR);
        Opportunity opened = bed.waiting(DeskBed.plain("Somebody who knows " + craft.mark(), "In Munich, please."));
        craft.asked(opened);
        reference = opened.reference();
        need = "/desk/needs/" + reference;
        near = craft.add("Near");
        next = craft.add("Next");
        audience("2 would get a mail.");
    }

    @Test
    void whoIsLeftOutWouldNotGetItAndStandsOnThePageWithTheReason() {
        assertThat(leaveOut("works for <them>").statusCode()).isEqualTo(303);
        assertThat(audience("1 would get a mail.")).contains("was left out by an operator: works for &lt;them&gt;");
        assertThat(olga.get(need).asString())
                .contains(
                        "Left out by hand",
                        "Near " + craft.mark(),
                        "works for &lt;them&gt;",
                        "olga-left-out@desk.example")
                .contains("Take in again", "Near " + craft.mark() + "</a>: works for");
        assertThat(audit.page("opportunity " + reference, Optional.empty(), 1))
                .extracting(Audit.Row::deed)
                .containsExactly(new Audit.Deed(
                        olga.address().toString(),
                        "left out",
                        "opportunity " + reference,
                        "nobody left out",
                        "left out: specialist " + near + " (works for <them>)"));
    }

    @Test
    void severalAreLeftOutAtOnceAsOneDeed() {
        String page = olga.get(need + "/audience").asString();
        assertThat(page).contains("name=\"specialist\" value=\"" + near + "\" form=\"leave-out\"");
        assertThat(page).containsOnlyOnce("id=\"leave-out\"");
        Response left = olga.post(
                need + "/left-out",
                "specialist",
                String.valueOf(near),
                "specialist",
                String.valueOf(next),
                "why",
                "one house",
                "version",
                version());
        assertThat(left.statusCode()).isEqualTo(303);
        audience("Nobody would get it.");
        assertThat(audit.page("opportunity " + reference, Optional.empty(), 1))
                .extracting(Audit.Row::deed)
                .containsExactly(new Audit.Deed(
                        olga.address().toString(),
                        "left out",
                        "opportunity " + reference,
                        "nobody left out",
                        "left out: specialist " + near + " (one house); specialist " + next + " (one house)"));
    }

    @Test
    void theAuditKeepsANumberAndItsPageNamesWhomThatIs() {
        leaveOut("works for them");
        assertThat(olga.get("/desk/audit?about=opportunity " + reference).asString())
                .contains("<p>left out: <a href=\"/desk/specialists/" + near + "\">Near " + craft.mark()
                        + "</a> (works for them)</p>");
        assertThat(olga.get(need).asString())
                .contains("left out <a href=\"/desk/specialists/" + near + "\">Near " + craft.mark()
                        + "</a>: works for them")
                .contains("by <a href=\"/desk/mails/"
                        + opportunities.find(reference).orElseThrow().mail() + "\">mail ");
        assertThat(olga.get("/desk/mails/"
                                + opportunities.find(reference).orElseThrow().mail())
                        .asString())
                .contains("Somebody who knows " + craft.mark(), "In Munich, please.");
        assertThat(olga.get("/desk/mails/987654321").statusCode()).isEqualTo(404);
    }

    @Test
    void itIsTakenInAgainUntilItIsDecided() {
        leaveOut("works for them");
        assertThat(takeIn().statusCode()).isEqualTo(303);
        audience("2 would get a mail.");
        assertThat(olga.get(need).asString())
                .doesNotContain("Left out by hand")
                .contains("took in again <a", ">Near " + craft.mark());
        assertThat(audit.page("opportunity " + reference, Optional.empty(), 2))
                .extracting(row -> row.deed().what())
                .containsExactly("took in again", "left out");

        leaveOut("works for them");
        QuarkusTransaction.requiringNew()
                .run(() -> moderation.decide(reference, new Decision(Verb.APPROVE, "", ""), "hugo"));
        Response late = takeIn();
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.asString()).contains("is approved already; who gets it is settled", "Left out by hand");
        assertThat(olga.get(need).asString()).contains("works for them").doesNotContain("Take in again");
    }

    @Test
    void whileADecisionCanBeTakenBackNobodyIsLeftOut() {
        olga.post(need + "/decision", "decision", "approve", "version", version());
        Response refused = leaveOut("works for them");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.asString()).contains("can be taken back until");
        assertThat(olga.get(need + "/audience").asString()).doesNotContain("leave-out");
        olga.post(need + "/undo");
    }

    @Test
    void itCountsAsAChangeForWhoeverLooksAtTheNeedAsItWas() {
        String seen = version();
        leaveOut("works for them");
        Response late = olga.post(need + "/decision", "decision", "approve", "version", seen);
        assertThat(late.statusCode()).isEqualTo(409);
        Response again =
                olga.post(need + "/left-out", "specialist", String.valueOf(near), "why", "twice", "version", seen);
        assertThat(again.statusCode()).isEqualTo(409);
    }

    @Test
    void aReasonForWhichNobodyWasMarkedStandsInItsFormAgain() {
        Response refused = olga.post(need + "/left-out", "why", "one house & \"kin\"", "version", version());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString())
                .contains("Nobody was left out: mark whom, and say why.")
                .contains("hx-get=\"" + need + "/audience?why=one+house+%26+%22kin%22\"");
        assertThat(olga.request()
                        .queryParam("why", "one house & \"kin\"")
                        .get(need + "/audience")
                        .asString())
                .contains("name=\"why\" value=\"one house &amp; &quot;kin&quot;\"");
        assertThat(olga.get(need).asString()).contains("hx-get=\"" + need + "/audience\"");
    }

    @Test
    void nobodyIsLeftOutWithoutAReasonOrByWhoDoesNotDecide() {
        assertThat(leaveOut(" ").statusCode()).isEqualTo(422);
        DeskClient petra = DeskClient.signedIn(operators, "petra-left-out", Role.PORTFOLIO_MANAGER);
        assertThat(petra.post(
                                need + "/left-out",
                                "specialist",
                                String.valueOf(near),
                                "why",
                                "I may not",
                                "version",
                                version())
                        .statusCode())
                .isEqualTo(403);
        assertThat(petra.get(need + "/audience").asString()).doesNotContain("leave-out");
        assertThat(List.of(audience("2 would get a mail."))).isNotEmpty();
    }

    private Response leaveOut(String why) {
        return olga.post(need + "/left-out", "specialist", String.valueOf(near), "why", why, "version", version());
    }

    private Response takeIn() {
        return olga.post(need + "/left-out/" + near + "/in", "version", version());
    }

    private String version() {
        return String.valueOf(opportunities.find(reference).orElseThrow().version());
    }

    private String audience(String wanted) {
        return olga.awaited(need + "/audience", wanted);
    }
}
