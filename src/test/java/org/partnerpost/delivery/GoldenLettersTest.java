package org.partnerpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every letter as its reader gets it, in each language, stands in {@code src/test/resources/letters}. Where a letter changes,
 * the new one is written to {@code target/letters} for review; copied over, it is the new golden one.
 */
class GoldenLettersTest {
    private static final Path GOLDEN = Path.of("src/test/resources/letters");
    private static final Path WRITTEN = Path.of("target/letters");

    static Stream<String> letters() {
        return Stream.of("en", "de", "fr", "es")
                .flatMap(language ->
                        SampleLetters.all(language).keySet().stream().map(name -> name + "." + language));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void isWrittenAsItWasReviewed(String name) throws IOException {
        int dot = name.lastIndexOf('.');
        WrittenLetter letter = WritingDesk.shipped()
                .write(SampleLetters.all(name.substring(dot + 1)).get(name.substring(0, dot)));
        String text = "Subject: " + letter.subject() + "\n\n" + letter.text();
        assertThat(List.of(changed(name + ".txt", text), changed(name + ".html", letter.html())))
                .as("compare %s with %s", GOLDEN, WRITTEN)
                .containsOnly("");
    }

    /** The file's name where it is not as it was. */
    private static String changed(String file, String written) throws IOException {
        Path golden = GOLDEN.resolve(file);
        if (Files.exists(golden) && Files.readString(golden).equals(written)) {
            return "";
        }
        Files.createDirectories(WRITTEN);
        Files.writeString(WRITTEN.resolve(file), written);
        return file;
    }
}
