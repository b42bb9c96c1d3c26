package org.partnerpost.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What becomes of the demo's folder. */
class DemoCommandTest {
    @TempDir
    Path folder;

    private final House house = new House();

    @Test
    void aFolderOfItsOwnIsRemovedWithEverythingInItOnceTheHouseIsDown() throws IOException {
        assertThat(demo()).isZero();
        Path own = house.data.getFirst();
        assertThat(own.resolve("postgres/cluster/file")).exists();
        Path outside = Files.createFile(folder.resolve("outside"));
        Files.createSymbolicLink(own.resolve("link"), outside);

        house.goDown();

        assertThat(own).doesNotExist();
        assertThat(outside).as("behind a link").exists();
    }

    @Test
    void eachDemoHasAFolderOfItsOwn() {
        demo();
        demo();
        assertThat(house.data).hasSize(2).doesNotHaveDuplicates();
        house.goDown();
        assertThat(house.data).allSatisfy(own -> assertThat(own).doesNotExist());
    }

    @Test
    void aFolderThatWasNamedIsKept() {
        assertThat(demo("--data", folder.toString())).isZero();
        house.goDown();
        assertThat(house.data).containsExactly(folder);
        assertThat(folder.resolve("postgres/cluster/file")).exists();
    }

    private int demo(String... options) {
        CommandLine line = PartnerpostCommand.commandLine(house);
        line.setOut(new PrintWriter(new StringWriter()));
        List<String> arguments = new ArrayList<>(List.of("demo"));
        arguments.addAll(List.of(options));
        return line.execute(arguments.toArray(String[]::new));
    }

    /** Leaves files in the data folder, as the service does. */
    private static final class House implements ServiceHost {
        private final List<Path> data = new ArrayList<>();
        private final List<Runnable> atTheEnd = new ArrayList<>();

        @Override
        public int serve(Map<String, String> settings, WhenUp whenUp) {
            Path folder = Path.of(settings.get("partnerpost.data-dir"));
            data.add(folder);
            try {
                Files.createDirectories(folder.resolve("postgres/cluster"));
                Files.writeString(folder.resolve("postgres/cluster/file"), "x");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return 0;
        }

        @Override
        public void useOwnTerms() {
            throw new AssertionError("the service does that itself");
        }

        @Override
        public int withDatabase(DatabaseWork work) {
            throw new AssertionError("the demo is a service");
        }

        @Override
        public void atTheEnd(Runnable deed) {
            atTheEnd.add(deed);
        }

        void goDown() {
            atTheEnd.forEach(Runnable::run);
        }
    }
}
