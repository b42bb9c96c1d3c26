package org.partnerpost.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.vertx.http.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.ConfigProvider;
import org.partnerpost.access.Access;
import org.partnerpost.access.Role;
import org.partnerpost.intake.Intake;
import org.partnerpost.mail.MailAddress;

/**
 * What the demo does once the service is up: partners in, needs in, one approved, mails out; then where to look, and what to try. On
 * a folder that has all this from an earlier time, only the last.
 */
final class DemoWalk {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final String OPERATOR = "operator@desk.example";

    private final ServiceHost.Beans house;
    private final PrintWriter out;
    private final String domain = ConfigProvider.getConfig().getValue("partnerpost.domain", String.class);

    DemoWalk(ServiceHost.Beans house, PrintWriter out) {
        this.house = house;
        this.out = out;
    }

    void walk() throws IOException {
        InstantSource clock = house.get(InstantSource.class);
        String key = house.get(Access.class)
                .addApiKey("demo " + clock.instant().truncatedTo(ChronoUnit.SECONDS), Role.ADMINISTRATOR);
        int http = house.get(HttpServer.class).getPort();
        int smtp = house.get(Intake.class).port().orElseThrow();
        DemoClient client = new DemoClient(http, key);
        partners();
        if (client.hasOpportunities()) {
            say("The sample needs are there already from an earlier time; none is mailed again.");
            say("Whatever of the lead-through was played then is done; a new folder begins it anew.");
        } else {
            List<Mailed> needs = needs(new DemoMail(smtp, "needs@" + domain, clock.instant()), client);
            show(needs, client);
        }
        say("");
        places(http, smtp, key);
        say("");
        leadThrough();
        say("Ctrl-C ends the demo.");
    }

    /** On the port that is really used, whatever the public address is. */
    private String signInLink(int http) {
        String link = OperatorAddCommand.link(house, MailAddress.of(OPERATOR), Role.ADMINISTRATOR, "demo");
        return "http://localhost:" + http + link.substring(link.indexOf("/desk/"));
    }

    private void partners() throws IOException {
        DemoPartners partners = new DemoPartners(house);
        if (partners.areThere()) {
            say("The sample partners are there already from an earlier time.");
            return;
        }
        int count = partners.load();
        await("the index", () -> partners.areIndexed() ? Optional.of(true) : Optional.empty());
        say(count + " sample partners are loaded; those without a consent are asked for it.");
    }

    /** @param became in words */
    private record Mailed(DemoNeed need, DemoMail.Sent sent, String became) {}

    private List<Mailed> needs(DemoMail mail, DemoClient client) throws IOException {
        List<Mailed> mailed = new ArrayList<>();
        for (DemoNeed need : DemoNeed.ALL) {
            try (InputStream raw = resource(need.file())) {
                mailed.add(new Mailed(need, mail.send(raw), ""));
            }
        }
        List<Mailed> atRest = new ArrayList<>();
        for (Mailed one : mailed) {
            long number = one.sent().mail();
            String became = await("mail " + number, () -> client.becameOf(number));
            atRest.add(new Mailed(one.need(), one.sent(), became));
        }
        return atRest;
    }

    /** Once one of them is approved, so that each row is true when it is read. */
    private void show(List<Mailed> needs, DemoClient client) {
        Mailed approved = needs.stream()
                .filter(one -> one.need().equals(DemoNeed.APPROVED))
                .findFirst()
                .orElseThrow();
        DemoMail.Sent first = approved.sent();
        List<String> asked = approve(first, client);
        say(needs.size() + " sample needs were mailed in by SMTP. What became of them:");
        say("");
        for (Mailed one : needs) {
            String became =
                    one.equals(approved) ? "Approved by REST, and gone out to " + asked.size() + "." : one.became();
            DemoTable.row(one.need().shows(), one.sent().subject(), became).forEach(this::say);
        }
        say("");
        DemoTable.wrapped(
                        "Approved by REST: " + first.subject() + ". It went to: " + String.join("; ", asked) + ".", 78)
                .forEach(this::say);
        offered(client, first.subject()).ifPresent(mail -> {
            say("The mail to " + recipient(mail) + " begins:");
            client.lines(mail.path("id").asText(), 6).forEach(line -> say("  | " + line));
        });
    }

    /** @return who was asked */
    private List<String> approve(DemoMail.Sent need, DemoClient client) {
        String reference = client.referenceOf(need.mail())
                .orElseThrow(() -> new CommandFailure("The first sample need does not wait for an operator."));
        client.approve(reference);
        return await("the mails to partners", () -> client.asked(reference));
    }

    /** One of the mails to partners; always the same one, in whatever order they went out. */
    private static Optional<JsonNode> offered(DemoClient client, String subject) {
        return client.sandbox().stream()
                .filter(mail -> mail.path("subject").asText().startsWith(subject))
                .min(Comparator.comparing(DemoWalk::recipient));
    }

    private static String recipient(JsonNode mail) {
        return mail.path("to").path(0).asText();
    }

    private void places(int http, int smtp, String key) {
        String base = "http://localhost:" + http;
        say("Sandbox    " + base + "/sandbox");
        say("Desk       " + signInLink(http));
        say("           works once: set a password there, then sign in");
        say("           as " + OPERATOR + " at " + base + "/desk");
        say("REST       " + base + "/q/swagger-ui");
        say("API key    " + key);
        say("Addresses  needs@" + domain + ", join@" + domain + ",");
        say("           help@" + domain + ", by SMTP on 127.0.0.1 port " + smtp);
    }

    private void leadThrough() throws IOException {
        try (InputStream text = resource("lead-through.txt")) {
            new String(text.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(this::say);
        }
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
