package org.partnerpost.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.mime.MimeReader;
import org.partnerpost.mime.ParsedMail;

/** Mails with several needs, and mails that only look like it: {@code several-needs/README.md}. */
class SeveralNeedsTest {
    private static final Path MAILS = Path.of("src/test/resources/several-needs");
    private static final OpportunityReader READER = OpportunityReader.standard();
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-23T10:00:00+01:00");
    private static final Map<String, String> NAMES =
            Map.of("start", "startDate", "mode", "workMode", "skills", "skills", "places", "places");

    record Case(String why, Writing writing, List<String> needs) {
        @Override
        public String toString() {
            return why;
        }
    }

    static Stream<Case> mails() throws IOException {
        List<Case> cases = new ArrayList<>();
        for (String language : List.of("en", "de", "fr", "es")) {
            for (String one : Files.readString(MAILS.resolve(language + ".txt")).split("(?m)^## ")) {
                List<String> lines = one.lines().toList();
                if (lines.size() > 2) {
                    cases.add(new Case(
                            language + ": " + lines.getFirst(),
                            new Writing(
                                    lines.get(1),
                                    String.join(
                                                    "\n",
                                                    lines.stream()
                                                            .skip(2)
                                                            .filter(line -> !line.startsWith("= "))
                                                            .toList())
                                            .strip(),
                                    Optional.of(AT),
                                    Optional.of(new Mailbox("Pat Novak", MailAddress.of("pat@partner.example")))),
                            lines.stream()
                                    .filter(line -> line.startsWith("= "))
                                    .map(line -> line.substring(2))
                                    .toList()));
                }
            }
        }
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("mails")
    void eachNeedOfAMailIsReadByItself(Case mail) {
        List<AskedNeed> needs = READER.readEach(mail.writing()).each();

        assertThat(needs).hasSize(Math.max(1, mail.needs().size()));
        for (int i = 0; i < mail.needs().size(); i++) {
            JsonNode read = Transcript.of(needs.get(i).reading().need());
            for (String wanted : mail.needs().get(i).split(" ")) {
                String[] field = wanted.split("=");
                assertThat(values(read.path(NAMES.getOrDefault(field[0], field[0]))))
                        .as("%s of need %d", field[0], i + 1)
                        .containsExactly(field[1].split(","));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("mails")
    void theEvidenceOfEachStandsInTheWholeText(Case mail) {
        for (AskedNeed need : READER.readEach(mail.writing()).each()) {
            assertThat(need.text()).hasSameSizeAs(mail.writing().text());
            Transcript.of(need.reading().need())
                    .findValues("evidence")
                    .forEach(places -> places.forEach(place -> {
                        if (place.get("in").asText().equals("body")) {
                            int start = place.get("start").asInt();
                            int end = place.get("end").asInt();
                            assertThat(need.text().substring(start, end)).isNotBlank();
                        }
                    }));
        }
    }

    @ParameterizedTest
    @MethodSource("mails")
    void aMailThatIsOneNeedIsReadAsBefore(Case mail) {
        if (mail.needs().isEmpty()) {
            assertThat(READER.readEach(mail.writing()).each())
                    .containsExactly(new AskedNeed(
                            READER.read(mail.writing()), mail.writing().text()));
        }
    }

    @Test
    void whoIsNamedForAllIsShownWithNone() {
        Writing writing = new Writing("Roles", """
                Hello,
                our customer Brenntorf needs the following roles in Munich:
                1. Power BI developer, 3 months, for the reports of Brenntorf
                2. Azure architect, 6 months, landing zone
                """, Optional.of(AT), Optional.empty());

        assertThat(READER.readEach(writing).each())
                .hasSize(2)
                .allSatisfy(need -> assertThat(need.reading().need().summary().toString()
                                + need.reading().need().name())
                        .doesNotContain("Brenntorf"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We need a Power BI consultant in Munich from March, and also somebody for SAP in Hamburg from April.          | Somebody for SAP in Hamburg from April.
            Wir suchen einen Power-BI-Berater in Ulm ab März und außerdem jemanden für SAP in Hamburg ab April.           | Jemanden für SAP in Hamburg ab April.
            Nous cherchons un consultant Power BI à Lyon dès mars et aussi quelqu'un pour SAP à Lille dès avril.          | Quelqu'un pour SAP à Lille dès avril.
            Buscamos un consultor de Power BI en Madrid desde marzo y también a alguien para SAP en Sevilla desde abril.  | Alguien para SAP en Sevilla desde abril.
            Two projects. Project A: a Power BI consultant in Munich from March. Project B: an SAP consultant in Ulm, remote. | An SAP consultant in Ulm, remote.
            We need a SAP consultant for 6 months and a Power BI developer for 3 months. Both work remotely. | We need a Power BI developer for 3 months. Both work remotely.
            1. Azure landing zones for a bank in Zurich from January.⏎⏎2. SAP training in Madrid,⏎   on site in April.⏎⏎They are two customers. | SAP training in Madrid, on site in April.
            """)
    void theSummaryOfEachIsASentenceOfIt(String text, String second) {
        Writing writing = new Writing("Wanted", text.replace('⏎', '\n'), Optional.of(AT), Optional.empty());

        assertThat(READER.readEach(writing).each())
                .hasSize(2)
                .last()
                .extracting(
                        need -> need.reading().need().summary().orElseThrow().value())
                .isEqualTo(second);
    }

    /** Of the needs that are judged as a whole these are several, and no other. */
    @Test
    void fewOfTheJudgedNeedsAreSeveral() throws IOException {
        Set<String> several = new TreeSet<>();
        for (String folder : List.of("needs", "judged-needs", "../../main/resources/demo")) {
            try (Stream<Path> files = Files.list(Path.of("src/test/resources", folder))) {
                for (Path file :
                        files.filter(one -> one.toString().endsWith(".eml")).toList()) {
                    ParsedMail mail = MimeReader.standard().read(Files.readAllBytes(file));
                    int needs = READER.readEach(Writing.of(mail, mail.date()))
                            .each()
                            .size();
                    if (needs > 1) {
                        several.add(Path.of(folder).getFileName() + "/" + file.getFileName() + " " + needs);
                    }
                }
            }
        }
        assertThat(several)
                .containsExactly(
                        "demo/need-10-two-in-one.eml 2",
                        "judged-needs/de-tabelle-zwei-rollen.eml 2",
                        "judged-needs/en-html-outlook-table.eml 3",
                        "judged-needs/en-table-two-roles.eml 2",
                        "judged-needs/en-two-unrelated-needs.eml 2",
                        "judged-needs/es-tabla-dos-puestos.eml 2",
                        "judged-needs/fr-tableau-deux-profils.eml 2",
                        "judged-needs/hard-de-outlook-rollentabelle.eml 3",
                        "judged-needs/hard-en-html-four-roles.eml 4",
                        "judged-needs/hard-en-three-unrelated-needs.eml 3",
                        "judged-needs/it-due-ruoli-sap.eml 2",
                        "judged-needs/nl-twee-rollen.eml 2",
                        "judged-needs/pt-dois-perfis.eml 2");
    }

    private static List<String> values(JsonNode field) {
        List<String> values = new ArrayList<>();
        (field.isArray() ? field : List.of(field))
                .forEach(each -> values.add(each.path("value").asText()));
        return values;
    }
}
