package org.partnerpost.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.partnerpost.delivery.ConsentText;
import org.partnerpost.delivery.PeopleOfATest;
import org.partnerpost.joining.OwnProfile;
import org.partnerpost.joining.PostOfATest;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.specialist.Specialist;
import org.partnerpost.specialist.Specialist.Consent;
import org.partnerpost.token.Tokens;
import org.partnerpost.token.Tokens.Grant;

/** The pages about a profile before a real browser, wide and narrow, light and dark. Passed over where there is no Chromium. */
@QuarkusTest
class DoorInBrowserTest {
    private static final Optional<Path> CHROMIUM = Stream.of(
                    "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
    private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

    private static Playwright playwright;
    private static Browser chromium;

    @Inject
    PeopleOfATest people;

    @Inject
    PostOfATest post;

    @Inject
    OwnProfile profiles;

    @Inject
    Tokens tokens;

    @TestHTTPResource("/")
    URI house;

    @BeforeAll
    static void open() {
        assumeTrue(CHROMIUM.isPresent(), "no Chromium on this machine");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM.get())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }

    @AfterAll
    static void close() {
        if (playwright != null) {
            chromium.close();
            playwright.close();
        }
    }

    @Test
    void aMistakeIsWhereTheKeyboardIsAndInTheTabsTitle() {
        try (Page page = chromium.newPage()) {
            page.navigate(at(link("profile", specialist("de", true))));
            look(page, "profile");
            String before = page.title();
            page.fill("#organization", "Neu & Co");
            page.fill("#pausedUntil", "2020-01-01");
            page.fill("#hoursFrom", "09:00");
            page.fill("#hoursTo", "09:00");
            page.click("form.sheet > button");
            assertThat(page.title()).isEqualTo("Fehler: " + before);
            assertThat(page.evaluate("document.activeElement.getAttribute('role')"))
                    .isEqualTo("alert");
            assertThat(page.inputValue("#organization")).isEqualTo("Neu & Co");
            look(page, "profile-mistake");
            page.fill("#pausedUntil", "");
            page.fill("#hoursTo", "");
            page.click("form.sheet > button");
            assertThat(page.title()).isEqualTo("Fehler: " + before);
            assertThat(page.inputValue("#hoursFrom")).isEqualTo("09:00");
            assertThat(page.inputValue("#hoursTo")).isEmpty();
            assertThat(page.getAttribute("#hoursTo", "aria-invalid")).isEqualTo("true");
            page.fill("#hoursTo", "17:00");
            page.click("form.sheet > button");
            assertThat(page.title()).isEqualTo(before);
            assertThat(page.inputValue("#hoursFrom")).isEqualTo("09:00");
            assertThat(page.inputValue("#hoursTo")).isEqualTo("17:00");
            look(page, "profile-saved");
        }
    }

    @Test
    void whoNeverAgreedAndWhoMovesSeeWhatTheySayYesTo() {
        try (Page page = chromium.newPage()) {
            Specialist dana = specialist("de", false);
            page.navigate(at(link("restart", dana)));
            look(page, "restart-never-agreed");
            MailAddress near = MailAddress.of(
                    dana.address().localPart() + "2@" + dana.address().domain());
            QuarkusTransaction.requiringNew().run(() -> profiles.askAddress(dana, near));
            page.navigate(at(post.last(dana.address().toString()).link("address")));
            List<String> shown = page.locator("dd").allInnerTexts();
            assertThat(shown).hasSize(2).doesNotHaveDuplicates();
            look(page, "address");
        }
    }

    private void look(Page page, String name) {
        show(page, name, 1280, ColorScheme.LIGHT);
        show(page, name, 390, ColorScheme.DARK);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(1280, 900);
    }

    private static void show(Page page, String name, int width, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, 900);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", "door-" + name + "-" + width + ".png")));
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(name + " is not wider than its window of " + width)
                .isLessThanOrEqualTo(width);
        assertThat(new AxeBuilder(page).withTags(TAGS).analyze().getViolations())
                .as(name + " at " + width)
                .extracting(rule -> rule.getId() + " " + rule.getNodes())
                .isEmpty();
    }

    private String at(String path) {
        return "http://localhost:" + house.getPort() + path;
    }

    private Specialist specialist(String language, boolean agreed) {
        return people.specialist(
                language,
                agreed
                        ? Optional.of(new Consent(ConsentText.VERSION, Instant.parse("2026-11-16T09:00:00Z"), "import"))
                        : Optional.empty());
    }

    private String link(String purpose, Specialist specialist) {
        return "/m/" + purpose + "/"
                + QuarkusTransaction.requiringNew()
                        .call(() -> tokens.mint(
                                new Grant(purpose, "specialist " + specialist.id(), purpose, Optional.empty())));
    }
}
