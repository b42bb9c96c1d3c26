package org.partnerpost.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The texts of the pages, in all their languages. */
class DoorLanguageTest {
    private static final List<Class<?>> BUNDLES =
            List.of(DoorWords.class, AnswerWords.class, ProfileWords.class, MistakeWords.class);
    private static final Pattern VALUE = Pattern.compile("\\{\\w+}");

    @Test
    void everyTextExistsInEveryLanguageWithTheSameValuesInIt() {
        for (Class<?> bundle : BUNDLES) {
            List<String> names =
                    Arrays.stream(bundle.getMethods()).map(Method::getName).toList();
            for (String language : List.of("de", "fr", "es")) {
                Properties texts = texts(bundle, language);
                assertThat(texts.stringPropertyNames())
                        .as(bundle.getSimpleName() + " in " + language)
                        .containsExactlyInAnyOrderElementsOf(names);
                for (Method text : bundle.getMethods()) {
                    String english = text.getAnnotation(Message.class).value();
                    String theirs = texts.getProperty(text.getName());
                    assertThat(values(theirs)).as(theirs).isEqualTo(values(english));
                    assertThat(theirs).as(text.getName()).isNotBlank();
                    if (english.split(" ").length > 2) {
                        assertThat(theirs).as(text.getName()).isNotEqualTo(english);
                    }
                }
            }
        }
    }

    @Test
    void theReadersLanguageIsTakenWhereThereArePagesInIt() {
        assertThat(DoorLanguage.of("fr-CA")).isEqualTo("fr");
        assertThat(DoorLanguage.of("es")).isEqualTo("es");
        assertThat(DoorLanguage.of("ja")).isEqualTo("en");
        assertThat(DoorLanguage.of("not a language")).isEqualTo("en");
    }

    @Test
    void ofABrowsersLanguagesTheOneItLikesBestOfThoseWeHaveIsTaken() {
        assertThat(DoorLanguage.accepted("es-MX,es;q=0.9,en;q=0.8")).isEqualTo("es");
        assertThat(DoorLanguage.accepted("ja,en;q=0.3,fr;q=0.7")).isEqualTo("fr");
        assertThat(DoorLanguage.accepted("*")).isEqualTo("en");
        assertThat(DoorLanguage.accepted("")).isEqualTo("en");
        assertThat(DoorLanguage.accepted(";;q=x,\u0000")).isEqualTo("en");
        assertThat(DoorLanguage.accepted("de,".repeat(100_000))).isEqualTo("en");
    }

    private static TreeSet<String> values(String text) {
        TreeSet<String> values = new TreeSet<>();
        VALUE.matcher(text).results().forEach(found -> values.add(found.group()));
        return values;
    }

    private static Properties texts(Class<?> bundle, String language) {
        String file = "/messages/" + bundle.getAnnotation(MessageBundle.class).value() + "_" + language + ".properties";
        Properties texts = new Properties();
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(bundle.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
