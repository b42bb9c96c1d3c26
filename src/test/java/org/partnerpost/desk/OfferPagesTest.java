package org.partnerpost.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerpost.access.Operators;
import org.partnerpost.access.Role;
import org.partnerpost.matching.OwnCraft;
import org.partnerpost.matching.ProfileSketch;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.ReviewState;

/** The mail that each of those who would get a need would see, before anything is decided. */
@QuarkusTest
class OfferPagesTest {
    @Inject
    Operators operators;

    @Inject
    DeskBed bed;

    @Inject
    Opportunities opportunities;

    @Inject
    EntityManager database;

    @Inject
    OwnCraft craft;

    private DeskClient petra;
    private String need = "";
    private long near;
    private long far;

    @BeforeEach
    void aNeedWaitsAndTwoFit() {
        petra = DeskClient.signedIn(operators, "petra-offer", Role.PORTFOLIO_MANAGER);
        Opportunity opened = bed.waiting(
                DeskBed.plain("Somebody who knows " + craft.mark(), "In Munich, please."),
                "asking-" + craft.mark() + "@partner.example");
        craft.asked(opened);
        need = "/desk/needs/" + opened.reference();
        near = craft.add("Near", craft.known().serving("DE"));
        craft.add(
                "Next",
                ProfileSketch.of("Business Central, reports and training", craft.skill(), "power-bi")
                        .serving("DE"));
        far = craft.add("Asking", craft.known().serving("DE"));
        audience("2 would get a mail.");
    }

    @Test
    void itsSenderReaderAndSubjectStandAboveItAsTheyWillBe() {
        assertThat(petra.get(letter(near)).asString())
                .contains(
                        "<dt>From</dt><dd>Partnerpost",
                        "help@partnerpost.localhost",
                        "<dt>Reply-To</dt><dd>",
                        "reply+…@partnerpost.localhost",
                        "<dt>To</dt><dd>Kim of Near",
                        "near-" + craft.mark() + "@partner.example",
                        "<dt>Subject</dt>",
                        "Its keys are made when it goes out")
                .doesNotContain("made-when-it-is-posted");
    }

    @Test
    void itsTextAndItsHtmlAreOneStepApart() {
        String text = petra.get(letter(near)).asString();
        assertThat(text)
                .contains("<pre class=\"text", "href=\"" + letter(near) + "?as=html\"")
                .doesNotContain("<iframe");
        String html = petra.get(letter(near) + "?as=html").asString();
        assertThat(html)
                .contains("<iframe sandbox=\"\"", "src=\"" + letter(near) + "/html\"", "href=\"" + letter(near) + "\"")
                .doesNotContain("<pre class=\"text");
    }

    @Test
    void itsHtmlMayDoNothingAndLeadsNowhere() {
        Response page = petra.get(letter(near) + "/html");
        assertThat(page.getHeader("Content-Security-Policy")).contains("default-src 'none'", "sandbox");
        assertThat(page.getHeader("Content-Security-Policy")).doesNotContain("allow-", "http:", "script-src");
        assertThat(page.asString())
                .contains("Or answer on this page", "/m/answer/…", "style=\"")
                .doesNotContain("href=", "<a ", "<script", "made-when-it-is-posted");
    }

    @Test
    void oneWalksFromReaderToReader() {
        String first = letter(near);
        String page = petra.get(first).asString();
        boolean begins = page.contains("1 of 2");
        assertThat(page).contains("of 2", begins ? "data-key=\"j\"" : "data-key=\"k\"");
        assertThat(page).doesNotContain(begins ? "data-key=\"k\"" : "data-key=\"j\"");
        assertThat(petra.get(first + "?as=html").asString()).contains("?as=html\" data-key=\"" + (begins ? "j" : "k"));
    }

    @Test
    void whoWantsOneMailADaySeesItInThatMail() {
        long daily = craft.add("Daily", craft.known().serving("DE"));
        QuarkusTransaction.requiringNew().run(() -> wantsOneADay(daily));
        audience("3 would get a mail.");
        assertThat(petra.get(letter(daily)).asString())
                .contains("It wants one mail a day", "together with whatever else waits for it then");
    }

    @Test
    void ofARoleOfAProjectItIsSaidThatTheOthersAreNamedOnceTheyAreApproved() {
        List<Opportunity> roles = bed.project(
                "asking-" + craft.mark() + "@partner.example",
                "Power BI in Munich",
                "Azure in Munich",
                "SharePoint in Munich");
        need = "/desk/needs/" + roles.getFirst().reference();
        long fits =
                craft.add("Charts", ProfileSketch.of("We know how.", "power-bi").serving("DE"));
        petra.awaited(letter(fits), "The mail Charts " + craft.mark());
        assertThat(petra.get(letter(fits)).asString())
                .contains("role 1 of 3", "It is role 1 of 3 of a project.")
                .contains("approved when it goes out; not yet: “Azure in Munich”, “SharePoint in Munich”.");
        QuarkusTransaction.requiringNew()
                .run(() -> opportunities.review(roles.get(1).id(), ReviewState.APPROVED, "test", ""));
        assertThat(petra.get(letter(fits)).asString())
                .contains("also looked for: Azure in Munich", "not yet: “SharePoint in Munich”.");
    }

    @Test
    void theQueueAndTheNeedsPageSayWhichRoleItIs() {
        List<Opportunity> roles =
                bed.project("asking-" + craft.mark() + "@partner.example", "Power BI in Munich", "Azure in Munich");
        String queue = petra.get("/desk?q=" + roles.get(1).reference()).asString();
        assertThat(queue).contains("<span class=\"role\">role 2 of 2</span>");
        assertThat(petra.get("/desk/needs/" + roles.get(1).reference()).asString())
                .contains("role 2 of 2</a>", "Other roles of the same project");
        assertThat(petra.get(need).asString()).doesNotContain("role 1 of");
    }

    @Test
    void whoWouldNotGetItIsSaidNotTo() {
        assertThat(petra.get(letter(far)).asString())
                .contains("It would not get it: asks for it")
                .doesNotContain(" of 2");
        assertThat(petra.get(letter(987654321)).statusCode()).isEqualTo(404);
    }

    private void wantsOneADay(long id) {
        database.createNativeQuery("update specialist set profile = profile || jsonb_build_object('frequency', 'DAILY')"
                        + " where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    private String letter(long specialist) {
        return need + "/letters/" + specialist;
    }

    private void audience(String wanted) {
        petra.awaited(need + "/audience", wanted);
    }
}
