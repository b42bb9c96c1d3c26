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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerpost.Browser;

/**
 * A newcomer follows the README's five minutes in one browser, from the need to the introduction, and then mails a need of its own.
 * The screenshots named {@code lead-through-1} to {@code 6} are the pictures of that text.
 */
class LeadThroughIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern SIGN_IN = Pattern.compile("(?m)^Desk +(\\S+)$");
    private static final String OPERATOR = "operator@desk.example";
    private static final String PASSWORD = "correct horse battery";
    private static final String SPECIALIST = "owen@harbourlantern.example";
    private static final String REQUESTER = "kim@wolkenschaf.example";
    private static final String NEED = "Sentinel roll-out for an insurer";

    @Test
    void stepByStepFromTheNeedToTheIntroduction(@TempDir Path folder) throws Exception {
        Map<String, String> settings = Map.of("PARTNERPOST_MODERATION_UNDO_WITHIN", "1s");
        Path data = folder.resolve("data");
        try (RunningPartnerpost demo = new RunningPartnerpost(data, settings);
                Browser browser = new Browser()) {
            demo.startDemo("--data", data.toString());
            Page page = browser.window();

            signIn(demo, page, browser);
            browser.look(page, "lead-through-1");
            approve(page, browser);

            JsonNode offer = mail(
                    demo, mail -> to(mail).equals(SPECIALIST) && subject(mail).contains(NEED));
            open(demo, page, SPECIALIST, subject(offer));
            browser.look(page, "lead-through-3");
            assertThat(page.textContent("pre")).contains("Sentinel").doesNotContain(REQUESTER, "Kim");
            answer(page, "Yes, we did this twice last year and have two people free in February.");

            JsonNode understood = mail(
                    demo,
                    mail -> to(mail).equals(SPECIALIST)
                            && after(offer, mail)
                            && !subject(mail).contains("introduc"));
            open(demo, page, SPECIALIST, subject(understood));
            browser.look(page, "lead-through-4");

            JsonNode interest = mail(
                    demo, mail -> to(mail).equals(REQUESTER) && subject(mail).contains("interested"));
            open(demo, page, REQUESTER, subject(interest));
            browser.look(page, "lead-through-5");
            assertThat(page.textContent("pre")).contains("twice last year").doesNotContain(SPECIALIST, "Owen");
            answer(page, "yes");

            mail(demo, mail -> to(mail).equals(SPECIALIST) && raw(demo, mail).contains(REQUESTER));
            JsonNode introduced = mail(
                    demo, mail -> to(mail).equals(REQUESTER) && raw(demo, mail).contains(SPECIALIST));
            open(demo, page, REQUESTER, subject(introduced));
            browser.look(page, "lead-through-6");

            mailANeedOfOnesOwn(demo, page, browser);
        }
    }

    private static void signIn(RunningPartnerpost demo, Page page, Browser browser) {
        Matcher link = SIGN_IN.matcher(demo.log());
        assertThat(link.find()).isTrue();
        page.navigate(link.group(1));
        browser.look(page, "welcome");
        page.getByLabel("Password").fill(PASSWORD);
        page.getByLabel("The same again").fill(PASSWORD);
        button(page, "Set it").click();
        page.getByLabel("Mail address").fill(OPERATOR);
        page.getByLabel("Password").fill(PASSWORD);
        browser.look(page, "sign-in");
        button(page, "Sign in").click();
        page.locator("[data-rows]").waitFor();
    }

    private static void approve(Page page, Browser browser) {
        page.getByText(NEED).first().click();
        page.waitForURL("**/desk/needs/*");
        page.locator("#audience-list").waitFor();
        browser.look(page, "lead-through-2");
        button(page, "Approve").first().click();
        page.waitForLoadState();
        browser.look(page, "approved");
    }

    private static void mailANeedOfOnesOwn(RunningPartnerpost demo, Page page, Browser browser) {
        page.navigate(demo.pages("/sandbox"));
        browser.look(page, "sandbox");
        link(page, "Write a mail").first().click();
        page.getByLabel("Your name").fill("Toni Tester");
        page.getByLabel("Your address").fill("toni@curious.example");
        page.getByLabel("Subject").fill("Power BI, remote");
        page.getByLabel("Text").fill("We need a Power BI developer, remote, for two months.");
        browser.look(page, "a-need-is-written");
        button(page, "Send").click();
        page.waitForURL("**/sandbox/way/*");
        page.getByText("An operator has to look").waitFor(new Locator.WaitForOptions().setTimeout(30_000));
        browser.look(page, "its-way");
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

    private static boolean after(JsonNode first, JsonNode second) {
        return second.path("id").asLong() > first.path("id").asLong();
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
                AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(Pattern.compile("^" + name.replace("?", "\\?") + "( · .*)?$")));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }
}
