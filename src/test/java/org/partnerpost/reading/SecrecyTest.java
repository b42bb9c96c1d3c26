package org.partnerpost.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Need;

/** No field that specialists see names the customer; what names nobody is shown. The sentences stand in {@code secrecy/}. */
class SecrecyTest {
    private static final Path FOLDER = Path.of("src/test/resources/secrecy");
    private static final OpportunityReader READER = OpportunityReader.standard();

    /** A mail in each language, around the sentence in question. */
    private static final Map<String, List<String>> WORK = Map.of(
            "en",
                    List.of(
                            "We need a consultant for a migration to Business Central.",
                            "It is remote and starts in March."),
            "de",
                    List.of(
                            "Wir suchen einen Berater für die Migration auf Business Central.",
                            "Der Einsatz ist remote und beginnt im März."),
            "fr",
                    List.of(
                            "Nous cherchons un consultant pour une migration vers Business Central.",
                            "Le travail est à distance et démarre en mars."),
            "es",
                    List.of(
                            "Buscamos un consultor para una migración a Business Central.",
                            "El trabajo es remoto y empieza en marzo."),
            "it",
                    List.of(
                            "Cerchiamo un consulente per una migrazione a Business Central.",
                            "Il lavoro è da remoto e inizia a marzo."),
            "nl",
                    List.of(
                            "Wij zoeken een consultant voor een migratie naar Business Central.",
                            "Het werk is op afstand en begint in maart."));

    static Stream<List<String>> named() throws IOException {
        return rows("named.tsv");
    }

    static Stream<List<String>> ordinary() throws IOException {
        return rows("ordinary.tsv");
    }

    static Stream<List<String>> masked() throws IOException {
        return rows("masked.tsv");
    }

    static Stream<List<String>> mails() throws IOException {
        return rows("mails.tsv");
    }

    @ParameterizedTest
    @MethodSource("named")
    void aSentenceThatNamesSomebodyStaysInTheHouse(List<String> row) {
        String sentence = row.get(2);
        Need need = need("", around(row.get(0), sentence));
        assertThat(summary(need)).as(sentence).contains("Business Central").doesNotContain(sentence);
        assertThat(shown(need)).as(sentence).doesNotContain(sentence);
    }

    @ParameterizedTest
    @MethodSource("named")
    void aSubjectThatNamesSomebodyNamesNoNeed(List<String> row) {
        String name = row.get(1);
        Need need = need(row.get(2), around(row.get(0), ""));
        assertThat(need.name().map(Field::value).orElse(""))
                .doesNotContainIgnoringCase(name + " ")
                .isNotEqualTo(row.get(2));
    }

    @ParameterizedTest
    @MethodSource("masked")
    void whoIsNamedGoesAndWhatIsToldOfTheWorkStays(List<String> row) {
        Need need = need("", around(row.get(0), row.get(2)));

        List<String> work = WORK.get(row.get(0));
        assertThat(summary(need))
                .isEqualTo(String.join(
                        "\n",
                        Stream.of(work.get(0), row.get(3), work.get(1))
                                .filter(line -> !line.equals("-"))
                                .toList()));
        for (String name : row.get(1).split("\\|")) {
            assertThat(shown(need).replace(row.get(3), "")).doesNotContainIgnoringCase(name);
        }
    }

    @ParameterizedTest
    @MethodSource("ordinary")
    void aSentenceThatNamesNobodyIsShown(List<String> row) {
        assertThat(summary(need("", around(row.get(0), row.get(1))))).contains(row.get(1));
    }

    @ParameterizedTest
    @MethodSource("mails")
    void ofAWholeMailNoFieldNamesTheCustomer(List<String> row) {
        Need need = need(row.get(1), row.get(2).replace("\\n", "\n"));
        for (String name : row.get(0).split("\\|")) {
            assertThat(shown(need)).as(row.get(1)).doesNotContainIgnoringCase(name);
        }
        assertThat(need.skills()).isNotEmpty();
    }

    @Test
    void aNameSeenOnceWithACapitalIsKeptBackInLowerCaseAndInCompoundsToo() {
        assertThat(
                        summary(
                                need(
                                        "Hilfe",
                                        "Wir suchen einen Berater. Es geht um Fabrikam. Danach kommt das fabrikamlager. Es liegt an den fabrikams.")))
                .isEqualTo("Wir suchen einen Berater.");
    }

    @Test
    void aNameInTheSubjectIsKeptBackInTheText() {
        assertThat(summary(need("Fabrikam: Business Central", "We need a developer. The fabrikam server is old.")))
                .isEqualTo("We need a developer.");
    }

    @Test
    void aScriptWithoutCapitalsIsKeptBack() {
        assertThat(summary(need("Help", "We need a developer.\n株式会社コントソは開発者を探しています。")))
                .isEqualTo("We need a developer.");
    }

    @Test
    void theListsAreLongEnoughToMeanSomething() throws IOException {
        assertThat(named()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(ordinary()).hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void whoeverFirstAskedIsKeptBackAsWell() {
        Need need = READER.read(new Writing(
                        "FW: reports",
                        "See below.",
                        "We need Power BI reports for three months.\nFjordbank wants them in Danish.\nWrite to winsness early.",
                        "Lotte Winsness <lotte.winsness@fjordbank.example>",
                        Optional.of(OffsetDateTime.parse("2026-11-16T10:00:00+01:00")),
                        Optional.of(new Mailbox("Pat Quill", MailAddress.of("pat@quillworks.example"))),
                        List.of()))
                .need();
        assertThat(summary(need)).contains("Power BI reports");
        assertThat(shown(need)).doesNotContainIgnoringCase("fjordbank").doesNotContainIgnoringCase("winsness");
    }

    private static String around(String language, String sentence) {
        List<String> work = WORK.get(language);
        return work.get(0) + "\n" + sentence + "\n" + work.get(1);
    }

    private static String summary(Need need) {
        return need.summary().map(Field::value).orElse("");
    }

    /** All values and labels of the need but the customer's, which nobody sees before both sides have said yes. */
    private static String shown(Need need) {
        ObjectNode all = Transcript.of(need).deepCopy();
        all.remove("customer");
        return all.toString();
    }

    private static Need need(String subject, String body) {
        Mailbox from = new Mailbox("Pat Quill", MailAddress.of("pat@quillworks.example"));
        return READER.read(new Writing(
                        subject,
                        body,
                        Optional.of(OffsetDateTime.parse("2026-11-16T10:00:00+01:00")),
                        Optional.of(from)))
                .need();
    }

    private static Stream<List<String>> rows(String file) throws IOException {
        return Files.readAllLines(FOLDER.resolve(file)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> List.of(line.split("\t")));
    }
}
