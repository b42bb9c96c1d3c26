package org.partnerpost.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A yes that takes a part of itself back: a condition is named, a no is a no, and what may be either is asked back. */
class ReservationTest {
    static Stream<String> replies() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/relay/reservations.tsv")).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("language\t"));
    }

    @ParameterizedTest
    @MethodSource("replies")
    void noYesHidesWhatItHangsOn(String row) {
        String[] cells = row.split("\t", -1);
        assertThat(AnswerReaderTest.said(new AnswerReader(AnswerReaderTest.TODAY).read(cells[3])))
                .as(cells[3])
                .isEqualTo(cells[1]);
        if (cells[1].startsWith("yes")) {
            assertThat(Reservation.condition(cells[3])).as(cells[3]).isEqualTo(cells[2]);
        }
    }
}
