package org.partnerpost.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a requester answers to a question of an operator, and what of it is a field; the cases stand in {@code corrections/asked.tsv}. */
class AnsweredQuestionTest {
    private static final ReadBackNeed NEED = ReadBackNeed.of(
            "Three Power BI developers, Munich",
            "Hello,\n\nwe need three Power BI developers for data migration in Munich, hybrid, from 1 March 2027 for 3 months. Budget is"
                    + " 40k EUR. German required.\n\nBest regards\nPat");

    record Case(String question, String answer, String expected) {}

    static Stream<Case> cases() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/corrections/asked.tsv")).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("question\t"))
                .map(line -> line.split("\t", -1))
                .map(cells -> new Case(cells[0], cells[1].replace("\\n", "\n"), cells[2]));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void tellsOfWhatWasAskedAndOfNothingElse(Case one) {
        assertThat(NEED.toldWhenAsked(one.question(), one.answer())).isEqualTo(one.expected());
    }
}
