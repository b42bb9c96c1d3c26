package org.partnerpost.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerpost.access.Access;
import org.partnerpost.access.Operators;
import org.partnerpost.access.Role;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunities.NewOpportunity;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.SampleOpportunities;
import org.partnerpost.specialist.Specialists;
import picocli.CommandLine;

/** Commands that work in the house's database. */
@QuarkusTest
class DatabaseCommandsTest {
    @TempDir
    Path folder;

    @Inject
    Specialists specialists;

    @Inject
    Opportunities opportunities;

    @Inject
    Access access;

    @Inject
    Operators operators;

    private final String id = UUID.randomUUID().toString();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aBadRowIsToldWithItsLineAndTheRestGoesOn() throws IOException {
        Path file = file(
                "partners.csv",
                "externalReferenceId,contact.email,places\n" + id + "1,nobody,DE\n" + id + "2," + id
                        + "@a.example,Germany\n");
        assertThat(run("import", "specialists", file.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("partners.csv line 2: contact.email:");
        assertThat(out.toString().strip()).isEqualTo("1 created, 1 failed");
        assertThat(specialists.find(id + "2")).isPresent();
    }

    @Test
    void whatWasCorrectedIsPrintedAsCases() {
        Opportunity opened = QuarkusTransaction.requiringNew()
                .call(() -> opportunities.open(new NewOpportunity(
                        ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50),
                        Optional.empty(),
                        "Subject of " + id,
                        "Text of " + id,
                        "en",
                        SampleOpportunities.asking("azure"))));
        QuarkusTransaction.requiringNew()
                .run(() -> opportunities.edit(
                        opened.reference(), opened.version(), SampleOpportunities.asking("sap"), "olga"));
        assertThat(run("corrections", "export")).isZero();
        assertThat(out.toString().lines().filter(line -> line.contains(opened.reference())))
                .singleElement()
                .asString()
                .contains("\"who\":\"olga\"", "Text of " + id, "azure", "sap");
        out.getBuffer().setLength(0);
        assertThat(run("corrections", "export", "--anonymous")).isZero();
        assertThat(out.toString()).isNotBlank().doesNotContain(id, opened.reference());
    }

    @Test
    void theSameFileAgainChangesNothing() throws IOException {
        Path file = file(
                "partners.jsonl", "{\"externalReferenceId\": \"%s\", \"email\": \"%s@a.example\"}\n".formatted(id, id));
        assertThat(run("import", "specialists", file.toString())).isZero();
        assertThat(run("import", "specialists", file.toString())).isZero();
        assertThat(out.toString().lines()).containsExactly("1 created", "1 unchanged");
    }

    @Test
    void anOperatorGetsALinkAsTheLastWord() {
        assertThat(run("operator", "add", id + "@desk.example", "--role", "moderator"))
                .isZero();
        String link = out.toString().strip();
        link = link.substring(link.lastIndexOf(' ') + 1);
        assertThat(link).startsWith("http://localhost:8080/desk/welcome/");
        assertThat(operators.invited(link.substring(link.lastIndexOf('/') + 1)))
                .hasValueSatisfying(operator -> assertThat(operator.role()).isEqualTo(Role.MODERATOR));
        assertThat(run("operator", "add", "nobody", "--role", "moderator")).isEqualTo(2);
        assertThat(run("operator", "add", id + "@desk.example", "--role", "king"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("'nobody' is no mail address", "There is no role 'king'");
    }

    @Test
    void theAuditsChainIsWalked() {
        run("operator", "add", id + "@desk.example", "--role", "auditor");
        assertThat(run("audit", "check")).isZero();
        assertThat(out.toString())
                .containsPattern("The audit is whole: \\d+ rows, the last one's hash is [0-9a-f]{64}");
    }

    @Test
    void aDryRunKeepsNothing() throws IOException {
        Path file =
                file("partners", "{\"externalReferenceId\": \"%s\", \"email\": \"%s@a.example\"}\n".formatted(id, id));
        assertThat(run("import", "specialists", file.toString(), "--dry-run")).isZero();
        assertThat(out.toString()).contains("1 valid", "nothing was kept");
        assertThat(specialists.find(id)).isEmpty();
    }

    @Test
    void aFileThatIsNotThereOrNoTextIsOneSentence() throws IOException {
        assertThat(run("import", "specialists", folder.resolve("none.csv").toString()))
                .isEqualTo(1);
        Path binary = folder.resolve("binary.csv");
        Files.write(binary, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        assertThat(run("import", "specialists", binary.toString())).isEqualTo(1);
        assertThat(run("import", "specialists", folder.toString())).isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(3).allMatch(line -> line.startsWith("partnerpost: "));
    }

    @Test
    void aKeyIsTheLastWordOfTheLastLine() {
        assertThat(run("api-key", "add", "key " + id, "--role", "auditor")).isZero();
        String key = out.toString().strip().substring(out.toString().strip().lastIndexOf(' ') + 1);
        assertThat(access.keyHolder(key)).contains(new Access.KeyHolder("key " + id, Role.AUDITOR));
    }

    @Test
    void aNameThatIsTakenIsOneSentenceAndAnUnknownRoleIsWrongUse() {
        run("api-key", "add", "key " + id);
        assertThat(run("api-key", "add", "key " + id)).isEqualTo(1);
        assertThat(run("api-key", "add", "other " + id, "--role", "king")).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(2);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private int run(String... arguments) {
        CommandLine line = PartnerpostCommand.commandLine(new HouseThatStands());
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }

    /** The house of the test, which is up already. */
    private static final class HouseThatStands implements ServiceHost {
        @Override
        public void useOwnTerms() {}

        @Override
        public void atTheEnd(Runnable deed) {}

        @Override
        public int serve(Map<String, String> settings, WhenUp whenUp) {
            throw new CommandFailure("it serves already");
        }

        @Override
        public int withDatabase(DatabaseWork work) {
            try {
                return work.run(new Beans() {
                    @Override
                    public <T> T get(Class<T> door) {
                        return Arc.container().select(door).get();
                    }

                    @Override
                    public boolean serviceRuns() {
                        return true;
                    }

                    @Override
                    public void workUntilIdle() {}
                });
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new CommandFailure(String.valueOf(e.getMessage()));
            }
        }
    }
}
