package org.partnerpost.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnerpost.mail.Originator;
import org.partnerpost.mime.MimeReader;
import org.partnerpost.mime.ParsedMail;
import org.partnerpost.specialist.Profile;

/**
 * Whole mails to join@, and the profile that should be read from each: {@code src/test/resources/joining/mails}. Beside each mail
 * stand why it is there ({@code why}), its fields, words that must not be kept ({@code lacks}), and with {@code still.FIELD} what is
 * read instead where it is not yet read as it should be.
 */
class JoinMailsTest {
    private static final Path MAILS = Path.of("src/test/resources/joining/mails");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

    private final JoinMail reader = new JoinMail();

    static Stream<String> mails() throws IOException {
        try (Stream<Path> files = Files.list(MAILS)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".eml"))
                    .map(name -> name.replace(".eml", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("mails")
    void isReadAsItShouldBe(String name) throws IOException {
        Map<String, String> told = told(name);
        JoinMail.Read read = read(name);
        Map<String, String> should = new TreeMap<>(told);
        should.keySet().removeIf(key -> key.startsWith("still.") || key.equals("why") || key.equals("lacks"));
        told.forEach((key, value) -> {
            if (key.startsWith("still.")) {
                String field = key.substring("still.".length());
                assertThat(value)
                        .as(name + ": " + field + " is read as it should be now: take out its still")
                        .isNotEqualTo(should.getOrDefault(field, ""));
                should.put(field, value);
            }
        });
        should.values().removeIf(String::isEmpty);
        assertThat(fields(read)).as(told.get("why")).isEqualTo(should);
        for (String word : list(told.getOrDefault("lacks", ""))) {
            assertThat(read.profile().description()).doesNotContain(word);
        }
    }

    @Test
    void thereAreEnoughOfThemAndEachSaysWhyItIsThere() throws IOException {
        List<String> names = mails().toList();
        assertThat(names).hasSizeGreaterThanOrEqualTo(20);
        for (String name : names) {
            assertThat(told(name).get("why")).as(name).isNotBlank();
        }
    }

    private JoinMail.Read read(String name) throws IOException {
        ParsedMail mail = MimeReader.standard().readWithDocuments(Files.readAllBytes(MAILS.resolve(name + ".eml")));
        Originator.Single from = (Originator.Single) mail.originator();
        return reader.read(mail, from.mailbox(), MailLanguage.of(mail), TODAY);
    }

    /** What is there; lists of codes in the order of the alphabet. */
    private static Map<String, String> fields(JoinMail.Read read) {
        Profile profile = read.profile();
        Map<String, String> fields = new TreeMap<>();
        fields.put("language", profile.language().orElse(""));
        if (read.saysNothing()) {
            fields.put("nothing", "yes");
            return fields;
        }
        fields.put("organization", profile.organization());
        fields.put("notUnderstood", String.join(" | ", read.notTaken().notUnderstood()));
        fields.put("rates", String.join(" | ", read.notTaken().rates()));
        fields.put("skills", sorted(profile.skills()));
        fields.put("places", sorted(profile.places()));
        fields.put("languages", sorted(profile.languages()));
        fields.put("workModes", sorted(profile.workModes()));
        fields.put(
                "minimum",
                profile.minimumDealValue()
                        .map(value -> value + " " + profile.currency().orElse("?"))
                        .orElse(""));
        fields.put("capacity", profile.capacity().map(String::valueOf).orElse(""));
        fields.put("availableFrom", profile.availableFrom().map(String::valueOf).orElse(""));
        fields.put("paused", profile.pausedUntil().map(String::valueOf).orElse(""));
        fields.put("neverWith", sorted(profile.neverWith()));
        fields.put("cap", profile.capPerWeek().map(String::valueOf).orElse(""));
        fields.put(
                "frequency",
                profile.frequency()
                        .map(often -> often.name().toLowerCase(java.util.Locale.ROOT))
                        .orElse(""));
        fields.put(
                "hours",
                profile.hours().map(hours -> hours.from() + "-" + hours.to()).orElse(""));
        fields.put("zone", profile.timeZone().orElse(""));
        fields.put("unread", sorted(read.unread()));
        fields.values().removeIf(String::isEmpty);
        return fields;
    }

    private static Map<String, String> told(String name) throws IOException {
        Map<String, String> told = new LinkedHashMap<>();
        for (String line : Files.readAllLines(MAILS.resolve(name + ".profile"))) {
            String[] parts = line.split(":", 2);
            boolean plain = List.of("why", "organization", "hours", "lacks", "notUnderstood", "rates")
                    .contains(parts[0].replace("still.", ""));
            String value = parts[1].strip();
            told.put(parts[0], plain ? value : sorted(list(value)));
        }
        return told;
    }

    private static List<String> list(String value) {
        return Stream.of(value.split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private static String sorted(List<String> values) {
        return String.join(", ", new TreeSet<>(values));
    }
}
