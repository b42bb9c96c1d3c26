package org.partnerpost.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A newcomer plays all parts in one browser, from the need to the introduction. */
class LeadThroughIT {
    @Test
    void fromTheNeedToTheIntroduction(@TempDir Path folder) throws Exception {
        Map<String, String> settings = Map.of("PARTNERPOST_INTAKE_AUTHENTICITY", "observe");
        try (RunningPartnerpost service = new RunningPartnerpost(folder.resolve("data"), settings);
                Browser browser = new Browser()) {
            service.start();
            service.command("import", "specialists", "src/main/resources/demo/specialists.jsonl");
            Page page = browser.window();

            page.navigate(service.pages("/sandbox"));
            assertThat(page.textContent("main")).contains("No mail here yet");
            browser.look(page, "1-sandbox-empty");

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Write a mail"))
                    .first()
                    .click();
            page.getByLabel("Your name").fill("Pat Partner");
            page.getByLabel("Your address").fill("pat@asking.example");
            page.getByLabel("Subject").fill("Business Central migration, Munich");
            page.getByLabel("Text")
                    .fill("Hello,\n\nwe need two consultants for a migration from Navision to Business Central,"
                            + " on site in Munich, German spoken, from January 2027 for three months.\n\nPat");
            browser.look(page, "2-a-need-is-written");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send"))
                    .click();
            page.waitForURL("**/sandbox/way/*");
            page.getByText("held").first().waitFor(new Locator.WaitForOptions().setTimeout(20_000));
            browser.look(page, "3-its-way");
        }
    }
}
