package org.partnerpost.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnerpost.taxonomy.Names;
import org.partnerpost.taxonomy.Places;
import org.partnerpost.taxonomy.SkillTaxonomy;
import org.partnerpost.wording.ProfileWish;

/**
 * What specialists say of their profile in answers about opportunities: what is left for the other side, and what changes. A table in
 * {@code src/test/resources/joining/wishes-in-answers.txt}.
 */
class WishesInAnswersTest {
    private static final WishReader READER = new WishReader(new NamedThings(SkillTaxonomy.inUse(), Places.inUse()));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

    static Stream<Arguments> answers() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/joining/wishes-in-answers.txt")).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split(" =>", 3))
                .map(parts -> Arguments.of(parts[0].replace('|', '\n'), parts[1].strip(), parts[2].strip()));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void whatIsSaidOfTheProfileIsTakenOutAndDone(String written, String rest, String changes) {
        ProfileWish wish = ProfileWish.in(written, Names::blanked);
        Wish read = READER.read(String.join("\n", wish.said()), WishReaderTest.before(), TODAY);
        assertThat(wish.rest().strip() + " => " + WishReaderTest.said(read))
                .as(written + "\n taken out: " + wish.said())
                .isEqualTo(rest + " => " + WishReaderTest.named(changes));
    }
}
