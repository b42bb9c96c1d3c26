package org.partnerpost.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class PartnerpostCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void helpNamesEveryCommandOnStandardOutput() {
        assertThat(run(new RefusingHost("no"), "--help")).isZero();
        assertThat(out.toString()).contains("serve");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void versionIsThatOfTheBuild() {
        assertThat(run(new RefusingHost("no"), "--version")).isZero();
        assertThat(out.toString().strip()).matches("partnerpost \\d+\\.\\d+.*");
    }

    @Test
    void wrongUseIsOneSentenceAndStatus2() {
        assertThat(run(new RefusingHost("no"), "swim")).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1).first().asString().contains("'swim'", "--help");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void noCommandIsWrongUse() {
        assertThat(run(new RefusingHost("no"))).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1);
    }

    @Test
    void failureIsItsOneSentenceAndStatus1() {
        assertThat(run(new RefusingHost("Port 8080 is taken."), "serve")).isEqualTo(1);
        assertThat(err.toString().strip()).isEqualTo("partnerpost: Port 8080 is taken.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit check", "corrections export", "reindex"})
    void whatOnlyLooksAsksForADatabaseThatIsKept(String command) {
        assertThat(run(new RefusingHost("There is no database."), command.split(" ")))
                .isEqualTo(1);
        assertThat(err.toString().strip()).isEqualTo("partnerpost: kept: There is no database.");
    }

    private int run(ServiceHost host, String... arguments) {
        CommandLine line = PartnerpostCommand.commandLine(host);
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }

    private record RefusingHost(String why) implements ServiceHost {
        @Override
        public void useOwnTerms() {}

        @Override
        public void atTheEnd(Runnable deed) {}

        @Override
        public int serve(Map<String, String> settings, WhenUp whenUp) {
            throw new CommandFailure(why);
        }

        @Override
        public int withKeptDatabase(DatabaseWork work) {
            throw new CommandFailure("kept: " + why);
        }

        @Override
        public int withDatabase(DatabaseWork work) {
            throw new CommandFailure(why);
        }
    }
}
