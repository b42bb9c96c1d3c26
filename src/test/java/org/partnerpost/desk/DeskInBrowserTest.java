package org.partnerpost.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.partnerpost.opportunity.Opportunity;

/** What a hand and an eye need of the desk, before a real browser. Passed over where there is no Chromium. */
@QuarkusTest
class DeskInBrowserTest extends DeskBrowserBed {
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
            assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Who would get it");
            look(page, "need-left-out");
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

    private static boolean inSight(Locator part) {
        return (Boolean)
                part.evaluate("e => { const b = e.getBoundingClientRect(); return b.top >= 0 && b.bottom <= innerHeight"
                        + " && e.contains(document.elementFromPoint(b.left + 8, b.top + 8)); }");
    }
}
