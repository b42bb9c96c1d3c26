package org.partnerpost.process;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerpost.Browser;

/** An operator signs in where the firm signs in already; who may do what stays with this house. */
class SingleSignOnIT {

    @Test
    void aProvidersWordLetsInWhoIsAnOperatorHereAndNobodyElse(@TempDir Path folder) throws Exception {
        try (OpenIdProvider provider = new OpenIdProvider();
                Browser browser = new Browser();
                RunningPartnerpost service = new RunningPartnerpost(folder.resolve("data"), settings(provider))) {
            service.start();
            service.command("operator", "add", "kim@desk.example", "--role", "moderator");

            provider.vouchesFor("kim@desk.example", true);
            Page page = browser.window();
            page.navigate(service.pages("/desk/needs?q=harbour"));
            browser.glance(page, "sign-in-with-provider");
            button(page, "Sign in with Harbour ID").click();
            assertThat(page.locator("main")).containsText("Harbour ID says you are kim@desk.example.");
            browser.glance(page, "vouched-for");
            // So far nobody is signed in: the way back from the provider is a GET.
            Page beside = page.context().newPage();
            beside.navigate(service.pages("/desk/needs?q=harbour"));
            assertThat(beside.url()).endsWith("/desk/sign-in");

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Go to the desk"))
                    .click();
            assertThat(page.url()).as("the page that was asked for").endsWith("/desk/needs?q=harbour");
            assertThat(page.locator("body")).containsText("kim@desk.example");

            page = browser.window();
            provider.vouchesFor("stranger@desk.example", true);
            throughProvider(page, service);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Go to the desk"))
                    .click();
            assertThat(page.locator("[role=alert]")).containsText("stranger@desk.example is no operator here.");

            page = browser.window();
            provider.vouchesFor("kim@desk.example", false);
            throughProvider(page, service);
            assertThat(page.locator("[role=alert]")).containsText("no mail address of yours that it has verified");

            page = browser.window();
            provider.refuses();
            throughProvider(page, service);
            assertThat(page.locator("[role=alert]")).containsText("Harbour ID did not sign you in");

            page = browser.window();
            page.navigate(service.pages("/desk/sign-in"));
            assertThat(page.getByLabel("Password")).isVisible();
        }
    }

    private static void throughProvider(Page page, RunningPartnerpost service) {
        page.navigate(service.pages("/desk/sign-in"));
        button(page, "Sign in with Harbour ID").click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private static Map<String, String> settings(OpenIdProvider provider) {
        return Map.of(
                "PARTNERPOST_ACCESS_OIDC_ISSUER", provider.issuer(),
                "PARTNERPOST_ACCESS_OIDC_NAME", "Harbour ID",
                "PARTNERPOST_ACCESS_OIDC_CLIENT_SECRET", "a secret of this test that is long enough");
    }
}
