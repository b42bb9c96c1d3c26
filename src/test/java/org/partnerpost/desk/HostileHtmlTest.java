package org.partnerpost.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.WaitUntilState;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.partnerpost.access.Operators;
import org.partnerpost.access.Role;
import org.partnerpost.mime.Corpora;
import org.partnerpost.mime.Corpora.Hostile;
import org.partnerpost.opportunity.Opportunity;

/** Hostile mails before a real browser: nothing in them runs, asks for anything or leads anywhere. Passed over where there is no Chromium. */
@QuarkusTest
class HostileHtmlTest {
    private static final Optional<Path> CHROMIUM = Stream.of(
                    "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();

    @Inject
    Operators operators;

    @Inject
    DeskBed bed;

    @TestHTTPResource("/")
    URI house;

    @Test
    void noHostileMailRunsAsksOrLeadsAnywhere() throws IOException {
        assumeTrue(CHROMIUM.isPresent(), "no Chromium on this machine");
        List<Opportunity> needs = Corpora.hostile().stream()
                .filter(mail -> mail.file().contains("-html-"))
                .map(Hostile::mail)
                .map(mail -> bed.waiting(new String(mail, StandardCharsets.ISO_8859_1)))
                .toList();
        assertThat(needs).hasSizeGreaterThan(15);
        DeskClient operator = DeskClient.signedIn(operators, "olga-chromium", Role.MODERATOR);
        // As a browser on the same machine knows it: the cookie is for places worth trusting, and localhost is one.
        String base = "http://localhost:" + house.getPort();
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(CHROMIUM.get())
                                .setArgs(List.of("--no-sandbox", "--disable-gpu")))) {
            BrowserContext context = browser.newContext();
            Page page = context.newPage();
            signIn(page, base, operator);
            List<String> elsewhere = new CopyOnWriteArrayList<>();
            List<String> ran = new CopyOnWriteArrayList<>();
            page.onRequest(request -> {
                if (!request.url().startsWith(base + "/")) {
                    elsewhere.add(request.url());
                }
            });
            page.onDialog(dialog -> {
                ran.add(dialog.message());
                dialog.dismiss();
            });
            context.onPage(opened -> ran.add("a window: " + opened.url()));
            for (Opportunity need : needs) {
                look(page, base, need);
            }
            assertThat(elsewhere).as("requests").isEmpty();
            assertThat(ran).as("scripts").isEmpty();
        }
    }

    private static void signIn(Page page, String base, DeskClient operator) {
        page.navigate(base + "/desk");
        assertThat(page.url()).endsWith("/desk/sign-in");
        page.fill("[name=address]", operator.address().toString());
        page.fill("[name=password]", DeskClient.PASSWORD);
        page.click("button");
        page.waitForURL(base + "/desk");
        assertThat(page.context().cookies(base))
                .as("kept over plain http on localhost, with its prefix")
                .anyMatch(cookie -> cookie.name.equals(SessionCookie.NAME) && cookie.secure && cookie.httpOnly);
    }

    /** Opens the need with its HTML shown, and the HTML alone as well. */
    private static void look(Page page, String base, Opportunity need) {
        String path = base + "/desk/needs/" + need.reference();
        page.navigate(path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
        if (page.locator("iframe").count() == 1) {
            page.locator("details:has(iframe) > summary").click();
            page.locator("iframe").scrollIntoViewIfNeeded();
            var inside = page.frameLocator("iframe");
            assertThat(inside.locator(
                                    "script, img, svg, form, iframe, object, embed, link, base, meta[http-equiv], a[href], [style]")
                            .count())
                    .as(need.subject())
                    .isZero();
        }
        assertThat(page.url()).as(need.subject()).isEqualTo(path);
        page.navigate(base + "/desk/mails/" + need.mail() + "/html");
        assertThat(page.url()).as(need.subject()).isEqualTo(base + "/desk/mails/" + need.mail() + "/html");
    }
}
