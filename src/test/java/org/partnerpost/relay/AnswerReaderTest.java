package org.partnerpost.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnerpost.relay.DecisionReader.Known;

/** Replies as people write them, and what is understood of each; the tables stand in {@code src/test/resources/relay}. */
class AnswerReaderTest {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate END = LocalDate.of(2026, 11, 30);
    private static final Path TABLES = Path.of("src/test/resources/relay");

    static Stream<String> specialists() throws IOException {
        return rows("specialists.tsv");
    }

    static Stream<String> requesters() throws IOException {
        return rows("requesters.tsv");
    }

    @ParameterizedTest
    @MethodSource("specialists")
    void aSpecialistsReplyMeansWhatAPersonWouldRead(String row) {
        String[] cells = row.split("\t", -1);
        assertThat(said(new AnswerReader(TODAY).read(cells[2].replace('⏎', '\n'))))
                .as(cells[2])
                .isEqualTo(cells[1]);
    }

    @ParameterizedTest
    @MethodSource("requesters")
    void aRequestersReplyMeansWhatAPersonWouldRead(String row) {
        String[] cells = row.split("\t", -1);
        Set<Integer> open = cells[1].isEmpty()
                ? Set.of()
                : Arrays.stream(cells[1].split(",")).map(Integer::valueOf).collect(Collectors.toSet());
        assertThat(said(new DecisionReader(TODAY, END)
                        .read(cells[3].replace('⏎', '\n'), new Known(open, open, Set.of()))))
                .as(cells[3])
                .isEqualTo(cells[2]);
    }

    @Test
    void noTextBreaksTheReaders() {
        for (String text : new String[] {
            "\u0000",
            "\ud800",
            "yes ".repeat(100_000),
            "a".repeat(1_000_000),
            "¿?¡!",
            "1".repeat(10_000),
            "\n".repeat(50_000)
        }) {
            assertThat(new AnswerReader(TODAY).read(text)).isNotNull();
            assertThat(new DecisionReader(TODAY, END).read(text, new Known(Set.of(1), Set.of(1), Set.of())))
                    .isNotNull();
        }
    }

    private static Stream<String> rows(String table) throws IOException {
        return Files.readAllLines(TABLES.resolve(table)).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("language\t"));
    }

    static String said(SpecialistAnswer answer) {
        return switch (answer) {
            case SpecialistAnswer.Yes(var words) -> words.isEmpty() ? "yes" : "yes +";
            case SpecialistAnswer.No(var reason, var pause) ->
                "no"
                        + optional(" ", reason.map(DeclineReason::code))
                        + optional(" from ", pause.flatMap(SpecialistAnswer.Pause::from))
                        + optional(" until ", pause.map(SpecialistAnswer.Pause::until));
            case SpecialistAnswer.Question(var text) -> "question";
            case SpecialistAnswer.Pause(var from, var until) ->
                "pause " + from.map(day -> day + " to ").orElse("") + until;
            case SpecialistAnswer.Resume() -> "resume";
            case SpecialistAnswer.Stop(boolean erase) -> erase ? "stop erase" : "stop";
            case SpecialistAnswer.NotUnderstood(var why) -> "unclear " + why.code();
        };
    }

    static String said(RequesterAnswer answer) {
        return switch (answer) {
            case RequesterAnswer.Choice(var yes, var no, var words) -> (list("yes ", yes) + list(" no ", no)).strip();
            case RequesterAnswer.Question(var to, var text) -> list("ask ", to);
            case RequesterAnswer.Filled(var by) -> "filled";
            case RequesterAnswer.ChosenAndFilled(var choice) -> said(choice) + " filled";
            case RequesterAnswer.Extend(var until) -> "extend " + until;
            case RequesterAnswer.Withdraw() -> "withdraw";
            case RequesterAnswer.NotUnderstood(var why) -> "unclear " + why.code();
        };
    }

    private static String list(String before, Set<Integer> numbers) {
        return numbers.isEmpty()
                ? ""
                : before + new TreeSet<>(numbers).stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static String optional(String before, Optional<?> value) {
        return value.map(found -> before + found).orElse("");
    }
}
