package org.partnerpost.process;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerpost.Browser;

/** Two operators work at the desk side by side, by the keyboard, with an approval that needs both; then each page is looked at. */
class DeskIT {
    private static final Pattern LINK = Pattern.compile("(http://localhost:\\d+/desk/welcome/\\S+)");
    private static final String PASSWORD = "correct horse battery";
    private static final String OLGA = "olga@desk.example";
    private static final String HUGO = "hugo@desk.example";
    private static final String NEED = "project 0 in Munich";
    private static final int SPECIALISTS = 20;
    private static final int NEEDS = 4;
    private static final double LONG = 30_000;

    @Test
    void twoOperatorsByTheKeyboard(@TempDir Path folder) throws Exception {
        Map<String, String> settings = Map.of(
                "PARTNERPOST_INTAKE_AUTHENTICITY", "observe",
                "PARTNERPOST_MODERATION_UNDO_WITHIN", "4s",
                "PARTNERPOST_MODERATION_FOUR_EYES_ABOVE", "1");
        try (RunningPartnerpost service = new RunningPartnerpost(folder.resolve("data"), settings);
                Browser browser = new Browser()) {
            service.start();
            aNetworkAndWhatWaits(service);
            Page olga = signedIn(service, browser, OLGA);
            Page hugo = signedIn(service, browser, HUGO);

            keysAreListed(olga, browser);
            keysMoveAndOpen(olga);
            eachSeesTheOther(olga, hugo);
            anApprovalIsTakenBack(olga);
            theSecondApprovalCounts(olga, hugo, browser);
            everyPageIsForEverybody(olga, browser);
        }
    }

    private static void aNetworkAndWhatWaits(RunningPartnerpost service) throws Exception {
        String key = "Bearer " + service.apiKey();
        for (int number = 0; number < SPECIALISTS; number++) {
            String profile = SampleNetwork.specialist(number);
            String unasked = profile.replaceAll("(?s),\\s*\"consent\".*", "}");
            assertThat(service.send(
                                    "PUT",
                                    "/api/v1/specialists/s" + number,
                                    number == 16 ? unasked : profile,
                                    "Authorization",
                                    key,
                                    "Content-Type",
                                    "application/json")
                            .statusCode())
                    .isEqualTo(201);
        }
        try (SmtpClient client = new SmtpClient(service.smtpPort())) {
            String twice = SampleNetwork.need(9).replace("From: ", "From: Another <other@asking9.example>\r\nFrom: ");
            client.send(SampleNetwork.requester(9), "needs@partnerpost.localhost", twice);
            for (int number = 0; number < NEEDS; number++) {
                client.send(SampleNetwork.requester(number), "needs@partnerpost.localhost", SampleNetwork.need(number));
                int come = number + 1;
                RunningPartnerpost.await(
                        "it waits for an operator, behind those before it",
                        Duration.ofSeconds(30),
                        () -> service.get("/api/v1/opportunities?review=IN_REVIEW", "Authorization", key)
                                        .body()
                                        .split("\"reference\"")
                                        .length
                                > come);
            }
        }
    }

    private static void keysAreListed(Page page, Browser browser) {
        page.keyboard().press("?");
        assertThat(page.locator("#keys")).isVisible();
        browser.glance(page, "desk-keys");
        page.keyboard().press("?");
        assertThat(page.locator("#keys")).isHidden();
    }

    private static void keysMoveAndOpen(Page page) {
        Locator at = page.locator("[data-row].at .title a");
        Locator titles = page.locator("[data-row] .title a");
        page.keyboard().press("j");
        assertThat(titles.nth(0)).isFocused();
        page.keyboard().press("j");
        assertThat(titles.nth(1)).isFocused();
        page.keyboard().press("k");
        assertThat(titles.nth(0)).isFocused();
        assertThat(at).hasCount(1);
        toTheNeed(page);
        Locator box = page.locator("[data-row].at input[type=checkbox]");
        page.keyboard().press("x");
        assertThat(box).isChecked();
        page.keyboard().press("r");
        assertThat(page.locator("#several select")).isFocused();
        page.locator("h1").click();
        page.keyboard().press("x");
        assertThat(box).not().isChecked();
        page.keyboard().press("e");
        page.waitForURL("**/desk/needs/*#edit");
        assertThat(page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)))
                .isFocused();
        page.goBack();
        toTheNeed(page);
        page.keyboard().press("r");
        page.waitForURL("**/desk/needs/*#reject");
        assertThat(page.locator("#reject select")).isFocused();
        page.keyboard().type("jax");
        assertThat(page.locator("#reject")).hasAttribute("open", "");
        page.locator("#reject textarea").focus();
        page.keyboard().type("a key in a field is a letter, j k a r e ?");
        assertThat(page.locator("#reject textarea")).hasValue("a key in a field is a letter, j k a r e ?");
    }

    private static void eachSeesTheOther(Page olga, Page hugo) {
        hugo.navigate(olga.url().replaceAll("#.*", ""));
        assertThat(hugo.getByText("Also here now: " + OLGA)).isVisible();
        olga.navigate(hugo.url());
        assertThat(olga.getByText("Also here now: " + HUGO)).isVisible();
        Page queue = hugo.context().newPage();
        queue.navigate(hugo.url().replaceAll("/needs/.*", ""));
        assertThat(queue.locator("[data-row]", new Page.LocatorOptions().setHasText(NEED))
                        .locator(".here"))
                .containsText(OLGA + " is looking at it");
        queue.close();
    }

    /** On the need's page by a key, the button and Enter; nothing has happened then. */
    private static void anApprovalIsTakenBack(Page page) {
        assertThat(page.locator(".second-wanted")).containsText("so a second operator has to approve it too: " + HUGO);
        page.keyboard().press("a");
        assertThat(button(page, "Approve")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#standing")).containsText("Approved by you, waits for a second operator: " + HUGO);
        assertThat(button(page, "Approve")).isHidden();
        button(page, "Take your approval back").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#standing")).containsText("to decide");
        assertThat(button(page, "Approve")).isVisible();
        assertThat(page.locator("#history ~ ol")).containsText("took back: approved");
    }

    private static void theSecondApprovalCounts(Page olga, Page hugo, Browser browser) {
        olga.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Queue").setExact(true))
                .first()
                .click();
        olga.locator("[data-rows]").waitFor();
        toTheNeed(olga);
        olga.keyboard().press("a");
        Locator row = olga.locator("[data-row]", new Page.LocatorOptions().setHasText(NEED));
        assertThat(row.locator(".approved")).containsText("Approved by you, waits for a second operator");
        theKeyboardGoesOnAndComesBack(olga, row);
        browser.glance(olga, "desk-approved-on-the-queue");

        hugo.reload();
        assertThat(hugo.locator("#standing")).containsText("Nothing has gone out. Your approval would be the second.");
        browser.glance(hugo, "desk-second-approval-wanted");
        theFirstOneIsToldWhoElseCan(olga, browser);
        button(hugo, "Approve").click();
        assertThat(hugo.locator("#standing .tag")).hasText("approved", new HasTextOptions().setTimeout(LONG));
        assertThat(hugo.locator("#history ~ ol")).containsText("approved; it would reach");
    }

    /** To the next row after a decision, and to the row itself once that was taken back; then it is decided again. */
    private static void theKeyboardGoesOnAndComesBack(Page olga, Locator row) {
        Locator at = olga.locator("[data-row].at");
        assertThat(at).hasCount(1);
        assertThat(at).not().containsText(NEED);
        assertThat(at.locator(".title a")).isFocused();
        olga.keyboard().press("u");
        assertThat(row.locator(".undo")).hasCount(0);
        assertThat(at).containsText(NEED);
        assertThat(at.locator(".title a")).isFocused();
        olga.keyboard().press("a");
        assertThat(row.locator(".approved")).containsText("Approved by you, waits for a second operator");
    }

    /** What comes later into a page, such as who would get a need, is a part of it and names nothing anew. */
    private static void theTitleStays(Page page) {
        String reference = page.url().replaceAll(".*/needs/([^/#?]+).*", "$1");
        page.locator("#audience-list").waitFor();
        assertThat(page).hasTitle(Pattern.compile("^" + reference + " "));
    }

    private static void aWrongFieldIsMarkedAndThereTheKeyboardGoes(Page page, Browser browser) {
        Page.GetByLabelOptions exact = new Page.GetByLabelOptions();
        page.getByLabel("Name", exact.setExact(true)).fill("A name that is kept");
        page.getByLabel("Skills").fill("Underwater basket weaving");
        page.click("#edit .group > summary");
        page.getByLabel("Duration").fill("a while");
        button(page, "Keep the edit").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("mend what is marked");
        assertThat(page.getByLabel("Skills")).isFocused();
        assertThat(page.getByLabel("Skills"))
                .hasAccessibleDescription("“Underwater basket weaving” is not a known skill.");
        assertThat(page.getByLabel("Duration")).hasAttribute("aria-invalid", "true");
        assertThat(page.getByLabel("Name", exact)).hasValue("A name that is kept");
        browser.glance(page, "desk-edit-to-mend");
    }

    private static void theFirstOneIsToldWhoElseCan(Page olga, Browser browser) {
        olga.reload();
        toTheNeed(olga);
        Locator row = olga.locator("[data-row]", new Page.LocatorOptions().setHasText(NEED));
        assertThat(row.locator(".approved")).containsText("Approved by you, waits for a second operator");
        olga.keyboard().press("a");
        assertThat(olga.getByRole(AriaRole.ALERT)).containsText("the second has to be another operator: " + HUGO);
        assertThat(olga.locator("[data-row].at")).containsText(NEED);
        browser.glance(olga, "desk-own-second-approval");
        olga.locator("[data-row] .title a", new Page.LocatorOptions().setHasText(NEED))
                .click();
        olga.waitForURL("**/desk/needs/*");
        assertThat(olga.locator("#standing")).containsText("waits for a second operator: " + HUGO);
        assertThat(button(olga, "Approve")).isHidden();
    }

    private static void everyPageIsForEverybody(Page page, Browser browser) {
        String desk = page.url().replaceAll("/desk.*", "/desk");
        page.navigate(desk + "?kind=mail");
        page.locator("[data-row] .title a").first().click();
        page.waitForURL("**/desk/held/*");
        browser.glance(page, "desk-held");
        page.navigate(desk + "?kind=decide");
        page.locator("[data-need] .title a").first().click();
        page.waitForURL("**/desk/needs/*");
        page.locator("#audience-list").waitFor();
        page.locator(":is(#audience-list > details, #edit) > summary").all().forEach(Locator::click);
        page.getByRole(AriaRole.SEARCHBOX).fill("Partner 1");
        button(page, "Why not?").click();
        page.locator("#why-answer li").first().waitFor();
        theTitleStays(page);
        browser.glance(page, "desk-need");
        String need = page.url();
        aWrongFieldIsMarkedAndThereTheKeyboardGoes(page, browser);
        look(page, browser, need + "/why?q=e", "desk-why");
        look(page, browser, desk + "/needs", "desk-needs");
        look(page, browser, desk + "/specialists", "desk-specialists");
        page.locator("main td a").first().click();
        page.waitForURL("**/desk/specialists/*");
        browser.glance(page, "desk-specialist");
        look(page, browser, desk + "/requesters", "desk-requesters");
        page.locator("main td a").first().click();
        page.waitForURL("**/desk/requesters/*");
        browser.glance(page, "desk-requester");
        for (String part : new String[] {"dead-letters", "letters/1", "audit"}) {
            look(page, browser, desk + "/" + part, "desk-" + part.replace("/1", ""));
        }
    }

    private static void look(Page page, Browser browser, String url, String name) {
        page.navigate(url);
        browser.glance(page, name);
    }

    /** By j alone, from wherever the keyboard stands. */
    private static void toTheNeed(Page page) {
        page.locator("[data-rows]").waitFor();
        Locator at = page.locator("[data-row].at", new Page.LocatorOptions().setHasText(NEED));
        for (int pressed = 0; pressed < page.locator("[data-row]").count() && at.count() == 0; pressed++) {
            page.keyboard().press("j");
        }
        assertThat(at.count()).as("the row that j has come to").isEqualTo(1);
    }

    private static Page signedIn(RunningPartnerpost service, Browser browser, String address) throws Exception {
        Matcher link = LINK.matcher(service.command("operator", "add", address, "--role", "administrator"));
        assertThat(link.find()).isTrue();
        Page page = browser.window();
        page.navigate(link.group(1));
        page.getByLabel("Password").fill(PASSWORD);
        page.getByLabel("The same again").fill(PASSWORD);
        button(page, "Set it").click();
        page.getByLabel("Mail address").fill(address);
        page.getByLabel("Password").fill(PASSWORD);
        button(page, "Sign in").click();
        page.locator("[data-rows]").waitFor();
        return page;
    }

    private static Locator button(Page page, String name) {
        Pattern said = Pattern.compile("^" + name.replace("?", "\\?") + "( · .*)?$");
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(said))
                .first();
    }
}
