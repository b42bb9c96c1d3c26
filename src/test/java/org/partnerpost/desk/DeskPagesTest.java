package org.partnerpost.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerpost.access.Operators;
import org.partnerpost.access.Role;
import org.partnerpost.moderation.Audit;
import org.partnerpost.moderation.Moderation;
import org.partnerpost.opportunity.Arrival;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunities.NewOpportunity;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.Requesters;
import org.partnerpost.opportunity.ReviewState;

/** What operators see and do, as a browser without scripts would. */
@QuarkusTest
class DeskPagesTest {
    private static final String TEXT =
            "Hello,\r\n\r\nwe need a Business Central consultant on site in Munich from 2027-01-11 for three months, 900 EUR a day.\r\n";

    @Inject
    Operators operators;

    @Inject
    DeskBed bed;

    @Inject
    Opportunities opportunities;

    @Inject
    Moderation moderation;

    @Inject
    Requesters requesters;

    @Inject
    Audit audit;

    private DeskClient olga;
    private Opportunity need;

    @BeforeEach
    void aNeedWaits() {
        olga = DeskClient.signedIn(operators, "olga-pages", Role.ADMINISTRATOR);
        need = bed.waiting(DeskBed.plain("Business Central, Munich", TEXT));
    }

    @Test
    void theQueueShowsItAndFindsIt() {
        assertThat(olga.get("/desk").asString()).contains(need.reference(), "Business Central");
        assertThat(olga.get("/desk?q=" + need.reference()).asString()).contains(need.reference());
        assertThat(olga.get("/desk?q=nothing-like-this").asString())
                .doesNotContain(need.reference())
                .contains("Nothing like that waits");
    }

    @Test
    void theNeedStandsBesideWhatWasReadWithItsEvidenceMarked() {
        String page = olga.get("/desk/needs/" + need.reference()).asString();
        assertThat(page).contains("<mark title=\"Skills\">", "Dynamics 365 Business Central", "pat@requester.example");
        assertThat(olga.get("/desk/needs/" + need.reference() + "/audience").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aStrangersMarkupIsTextOnEveryPage() {
        Opportunity evil = bed.waiting(
                DeskBed.plain("<script>alert(1)</script> Azure", "<img src=x onerror=alert(2)> Azure help"));
        for (String path : new String[] {"/desk", "/desk/needs", "/desk/needs/" + evil.reference()}) {
            assertThat(olga.get(path).asString()).as(path).doesNotContain("<script>alert", "<img src=x");
        }
    }

    @Test
    void anApprovalCanBeTakenBackWhileNothingHasGoneOut() {
        Response decided = decide("approve", "");
        assertThat(decided.statusCode()).isEqualTo(303);
        assertThat(now().review()).isEqualTo(ReviewState.IN_REVIEW);
        assertThat(olga.get("/desk/needs/" + need.reference()).asString()).contains("until then nobody is told");
        assertThat(olga.post("/desk/needs/" + need.reference() + "/undo").statusCode())
                .isEqualTo(303);
        assertThat(moderation.pending(need.id())).isEmpty();
        assertThat(olga.post("/desk/needs/" + need.reference() + "/undo").statusCode())
                .isEqualTo(409);
    }

    @Test
    void fromTheQueueOneComesBackToTheQueueAsItWas() {
        Response decided = olga.post(
                "/desk/decisions",
                "decision",
                "approve",
                "need",
                need.reference() + "@" + need.version(),
                "q",
                "Business Central & more",
                "kind",
                "decide");
        assertThat(decided.getHeader("Location"))
                .contains("/desk?q=Business+Central+%26+more&kind=decide&just=" + need.reference());
        Response undone =
                olga.post("/desk/needs/" + need.reference() + "/undo", "back", "queue", "q", "", "kind", "decide");
        assertThat(undone.getHeader("Location")).endsWith("/desk?q=&kind=decide");
    }

    @Test
    void aDecisionIsBoundToWhatWasSeen() {
        Response late =
                olga.post("/desk/needs/" + need.reference() + "/decision", "decision", "approve", "version", "0");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.asString()).contains("changed since you opened it");
        assertThat(olga.post("/desk/decisions", "decision", "approve", "need", need.reference() + "@0")
                        .statusCode())
                .isEqualTo(409);
        assertThat(moderation.pending(need.id())).isEmpty();
    }

    @Test
    void aNeedThatMayBeTheSameIsShownBesideItAndMergedWithOneButton() {
        String firm = "pat@" + UUID.randomUUID() + ".example";
        Opportunity first = bed.waiting(
                DeskBed.plain("Business Central", "We need Business Central and data migration in Munich."), firm);
        Opportunity again = bed.waiting(
                DeskBed.plain("Hilfe gesucht", "Wir suchen Hilfe bei Business Central und Datenmigration, in München."),
                firm);
        String page = olga.get("/desk/needs/" + again.reference()).asString();
        assertThat(page).contains("The same as " + first.reference() + "?", "Merge into " + first.reference());
        assertThat(olga.get("/desk/needs/" + first.reference()).asString()).doesNotContain("Merge into");
        Response merged = olga.post(
                "/desk/needs/" + again.reference() + "/decision",
                "decision",
                "merge",
                "reason",
                first.reference(),
                "version",
                String.valueOf(again.version()));
        assertThat(merged.statusCode()).isEqualTo(303);
        assertThat(moderation.pending(again.id()).orElseThrow().decision().reason())
                .isEqualTo(first.reference());
        olga.post("/desk/needs/" + again.reference() + "/undo");
    }

    @Test
    void twoOperatorsDoNotDecideOneThingTwice() {
        decide("approve", "");
        DeskClient hugo = DeskClient.signedIn(operators, "hugo-pages", Role.MODERATOR);
        Response second = hugo.post(
                "/desk/needs/" + need.reference() + "/decision",
                "decision",
                "reject",
                "reason",
                "other",
                "version",
                String.valueOf(need.version()));
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.asString()).contains("has just been approved by olga-pages@desk.example");
        olga.post("/desk/needs/" + need.reference() + "/undo");
    }

    @Test
    void whatOneHasJustDecidedIsNotOverrunFromAnOlderPage() {
        decide("approve", "");
        DeskClient hugo = DeskClient.signedIn(operators, "hugo-older-page", Role.MODERATOR);
        String path = "/desk/needs/" + need.reference();
        String version = String.valueOf(need.version());
        assertThat(List.of(
                        hugo.post(path + "/decision", "decision", "quarantine", "version", version),
                        hugo.post(
                                "/desk/decisions", "decision", "quarantine", "need", need.reference() + "@" + version),
                        hugo.post(path + "/fields", "version", version, "name", "Another name")))
                .allSatisfy(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(409);
                    assertThat(answer.asString())
                            .contains(
                                    "has just been approved by olga-pages@desk.example; that can be taken back until ");
                });
        assertThat(now()).isEqualTo(need);
        assertThat(moderation.pending(need.id()).orElseThrow().who()).isEqualTo("olga-pages@desk.example");
        olga.post(path + "/undo");
    }

    @Test
    void whoLooksAtTheSameNeedIsSeen() {
        DeskClient hugo = DeskClient.signedIn(operators, "hugo-here", Role.AUDITOR);
        String path = "/desk/needs/" + need.reference() + "/presence";
        assertThat(olga.post(path).asString()).doesNotContain("Also here");
        assertThat(hugo.post(path).asString()).contains("Also here now: olga-pages@desk.example");
    }

    @Test
    void aSuppressedRequesterIsNotWrittenTo() {
        String path = "/desk/requesters/pat@requester.example";
        assertThat(olga.get(path).asString()).contains(need.reference());
        assertThat(olga.post(path + "/suppress").statusCode()).isEqualTo(422);
        assertThat(olga.post(path + "/suppress", "reason", "sends junk").statusCode())
                .isEqualTo(303);
        QuarkusTransaction.requiringNew().run(() -> opportunities.reach(need.id()));
        assertThat(now().requester().orElseThrow().reachable()).isFalse();
        assertThat(olga.get(path).asString()).contains("sends junk");
        olga.post(path + "/lift", "reason", "a mistake");
        assertThat(olga.get(path).asString())
                .contains("<strong>lifted the suppression</strong> by " + olga.address() + ": a mistake");
        assertThat(requesters.suppression(
                        need.requester().orElseThrow().mailbox().address()))
                .isEmpty();
    }

    @Test
    void aNeedTellsWhichOthersCameInTheSameMail() {
        Opportunity first = bed.waiting(DeskBed.mail("Azure", "\r\nTwo requests for Azure help"));
        NewOpportunity next = new NewOpportunity(
                first.mail(),
                1,
                1,
                first.requester(),
                first.subject(),
                "The second of the two",
                "en",
                first.need(),
                Arrival.ORDINARY);
        Opportunity second = QuarkusTransaction.requiringNew().call(() -> opportunities.open(next));

        assertThat(olga.get("/desk/needs/" + first.reference()).asString())
                .contains("Came in the same mail", "href=\"/desk/needs/" + second.reference());
        assertThat(olga.get("/desk/needs/" + second.reference()).asString())
                .contains("Came in the same mail", "href=\"/desk/needs/" + first.reference());
        assertThat(olga.get("/desk/needs/" + need.reference()).asString()).doesNotContain("Came in the same mail");
    }

    @Test
    void attachmentsAreFilesToSaveAndNothingElse() {
        Opportunity with = bed.waiting(DeskBed.mail("Azure", """
                        MIME-Version: 1.0
                        Content-Type: multipart/mixed; boundary=b

                        --b
                        Content-Type: text/plain

                        Azure help
                        --b
                        Content-Type: text/html
                        Content-Disposition: attachment; filename="evil.html"

                        <script>alert(1)</script>
                        --b--
                        """.replace("\n", "\r\n")));
        assertThat(olga.get("/desk/needs/" + with.reference()).asString()).contains("evil.html", "Caution:");
        Response file = olga.get("/desk/mails/" + with.mail() + "/files/0");
        assertThat(file.contentType()).isEqualTo("application/octet-stream");
        assertThat(file.getHeader("Content-Disposition")).startsWith("attachment; filename=\"evil.html\"");
        assertThat(file.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.getHeader("Content-Security-Policy")).contains("sandbox", "default-src 'none'");
        assertThat(file.asString()).contains("<script>alert(1)</script>");
        assertThat(olga.get("/desk/mails/" + with.mail() + "/files/7").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theOtherPagesShowWhatThereIs() {
        for (String path :
                new String[] {"/desk/specialists", "/desk/dead-letters", "/desk/audit", "/desk/requesters"}) {
            assertThat(olga.get(path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(olga.get("/desk/audit").asString())
                .contains("The chain is whole")
                .doesNotContain("<p>IN_REVIEW");
    }

    private Response decide(String verb, String note) {
        return olga.post(
                "/desk/needs/" + need.reference() + "/decision",
                "decision",
                verb,
                "note",
                note,
                "version",
                String.valueOf(need.version()));
    }

    private Opportunity now() {
        return opportunities.find(need.id()).orElseThrow();
    }
}
