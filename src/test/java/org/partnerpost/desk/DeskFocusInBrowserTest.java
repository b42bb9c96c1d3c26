package org.partnerpost.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Where a hand that uses no mouse stands once it has done something. Passed over where there is no Chromium. */
@QuarkusTest
class DeskFocusInBrowserTest extends DeskBrowserBed {
    private static final String COLUMNS =
            "Array.from(document.querySelectorAll('thead th'), th => th.offsetWidth).join()";

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

    private static Object focused(Page page) {
        return page.evaluate("document.activeElement.textContent");
    }
}
