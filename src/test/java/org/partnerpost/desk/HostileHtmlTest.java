package org.partnerpost.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.partnerpost.Browser;
import org.partnerpost.access.Operators;
import org.partnerpost.access.Role;
import org.partnerpost.mime.Corpora;
import org.partnerpost.mime.Corpora.Hostile;
import org.partnerpost.opportunity.Opportunity;

/** Hostile mails before a real browser: nothing in them runs, asks for anything or leads anywhere. Passed over where there is no Chromium. */
@QuarkusTest
class HostileHtmlTest {
    @Inject
    Operators operators;

    @Inject
    DeskBed bed;

    @TestHTTPResource("/")
    URI house;

    @Test
    void noHostileMailRunsAsksOrLeadsAnywhere() throws IOException {
        List<Opportunity> needs = Corpora.hostile().stream()
                .filter(mail -> mail.file().contains("-html-"))
                .map(Hostile::mail)
                .map(mail -> bed.waiting(new String(mail, StandardCharsets.ISO_8859_1)))
                .toList();
        assertThat(needs).hasSizeGreaterThan(15);
        DeskClient operator = DeskClient.signedIn(operators, "olga-chromium", Role.MODERATOR);
        // As a browser on the same machine knows it: the cookie is for places worth trusting, and localhost is one.
        String base = "http://localhost:" + house.getPort();
        try (Browser browser = new Browser()) {
            Page page = browser.window();
            BrowserContext context = page.context();
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
