package org.partnerpost.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerpost.process.RunningPartnerpost.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerpost.Browser;
import org.partnerpost.mime.MimeReader;

/** Programs that open every link of every mail and page, and run their scripts, change nothing: also where an operator's browser does. */
class LinkScannerIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern IN_TEXT = Pattern.compile("https?://[^\\s<>\"']+");
    private static final Pattern IN_PAGE =
            Pattern.compile("(?:href|src|action|formaction|hx-get|hx-post)=\"(/[^\"#]*)");
    private static final String PASSWORD = "correct horse battery";
    private static final int PAGES = 250;
    private static final int TRIES = 5;

    /** Of pages that differ in their number or token only, so many are enough. */
    private static final int ALIKE = 3;

    private static final String NEED = """
            From: Pat Partner <pat@asking.example>
            To: needs@partnerpost.localhost
            Subject: Business Central migration, Munich
            Date: Mon, 16 Nov 2026 10:00:00 +0100
            Message-ID: <the-need@asking.example>

            We need help with a migration from Navision to Business Central, on site in Munich, from January 2027.
            """.replace("\n", "\r\n");

    private static final String FITS_NOBODY = """
            From: Pat Partner <pat@asking.example>
            To: needs@partnerpost.localhost
            Subject: IBM Notes and COBOL, Iceland
            Date: Mon, 16 Nov 2026 10:05:00 +0100
            Message-ID: <fits-nobody@asking.example>

            We need an IBM Notes administrator who knows COBOL as well, on site in Reykjavik.
            """.replace("\n", "\r\n");

    @Test
    void whateverOpensEveryLinkChangesNothing(@TempDir Path folder) throws Exception {
        Map<String, String> settings = Map.of(
                "PARTNERPOST_INTAKE_AUTHENTICITY", "observe",
                "PARTNERPOST_MODERATION_APPROVE", "all");
        try (RunningPartnerpost service = new RunningPartnerpost(folder.resolve("data"), settings);
                Browser browser = new Browser()) {
            service.start();
            String key = service.apiKey();
            service.command("import", "specialists", "src/main/resources/demo/specialists.jsonl");
            mailAndAnswer(service);
            mailWhatReachesNobody(service, key);

            Set<String> links = linksOfMails(service);
            assertThat(links).anyMatch(link -> link.contains("/m/unsubscribe/"));
            assertThat(links).anyMatch(link -> link.contains("/m/consent/"));
            assertThat(links).anyMatch(link -> link.contains("/m/answer/"));
            assertThat(links).anyMatch(link -> link.contains("/m/request/"));
            assertThat(links).anyMatch(link -> link.contains("/m/profile/"));
            Map<String, String> before = state(service, key);

            Page stranger = browser.window();
            Set<String> seen = crawl(service, stranger, links);
            Page operator = browser.window();
            signIn(service, operator);
            seen.addAll(crawl(service, operator, Set.of("/desk", "/sandbox")));

            assertThat(seen).hasSizeGreaterThan(40);
            assertThat(seen).anyMatch(link -> link.matches("/desk/needs/[^/]+/again"));
            assertThat(state(service, key)).isEqualTo(before);
        }
    }

    private static void mailAndAnswer(RunningPartnerpost service) throws IOException {
        try (SmtpClient client = new SmtpClient(service.smtpPort())) {
            assertThat(client.send("pat@asking.example", "needs@partnerpost.localhost", NEED))
                    .startsWith("250");
        }
        await("offers are out", Duration.ofSeconds(30), () -> offer(service) != null);
        JsonNode offer = offer(service);
        String reader = offer.path("to").path(0).asText();
        String replyTo = MimeReader.standard()
                .read(raw(service, offer))
                .replyTo()
                .getFirst()
                .address()
                .toString();
        String yes = "From: " + reader + "\r\nTo: " + replyTo
                + "\r\nSubject: Re\r\nMessage-ID: <yes@specialist.example>" + "\r\n\r\nYes, we can.\r\n";
        try (SmtpClient client = new SmtpClient(service.smtpPort())) {
            assertThat(client.send(reader, replyTo, yes)).startsWith("250");
        }
        await(
                "the requester is told of it",
                Duration.ofSeconds(30),
                () -> service.get("/sandbox/api/messages?to=pat@asking.example")
                        .body()
                        .contains("interested"));
    }

    /** It is approved by the house, and can be taken up again. */
    private static void mailWhatReachesNobody(RunningPartnerpost service, String key) throws IOException {
        try (SmtpClient client = new SmtpClient(service.smtpPort())) {
            assertThat(client.send("pat@asking.example", "needs@partnerpost.localhost", FITS_NOBODY))
                    .startsWith("250");
        }
        await(
                "it is approved",
                Duration.ofSeconds(30),
                () -> api(service, key, "/api/v1/opportunities?review=APPROVED").contains("IBM Notes and COBOL"));
        await(
                "the requester is told that nobody fits",
                Duration.ofSeconds(30),
                () -> service.get("/sandbox/api/messages?to=pat@asking.example")
                        .body()
                        .contains("IBM Notes and COBOL"));
    }

    private static JsonNode offer(RunningPartnerpost service) {
        for (JsonNode mail : json(service.get("/sandbox/api/messages").body())) {
            if (!mail.path("to").path(0).asText().equals("pat@asking.example")
                    && mail.path("subject").asText().contains("Business Central")) {
                return mail;
            }
        }
        return null;
    }

    private static Set<String> linksOfMails(RunningPartnerpost service) {
        Set<String> links = new LinkedHashSet<>();
        for (JsonNode mail : json(service.get("/sandbox/api/messages").body())) {
            Matcher link = IN_TEXT.matcher(
                    MimeReader.standard().read(raw(service, mail)).text());
            while (link.find()) {
                String path = link.group().replaceFirst("https?://[^/]+", "").replaceFirst("[.,)>]+$", "");
                links.add(path.isEmpty() ? "/" : path);
            }
        }
        return links;
    }

    /** Opens each page, and whatever it names, by HEAD, by GET and in a browser. */
    private static Set<String> crawl(RunningPartnerpost service, Page browser, Set<String> links) {
        Deque<String> open = new ArrayDeque<>(links);
        Set<String> seen = new LinkedHashSet<>();
        Map<String, Integer> kinds = new HashMap<>();
        // A link that stands on every page is one of its kind.
        Set<String> met = new HashSet<>(links);
        while (!open.isEmpty() && seen.size() < PAGES) {
            String path = open.poll().replace("&amp;", "&");
            if (!seen.add(path)) {
                continue;
            }
            service.send("HEAD", path, "");
            service.send("GET", path, "");
            if (path.matches(".*(css|js|svg|/attachments/.*|openapi|metrics|/raw.*|/api/.*)$")) {
                continue;
            }
            if (!opens(browser, service.pages(path))) {
                continue; // where a form is sent to, or a file
            }
            Matcher link = IN_PAGE.matcher(browser.content());
            while (link.find()) {
                String found = link.group(1);
                if (met.add(found)
                        && kinds.merge(
                                        found.replaceAll("[A-Za-z0-9-]{20,}|PP-\\w+|\\d+|of=[^&]*", "*"),
                                        1,
                                        Integer::sum)
                                <= ALIKE) {
                    open.add(found);
                }
            }
        }
        assertThat(open).as("nothing was left out for its number").isEmpty();
        return seen;
    }

    /** The browser's own page about a link that cannot be opened may come late, in the way of the next. */
    private static boolean opens(Page browser, String page) {
        for (int tries = 0; tries < TRIES; tries++) {
            try {
                browser.navigate(page, new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
                return true;
            } catch (PlaywrightException failed) {
                if (!String.valueOf(failed.getMessage()).contains("interrupted by another navigation")) {
                    return false;
                }
                browser.waitForLoadState();
            }
        }
        return false;
    }

    private static void signIn(RunningPartnerpost service, Page page) throws Exception {
        String[] words = service.command("operator", "add", "op@desk.example", "--role", "administrator")
                .strip()
                .split("\\s+");
        page.navigate(words[words.length - 1]);
        page.getByLabel("Password").fill(PASSWORD);
        page.getByLabel("The same again").fill(PASSWORD);
        page.locator("main button").click();
        page.getByLabel("Mail address").fill("op@desk.example");
        page.getByLabel("Password").fill(PASSWORD);
        page.locator("main button").click();
        page.waitForURL("**/desk");
    }

    /** All that anybody could have changed: specialists, opportunities with their invitations and history, mails. */
    private static Map<String, String> state(RunningPartnerpost service, String key) {
        Map<String, String> state = new TreeMap<>();
        List<String> lists = List.of("/api/v1/specialists?limit=100", "/api/v1/opportunities?limit=100");
        for (String list : lists) {
            state.put(list, api(service, key, list));
        }
        json(state.get(lists.get(1))).path("items").forEach(opportunity -> {
            String path =
                    "/api/v1/opportunities/" + opportunity.path("reference").asText();
            state.put(path, api(service, key, path));
        });
        state.put("mails", service.get("/sandbox/api/messages").body());
        return state;
    }

    private static String api(RunningPartnerpost service, String key, String path) {
        return service.get(path, "Authorization", "Bearer " + key).body();
    }

    private static byte[] raw(RunningPartnerpost service, JsonNode mail) {
        return service.get("/sandbox/api/messages/" + mail.path("id").asText())
                .body()
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }
}
