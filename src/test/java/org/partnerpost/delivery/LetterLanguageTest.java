package org.partnerpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A letter is in one language from its subject to its last line. */
class LetterLanguageTest {
    private static final Path TEMPLATES = Path.of("mail-templates");

    @Test
    void aReaderOfALanguageThatWeDoNotWriteGetsEnglish() {
        assertThat(LetterLanguage.of("fr-CA")).isEqualTo(LetterLanguage.FRENCH);
        assertThat(LetterLanguage.of("de-AT")).isEqualTo(LetterLanguage.GERMAN);
        assertThat(LetterLanguage.of("ja")).isEqualTo(LetterLanguage.ENGLISH);
        assertThat(LetterLanguage.of("not a language")).isEqualTo(LetterLanguage.ENGLISH);
    }

    @Test
    void anOperatorWhoReadsFrenchGetsTheWholeLetterInEnglish() {
        Letter letter = SampleOperatorLetters.waiting("fr", 14);
        assertThat(LetterCover.of(letter).orElseThrow().language()).isEqualTo(LetterLanguage.ENGLISH);
        assertThat(WritingDesk.shipped().write(letter))
                .isEqualTo(WritingDesk.shipped().write(SampleOperatorLetters.waiting("en", 14)));
    }

    @ParameterizedTest
    @EnumSource
    void everyLetterOfRequestersAndSpecialistsIsThereInEachLanguage(LetterLanguage language) throws IOException {
        for (String reader : Set.of("requester", "specialist")) {
            assertThat(names(reader, language)).isEqualTo(names(reader, LetterLanguage.ENGLISH));
        }
    }

    @ParameterizedTest
    @EnumSource
    void noLetterIncludesAPartInAnotherLanguage(LetterLanguage language) throws IOException {
        for (String reader : Set.of("requester", "specialist")) {
            for (String name : names(reader, language)) {
                String template =
                        Files.readString(TEMPLATES.resolve(reader).resolve(name.replace("*", language.tag())));
                for (LetterLanguage other : LetterLanguage.values()) {
                    assertThat(other == language || !template.contains("." + other.tag() + "."))
                            .as("%s in %s", name, language)
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSmallWordsAreThereInEachLanguage(LetterLanguage language) throws IOException {
        Set<String> words = keys(language);
        assertThat(keys(LetterLanguage.ENGLISH).stream().filter(key -> !key.startsWith("in.")))
                .allSatisfy(key -> assertThat(words).contains(key));
        assertThat(words).contains("in.other");
    }

    private static Set<String> names(String reader, LetterLanguage language) throws IOException {
        String mark = "." + language.tag() + ".";
        try (Stream<Path> files = Files.list(TEMPLATES.resolve(reader))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.contains(mark))
                    .map(name -> name.replace(mark, ".*."))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> keys(LetterLanguage language) throws IOException {
        var words = new Properties();
        words.load(new StringReader(Files.readString(TEMPLATES.resolve("words." + language.tag() + ".properties"))));
        return words.stringPropertyNames();
    }
}
