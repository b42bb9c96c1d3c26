package org.partnerpost.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.partnerpost.Browser;
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
    private static Browser browser;

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
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void aMistakeIsWhereTheKeyboardIsAndInTheTabsTitle() {
        try (Page page = browser.window()) {
            page.navigate(at(link("profile", specialist("de", true))));
            browser.glance(page, "door-profile");
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
            browser.glance(page, "door-profile-mistake");
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
            browser.glance(page, "door-profile-saved");
        }
    }

    @Test
    void whoNeverAgreedAndWhoMovesSeeWhatTheySayYesTo() {
        try (Page page = browser.window()) {
            Specialist dana = specialist("de", false);
            page.navigate(at(link("restart", dana)));
            browser.glance(page, "door-restart-never-agreed");
            MailAddress near = MailAddress.of(
                    dana.address().localPart() + "2@" + dana.address().domain());
            QuarkusTransaction.requiringNew().run(() -> profiles.askAddress(dana, near));
            page.navigate(at(post.last(dana.address().toString()).link("address")));
            List<String> shown = page.locator("dd").allInnerTexts();
            assertThat(shown).hasSize(2).doesNotHaveDuplicates();
            browser.glance(page, "door-address");
        }
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
