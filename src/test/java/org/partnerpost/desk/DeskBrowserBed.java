package org.partnerpost.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.partnerpost.Browser;
import org.partnerpost.matching.OwnCraft;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.specialist.Specialists;

/** What tests of the desk before a real browser need. */
abstract class DeskBrowserBed extends SetAsideBed {
    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    static final int PHONE = 390;
    static final int PHONE_HIGH = 700;

    private static Browser browser;

    @Inject
    DeskBed bed;

    @Inject
    Specialists specialists;

    @TestHTTPResource("/")
    URI house;

    @Inject
    OwnCraft craft;

    String need = "";

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

    Page signedIn() {
        Page page = browser.window();
        page.navigate(at("/desk/sign-in"));
        page.fill("[name=address]", olga.address().toString());
        page.fill("[name=password]", DeskClient.PASSWORD);
        page.click("button");
        page.waitForURL(at("/desk"));
        return page;
    }

    static void look(Page page, String name) {
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

    String at(String path) {
        return "http://localhost:" + house.getPort() + path;
    }
}
