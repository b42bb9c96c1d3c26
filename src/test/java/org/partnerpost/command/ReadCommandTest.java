package org.partnerpost.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerpost.mime.Corpora;
import picocli.CommandLine;

/** What {@code read} prints. */
class ReadCommandTest {
    private static final Path CONTRACT = Path.of("src/test/resources/needs/en-contract.eml");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> KINDS =
            Set.of("need", "answer", "joining", "command", "bounce", "complaint", "automatic", "noise", "unreadable");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void severalNeedsOfOneMailStandBesideWhatTheMailSaysAsAWhole() throws IOException {
        Path mail = Files.writeString(folder.resolve("two.eml"), """
                From: pat@partner.example
                Subject: Two roles
                Date: Mon, 23 Nov 2026 10:00:00 +0100

                Hello,
                we need the following roles in Munich:
                1. Power BI developer, 3 months
                2. Azure architect, 6 months
                """);
        assertThat(read(mail.toString())).isZero();
        JsonNode read = printed().getFirst();
        assertThat(read.at("/need/skills")).hasSize(2);
        assertThat(read.at("/needs")).hasSize(2);
        assertThat(read.at("/needs/0/duration/value").asText()).isEqualTo("P3M");
        assertThat(read.at("/needs/1/skills/0/value").asText()).isEqualTo("azure");
        assertThat(read.at("/needs/1/places/0/value").asText()).isEqualTo("DE");
        assertThat(read.at("/need/roleSlots")).hasSize(2);
        assertThat(read.at("/need/roleSlots/0/skills/0/value").asText()).isEqualTo("power-bi");
        assertThat(read.at("/need/roleSlots/1/duration/value").asText()).isEqualTo("P6M");
    }

    @Test
    void theExampleOfTheContractGivesItsValues() throws IOException {
        assertThat(read(CONTRACT.toString())).isZero();
        JsonNode mail = printed().getFirst();
        assertThat(mail.at("/from").toString())
                .isEqualTo("{\"address\":\"pat@contoso.example\",\"name\":\"Pat Quill\",\"single\":true}");
        assertThat(mail.at("/to/0").asText()).isEqualTo("needs@partnerpost.localhost");
        assertThat(mail.at("/subject").asText()).isEqualTo("Business Central migration, Munich");
        assertThat(mail.at("/date").asText()).isEqualTo("2026-11-16T10:00:00+01:00");
        assertThat(mail.at("/kind").asText()).isEqualTo("need");
        assertThat(mail.at("/language").asText()).isEqualTo("en");
        assertThat(mail.at("/authenticity").toString())
                .isEqualTo(
                        "{\"spf\":\"none\",\"dkim\":\"none\",\"dmarc\":\"none\",\"arc\":\"none\",\"identity\":\"none\"}");
        assertThat(mail.has("needs")).isFalse();
        assertThat(mail.at("/need/name").toString())
                .isEqualTo("{\"value\":\"Business Central migration, Munich\",\"confidence\":0.9,"
                        + "\"evidence\":[{\"in\":\"subject\",\"start\":0,\"end\":34}]}");
        assertThat(mail.at("/need/skills/0/value").asText()).isEqualTo("dynamics-365-business-central");
        assertThat(mail.at("/need/skills/0/label").asText()).isEqualTo("Dynamics 365 Business Central");
        assertThat(mail.at("/need/skills/0/evidence").toString()).contains("{\"in\":\"body\",\"start\":40,\"end\":56}");
        assertThat(mail.at("/need/places/0/value").asText()).isEqualTo("DE");
        assertThat(mail.at("/need/places/0/label").asText()).isEqualTo("Munich");
        assertThat(mail.at("/need/workMode/value").asText()).isEqualTo("on site");
        assertThat(mail.at("/need/startDate/value").asText()).isEqualTo("2027-01-01");
        assertThat(mail.at("/need/duration/value").asText()).isEqualTo("P3M");
        assertThat(mail.at("/need/rate/value").toString())
                .isEqualTo("{\"min\":700,\"max\":700,\"currency\":\"EUR\",\"per\":\"day\"}");
        assertThat(mail.at("/problems").isEmpty()).isTrue();
        assertThat(mail.has("bounce")).isFalse();
        assertThat(mail.at("/need").has("allocation")).isFalse();
    }

    @Test
    void aNeedThatIsPassedOnIsReadWhereItStands() throws IOException {
        Path mail = Path.of("src/test/resources/judged-needs/en-forwarded-by-sales.eml");
        assertThat(read(mail.toString())).isZero();
        JsonNode read = printed().getFirst();
        String forwarded = read.path("forwarded").asText();
        assertThat(read.path("body").asText()).startsWith("Hi team, please see below.");
        assertThat(forwarded).startsWith("Hi Dario,").endsWith("Lotte");
        assertThat(read.path("forwardedFrom").asText()).contains("Lotte", "@");
        JsonNode evidence = read.at("/need/skills/0/evidence/0");
        assertThat(evidence.path("in").asText()).isEqualTo("forwarded");
        assertThat(forwarded.substring(
                        evidence.path("start").asInt(), evidence.path("end").asInt()))
                .isEqualTo("SIEM");
    }

    @Test
    void anMboxGivesItsMailsInOrderAndAFileThatIsMissingOneSentence() throws IOException {
        Path mbox = folder.resolve("two.mbox");
        Files.writeString(mbox, """
                From pat@contoso.example Mon Nov 16 10:00:00 2026
                Subject: One

                We need help.
                >From here on it is quoted.

                From pat@contoso.example Mon Nov 16 11:00:00 2026
                Subject: Two

                From now on more help.

                From here no mail begins.
                """);
        assertThat(read(mbox.toString(), folder.resolve("absent.eml").toString(), CONTRACT.toString()))
                .isEqualTo(1);
        assertThat(printed())
                .extracting(mail -> mail.at("/subject").asText())
                .containsExactly("One", "Two", "Business Central migration, Munich");
        assertThat(printed().get(0).at("/body").asText()).contains("\nFrom here on it is quoted.");
        assertThat(printed().get(1).at("/body").asText()).contains("From here no mail begins.");
        assertThat(err.toString())
                .contains("There is no file")
                .contains("absent.eml")
                .hasLineCount(1);
    }

    @Test
    void aMaildirGivesWhatIsWhole() throws IOException {
        for (String part : List.of("cur", "new", "tmp")) {
            Files.createDirectories(folder.resolve("box").resolve(part));
            Files.writeString(
                    folder.resolve("box").resolve(part).resolve("1"), "Subject: " + part + "\n\nWe need help.\n");
        }
        assertThat(read(folder.resolve("box").toString())).isZero();
        assertThat(printed()).extracting(mail -> mail.at("/subject").asText()).containsExactly("cur", "new");
    }

    @Test
    void whatIsNoMailGivesAnObjectWithProblems() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty"));
        Path bytes = Files.write(folder.resolve("bytes"), new byte[] {0, -1, 13, 10, 0, 127});
        assertThat(read(empty.toString(), bytes.toString())).isZero();
        assertThat(printed()).hasSize(2).allSatisfy(mail -> {
            assertThat(mail.at("/kind").asText()).isEqualTo("unreadable");
            assertThat(mail.at("/problems").isEmpty()).isFalse();
        });
    }

    @Test
    void withoutAFileItIsWrongUse() {
        assertThat(read()).isEqualTo(2);
    }

    @Test
    void everyMailOfTheCorporaGivesAnObjectInTime() throws IOException {
        MailSource source = new MailSource(64 << 20);
        ReadCommand command = new ReadCommand(new NoService());
        List<String> slow = new ArrayList<>();
        for (Path file : Corpora.files()) {
            source.each(file.toString(), System.in, (name, bytes) -> timed(command, name, bytes, slow));
        }
        for (Corpora.Hostile hostile : Corpora.hostile()) {
            timed(command, hostile.file(), hostile.mail(), slow);
        }
        assertThat(slow).isEmpty();
    }

    /** The clock is the processor's, so that a busy machine makes nothing slow. */
    private static void timed(ReadCommand command, String name, byte[] bytes, List<String> slow) {
        var clock = java.lang.management.ManagementFactory.getThreadMXBean();
        long begin = clock.getCurrentThreadCpuTime();
        try {
            JsonNode mail = JSON.readTree(command.transcript(name, bytes).toString());
            assertThat(KINDS).as(name).contains(mail.at("/kind").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Duration took = Duration.ofNanos(clock.getCurrentThreadCpuTime() - begin);
        if (took.compareTo(Duration.ofSeconds(2)) > 0) {
            slow.add(name + " " + took);
        }
    }

    private int read(String... files) {
        CommandLine line = PartnerpostCommand.commandLine(new NoService());
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        String[] arguments = new String[files.length + 1];
        arguments[0] = "read";
        System.arraycopy(files, 0, arguments, 1, files.length);
        return line.execute(arguments);
    }

    private List<JsonNode> printed() {
        return out.toString()
                .lines()
                .map(line -> {
                    try {
                        return JSON.readTree(line.getBytes(StandardCharsets.UTF_8));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }
}
