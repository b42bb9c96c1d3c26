package org.partnerpost.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerpost.Browser;
import org.partnerpost.matching.OwnCraft;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.specialist.Specialists;

/** What a hand and an eye need of the desk, before a real browser. Passed over where there is no Chromium. */
@QuarkusTest
class DeskInBrowserTest extends SetAsideBed {
    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final int PHONE = 390;
    private static final int PHONE_HIGH = 700;

    private static final String COLUMNS =
            "Array.from(document.querySelectorAll('thead th'), th => th.offsetWidth).join()";

    private static Browser browser;

    @Inject
    DeskBed bed;

    @Inject
    Specialists specialists;

    @TestHTTPResource("/")
    URI house;

    @Inject
    OwnCraft craft;

    private String need = "";

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void aNeedWaitsAndTwoFit() {
        Opportunity opened = bed.waiting(DeskBed.plain("Somebody who knows " + craft.mark(), "In Munich, please."));
        craft.asked(opened);
        need = "/desk/needs/" + opened.reference();
        craft.add("Near");
        craft.add("Next");
    }

    @Test
    void onAPhoneWhatIsMarkedCanBeDecidedWhereverTheListStands() {
        try (Page page = signedIn()) {
            page.setViewportSize(PHONE, PHONE_HIGH);
            page.navigate(at("/desk"));
            page.locator("[data-row] input[type=checkbox]").first().check();
            Locator approve = page.locator("#several button[value=approve]");
            assertThat(inSight(approve)).isTrue();
            page.locator("#several details summary").click();
            assertThat(inSight(approve)).isTrue();
            assertThat(inSight(page.locator("#several button[value=reject]"))).isTrue();
            page.setViewportSize(1280, 500);
            page.evaluate("scrollTo(0, 0)");
            assertThat(inSight(page.locator("#several button[value=reject]")))
                    .as("nor does it leave from under the hand in a low window")
                    .isTrue();
            look(page, "queue-marked");
        }
    }

    @Test
    void severalMailsAreLookedAtBesideEachOtherOnAPhoneToo() {
        try (Page page = signedIn()) {
            audience(page);
            page.locator("#audience-list .people details > summary").all().forEach(Locator::click);
            page.locator(".letter pre").nth(1).waitFor();
            page.locator(".letter .kinds a").nth(1).click();
            page.locator(".letter iframe").first().waitFor();
            look(page, "need-mails-open");
        }
    }

    @Test
    void aMailsHtmlFitsAPhoneAndTheDark() {
        try (Page page = signedIn()) {
            audience(page);
            page.navigate(
                    at(page.locator("#audience-list .people details a").first().getAttribute("href") + "?as=html"));
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            page.setViewportSize(PHONE, PHONE_HIGH);
            var inside = page.frames().get(1);
            inside.waitForSelector(".card");
            assertThat((Boolean) inside.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isTrue();
            assertThat((String) inside.evaluate("getComputedStyle(document.querySelector('.card')).backgroundColor"))
                    .isEqualTo("rgb(29, 33, 37)");
            page.keyboard().press("?");
            assertThat(page.locator("#keys").isVisible()).isTrue();
            page.keyboard().press("?");
            assertThat(page.locator("#keys").isVisible()).isFalse();
            look(page, "mail");
        }
    }

    @Test
    void aMailsPageTellsWhereItBelongsAndItsLinksWhomTheyLedTo() {
        Opportunity opened = bed.waiting(DeskBed.mail(
                "Your approval is wanted",
                "MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>We need Azure in Munich.</p>"
                        + "<p><a href=\"http://desk.example@evil.example/x\">https://desk.example/sign-in</a></p>"));
        try (Page page = signedIn()) {
            page.navigate(at("/desk/mails/" + opened.mail()));
            page.locator("details:has(iframe) > summary").click();
            assertThat(page.frameLocator("iframe").locator("p").last().innerText())
                    .isEqualTo("https://desk.example/sign-in [→ evil.example]");
            assertThat(page.locator("#matter ~ dl a").first().getAttribute("href"))
                    .isEqualTo("/desk/needs/" + opened.reference());
            look(page, "received");
        }
    }

    @Test
    void whoIsMarkedIsLeftOutByOneButton() {
        try (Page page = signedIn()) {
            audience(page);
            page.locator("#audience-list input[type=checkbox]").all().forEach(Locator::check);
            page.locator("#leave-out [name=why]").fill("one house");
            look(page, "need-leaving-out");
            page.locator("#leave-out button").click();
            page.locator("#audience-list [data-reach=nobody]").waitFor();
            assertThat(page.locator(".by-hand").count()).isEqualTo(2);
            assertThat(focused(page)).isEqualTo("Who would get it");
            look(page, "need-left-out");
        }
    }

    @Test
    void afterADeedTheFocusIsAtWhatComesNext() {
        bed.waiting(DeskBed.plain("Another one", "We need Azure in Munich, please."));
        bed.waiting(DeskBed.plain("A third one", "We need Azure in Vienna, please."));
        try (Page page = signedIn()) {
            Locator titles = page.locator("[data-row][data-need] .title a");
            String next = titles.nth(2).getAttribute("href");
            page.locator("[data-row] input[type=checkbox]").nth(0).check();
            page.locator("[data-row] input[type=checkbox]").nth(1).check();
            page.locator("#several button[value=approve]").click();
            page.locator(".several-told button").click();
            page.waitForURL(href -> href.contains("just="));
            assertThat(page.evaluate("document.activeElement.getAttribute('href')"))
                    .isEqualTo(next);
            page.locator("#just button").click();
            page.waitForURL(href -> !href.contains("just="));
            assertThat((Boolean) page.evaluate("document.activeElement.matches('[data-row] .title a')"))
                    .isTrue();

            page.navigate(at(need));
            page.locator("#edit > summary").click();
            page.locator("#edit [name=name]").fill("Another name");
            page.locator("#edit > form > .actions button").click();
            page.locator("h1:has-text('Another name')").waitFor();
            assertThat(focused(page)).isEqualTo("Another name");
            page.locator("#approve button[value=approve]").click();
            page.locator(".pending button").click();
            page.locator("#approve button[value=approve]").waitFor();
            assertThat(focused(page)).isEqualTo("Another name");
            page.locator("#quarantine > summary").click();
            look(page, "need-quarantine");
            page.navigate(at("/desk/audit?about=opportunity+" + need.substring(need.lastIndexOf('/') + 1)));
            Object column = page.evaluate(COLUMNS);
            page.locator("td details > summary").all().forEach(Locator::click);
            assertThat(page.locator("td details[open]").count()).isPositive();
            assertThat(page.evaluate(COLUMNS))
                    .as("what is opened moves no column")
                    .isEqualTo(column);
            look(page, "audit-opened");
        }
    }

    @Test
    void deadLettersAreWalkedByKeysAndTheirTitlesAreLargeEnough() {
        refused(people.need(), people.specialist());
        long letter = refused(people.need(), people.specialist());
        try (Page page = signedIn()) {
            page.navigate(at("/desk/dead-letters"));
            page.keyboard().press("?");
            assertThat(page.locator("#keys").isVisible()).isTrue();
            page.keyboard().press("?");
            page.keyboard().press("j");
            page.keyboard().press("j");
            assertThat(page.locator("[data-row].at").count()).isEqualTo(1);
            assertThat((Boolean) page.evaluate(
                            "document.activeElement === document.querySelectorAll('[data-row] .title a')[1]"))
                    .isTrue();
            look(page, "dead");
            page.keyboard().press("Enter");
            page.waitForURL(href -> href.matches(".*/desk/(dead-)?letters/\\d+"));
            page.navigate(at("/desk/letters/" + letter));
            page.locator("details:has(iframe) > summary").click();
            look(page, "letter");
        }
    }

    @Test
    void everyOtherPageIsForEverybody() {
        refused(people.need(), people.specialist());
        olga.post("/desk/specialists/" + people.specialist().id() + "/suppress", "reason", "moves house");
        olga.post("/desk/requesters/pat@requester.example/suppress", "reason", "sends junk");
        olga.post("/desk/requesters/pat@requester.example/lift", "reason", "it was somebody else");
        submit("sorting", keep("needs", "who@ever.example", "Hello"));
        for (String part : List.of(
                "",
                "?kind=mail",
                "/needs",
                "/needs?q=nothing+like+it",
                "/specialists",
                "/specialists?q=nothing+like+it",
                "/requesters",
                "/fit",
                "/audit",
                "/audit?about=nothing",
                "/mails/1")) {
            try (Page page = signedIn()) {
                page.navigate(at("/desk" + part));
                look(page, "page" + part.replaceAll("[^a-z]+", "-"));
            }
        }
    }

    private void audience(Page page) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        do {
            assertThat(System.nanoTime()).as("both are found").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            page.navigate(at(need));
            page.locator("#audience-list").waitFor();
        } while (page.locator("#audience-list .people > li").count() < 2);
    }

    private static Object focused(Page page) {
        return page.evaluate("document.activeElement.textContent");
    }

    private static boolean inSight(Locator part) {
        return (Boolean)
                part.evaluate("e => { const b = e.getBoundingClientRect(); return b.top >= 0 && b.bottom <= innerHeight"
                        + " && e.contains(document.elementFromPoint(b.left + 8, b.top + 8)); }");
    }

    private Page signedIn() {
        Page page = browser.window();
        page.navigate(at("/desk/sign-in"));
        page.fill("[name=address]", olga.address().toString());
        page.fill("[name=password]", DeskClient.PASSWORD);
        page.click("button");
        page.waitForURL(at("/desk"));
        return page;
    }

    private static void look(Page page, String name) {
        show(page, name, 1280, ColorScheme.LIGHT);
        show(page, name, 1280, ColorScheme.DARK);
        show(page, name, PHONE, ColorScheme.LIGHT);
        show(page, name, PHONE, ColorScheme.DARK);
    }

    private static void show(Page page, String name, int width, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, 900);
        // As high as the page: what is stuck to a window would else lie over a part of it.
        page.setViewportSize(width, Math.max(900, (Integer) page.evaluate("document.documentElement.scrollHeight")));
        String shown = "desk-" + name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", shown + ".png")));
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(shown + " is not wider than its window")
                .isLessThanOrEqualTo(width);
        assertThat(axe(page).analyze().getViolations())
                .as(shown)
                .extracting(rule -> rule.getId() + " "
                        + rule.getNodes().stream()
                                .map(node -> node.getTarget() + " " + node.getFailureSummary())
                                .toList())
                .isEmpty();
    }

    /** Of the page alone: in a frame that may do nothing no script can look. */
    private static AxeBuilder axe(Page page) {
        return new AxeBuilder(page).setLegacyMode(true).exclude("iframe").withTags(TAGS);
    }

    private String at(String path) {
        return "http://localhost:" + house.getPort() + path;
    }
}
