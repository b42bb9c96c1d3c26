package org.partnerpost.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.vertx.http.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.ConfigProvider;
import org.partnerpost.access.Access;
import org.partnerpost.access.Role;
import org.partnerpost.intake.Intake;
import org.partnerpost.joining.SpecialistImport;
import org.partnerpost.joining.SpecialistImport.Became;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.matching.ProfileIndex;

/** What the demo does once the service is up: partners in, needs in, one approved, mails out. */
final class DemoWalk {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final List<String> NEEDS = List.of("need-1.txt", "need-2.txt", "need-3.txt");

    private static final String OPERATOR = "operator@desk.example";

    private static final String TO_APPROVE = "Business Central";

    private final ServiceHost.Beans house;
    private final PrintWriter out;
    private final String domain = ConfigProvider.getConfig().getValue("partnerpost.domain", String.class);

    DemoWalk(ServiceHost.Beans house, PrintWriter out) {
        this.house = house;
        this.out = out;
    }

    void walk() throws IOException {
        String key = house.get(Access.class)
                .addApiKey("demo " + house.get(InstantSource.class).instant(), Role.ADMINISTRATOR);
        int http = house.get(HttpServer.class).getPort();
        DemoClient client = new DemoClient(http, key);
        partners();
        needs();
        decide(client);
        arrivals(client);
        say("");
        say("Pages      http://localhost:" + http
                + "/q/swagger-ui (REST), /q/health, /q/metrics, /sandbox/api/messages");
        say("Addresses  needs@" + domain + ", join@" + domain + ", help@" + domain + " by SMTP on 127.0.0.1 port "
                + house.get(Intake.class).port().orElse(0));
        say("API key    " + key);
        say("Desk       " + signInLink(http));
        say("That link works once: set a password there, sign in as " + OPERATOR
                + ", and decide about the needs that wait.");
        say("Mail a need of your own, approve it at the desk, and look into the sandbox. Ctrl-C ends the demo.");
        out.flush();
    }

    /** On the port that is really used, whatever the public address is. */
    private String signInLink(int http) {
        String link = OperatorAddCommand.link(house, MailAddress.of(OPERATOR), Role.ADMINISTRATOR, "demo");
        return "http://localhost:" + http + link.substring(link.indexOf("/desk/"));
    }

    private void partners() throws IOException {
        List<String> bad = new ArrayList<>();
        int[] count = new int[1];
        try (BufferedReader rows =
                new BufferedReader(new InputStreamReader(resource("specialists.jsonl"), StandardCharsets.UTF_8))) {
            house.get(SpecialistImport.class).run(rows, SpecialistImport.Format.JSON_LINES, false, row -> {
                count[0]++;
                if (row.became() == Became.FAILED) {
                    bad.add("line " + row.line() + ": " + row.errors());
                }
            });
        }
        if (!bad.isEmpty()) {
            throw new CommandFailure("The sample partners could not be loaded: " + bad.getFirst() + ".");
        }
        ProfileIndex index = house.get(ProfileIndex.class);
        await(
                "the index",
                () -> Optional.of(index.state()).filter(state -> state.ready() && state.profiles() >= count[0]));
        say(count[0] + " sample partners are loaded.");
    }

    private void needs() throws IOException {
        DemoMail mail = new DemoMail(house.get(Intake.class).port().orElseThrow(), "needs@" + domain);
        for (String need : NEEDS) {
            try (InputStream text = resource(need)) {
                say("Mailed in: " + mail.send(new String(text.readAllBytes(), StandardCharsets.UTF_8)));
            }
        }
    }

    private void decide(DemoClient client) {
        List<JsonNode> waiting = await(
                "the needs",
                () -> Optional.of(client.opportunities("IN_REVIEW")).filter(found -> found.size() >= NEEDS.size()));
        JsonNode first = waiting.stream()
                .filter(need -> need.path("name").asText().contains(TO_APPROVE))
                .findFirst()
                .orElse(waiting.getFirst());
        String reference = first.path("reference").asText();
        say("Waiting for an operator: " + waiting.size() + ". Approved by REST: " + reference + ", "
                + first.path("name").asText() + ".");
        client.approve(reference);
    }

    private void arrivals(DemoClient client) {
        List<JsonNode> mails = await(
                "the mails",
                () -> Optional.of(client.sandbox())
                        .filter(found -> found.stream().anyMatch(DemoWalk::isToPartner)));
        say("");
        say("In the sandbox's inboxes:");
        for (JsonNode mail : mails.reversed()) {
            say("  to " + mail.path("to").path(0).asText() + ": "
                    + mail.path("subject").asText());
        }
        mails.stream().filter(DemoWalk::isToPartner).findFirst().ifPresent(mail -> {
            say("");
            say("The first of those to a partner begins:");
            client.firstLines(mail.path("id").asText()).forEach(line -> say("  | " + line));
        });
    }

    private static boolean isToPartner(JsonNode mail) {
        return !mail.path("to").path(0).asText().endsWith("@requester.example");
    }

    private static <T> T await(String what, Supplier<Optional<T>> look) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Optional<T> found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
        throw new CommandFailure("The demo waited in vain for " + what + "; /q/health and the log may say why.");
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(DemoWalk.class.getResourceAsStream("/demo/" + name));
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }
}
