package org.partnerpost.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerpost.process.RunningPartnerpost.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A newcomer plays all parts in one browser, from the need to the introduction. Its screenshots are those of the lead-through. */
class LeadThroughIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REQUESTER = "pat@asking.example";
    private static final Map<String, String> SETTINGS = Map.of(
            "PARTNERPOST_INTAKE_AUTHENTICITY", "observe",
            "PARTNERPOST_MODERATION_UNDO_WITHIN", "1s");

    @Test
    void fromTheNeedToTheIntroduction(@TempDir Path folder) throws Exception {
        try (RunningPartnerpost service = new RunningPartnerpost(folder.resolve("data"), SETTINGS);
                Browser browser = new Browser()) {
            service.start();
            service.command("import", "specialists", "src/main/resources/demo/specialists.jsonl");
            Page page = browser.window();

            page.navigate(service.pages("/sandbox"));
            browser.look(page, "1-sandbox");
            mailTheNeed(page, browser);
            approveAtTheDesk(service, page, browser);

            String specialist = to(offer(service));
            open(service, page, specialist, "Business Central");
            browser.look(page, "5-offer");
            assertThat(page.textContent("main")).contains("Business Central").doesNotContain(REQUESTER, "Pat Partner");
            answer(page, "Yes, we would like to. We have moved fourteen companies from NAV, and can start in January.");

            JsonNode interest = mail(
                    service, mail -> to(mail).equals(REQUESTER) && subject(mail).contains("interested"));
            open(service, page, REQUESTER, subject(interest));
            browser.look(page, "6-interested");
            assertThat(page.textContent("pre")).contains("fourteen companies").doesNotContain(specialist);
            answer(page, "Yes, please introduce us.");

            JsonNode introduced = mail(
                    service,
                    mail -> to(mail).equals(specialist) && raw(service, mail).contains(REQUESTER));
            open(service, page, specialist, subject(introduced));
            browser.look(page, "7-introduced");
            assertThat(page.textContent("pre")).contains("Pat Partner", REQUESTER);
            mail(
                    service,
                    mail -> to(mail).equals(REQUESTER) && raw(service, mail).contains(specialist));
        }
    }

    private static void mailTheNeed(Page page, Browser browser) {
        link(page, "Write a mail").first().click();
        page.getByLabel("Your name").fill("Pat Partner");
        page.getByLabel("Your address").fill(REQUESTER);
        page.getByLabel("Subject").fill("Business Central migration, Munich");
        page.getByLabel("Text").fill("""
                Hello,

                we need two consultants for a migration from Navision to Business Central, on site in Munich,
                German spoken, from January 2027 for three months.

                Pat""");
        browser.look(page, "2-a-need-is-written");
        button(page, "Send").click();
        page.waitForURL("**/sandbox/way/*");
        page.getByText("An operator has to look").waitFor(new Locator.WaitForOptions().setTimeout(30_000));
        browser.look(page, "3-its-way");
    }

    private static void approveAtTheDesk(RunningPartnerpost service, Page page, Browser browser) throws Exception {
        String[] words = service.command("operator", "add", "op@desk.example", "--role", "administrator")
                .strip()
                .split("\\s+");
        page.navigate(words[words.length - 1]);
        browser.look(page, "4-welcome");
        page.getByLabel("Password").fill("correct horse battery");
        page.getByLabel("The same again").fill("correct horse battery");
        button(page, "Set it").click();
        page.getByLabel("Mail address").fill("op@desk.example");
        page.getByLabel("Password").fill("correct horse battery");
        browser.look(page, "4-sign-in");
        button(page, "Sign in").click();
        browser.look(page, "4-queue");
        page.getByText("Business Central migration, Munich").first().click();
        page.waitForURL("**/desk/needs/*");
        browser.look(page, "4-need");
        button(page, "Approve").first().click();
        page.waitForLoadState();
        browser.look(page, "4-approved");
    }

    /** Opens a mail as its reader does: the person, then the line in the inbox. */
    private static void open(RunningPartnerpost service, Page page, String reader, String subject) {
        page.navigate(service.pages("/sandbox"));
        page.locator("aside").getByText(reader).click();
        page.locator(".mails").getByText(subject).first().click();
        page.waitForURL("**/sandbox/messages/*");
    }

    private static void answer(Page page, String text) {
        page.locator("textarea").fill(text);
        button(page, "Send the answer").click();
        page.waitForURL("**/sandbox/way/*");
        page.getByText("Whatever came of it lies in the inboxes")
                .waitFor(new Locator.WaitForOptions().setTimeout(30_000));
    }

    private static JsonNode offer(RunningPartnerpost service) {
        return mail(
                service, mail -> !to(mail).equals(REQUESTER) && subject(mail).contains("Business Central"));
    }

    private static JsonNode mail(RunningPartnerpost service, Predicate<JsonNode> wanted) {
        List<JsonNode> found = new ArrayList<>();
        await("the mail has come", Duration.ofSeconds(30), () -> {
            JsonNode all = json(service.get("/sandbox/api/messages").body());
            all.forEach(mail -> {
                if (found.isEmpty() && wanted.test(mail)) {
                    found.add(mail);
                }
            });
            return !found.isEmpty();
        });
        return found.getFirst();
    }

    private static String raw(RunningPartnerpost service, JsonNode mail) {
        return service.get("/sandbox/api/messages/" + mail.path("id").asText()).body();
    }

    private static String to(JsonNode mail) {
        return mail.path("to").path(0).asText();
    }

    private static String subject(JsonNode mail) {
        return mail.path("subject").asText();
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }
}
