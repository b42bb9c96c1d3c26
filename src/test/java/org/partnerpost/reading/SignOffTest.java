package org.partnerpost.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerpost.opportunity.Need;

/** What stands below the goodbye tells of the sender and is no need. */
class SignOffTest {
    private static final String NEED = "We need a Kafka engineer in Lyon from 1 March 2027 for three months.\n\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kind regards,",
                "Mit freundlichen Grüßen",
                "Bien cordialement",
                "Un cordial saludo",
                "Cordiali saluti",
                "Met vriendelijke groet",
                "Com os melhores cumprimentos",
                "Z poważaniem",
                "Med vänliga hälsningar"
            })
    void aLongFooterBelowTheGoodbyeHoldsNothingThatIsAskedFor(String goodbye) {
        Need need = read(
                NEED + goodbye + "\nRobin\n\nHead of Alliances\nOffices in Vienna, Zurich, Madrid and Oslo\n"
                        + "ISO 27001 certified, SAP Gold Partner, Microsoft Solutions Partner\n"
                        + "Meet us at the Oracle day in Warsaw, from 4 June 2027, two weeks long, 90 EUR per day!\n"
                        + "This message may hold what is meant for its reader alone; delete it where it came to you by mistake.");
        assertThat(need.skills()).extracting(field -> field.value()).containsExactly("apache-kafka");
        assertThat(need.places()).extracting(field -> field.value()).containsExactly("FR");
        assertThat(need.duration().orElseThrow().value()).isEqualTo("P3M");
        assertThat(need.startDate().orElseThrow().value()).hasToString("2027-03-01");
        assertThat(need.rate()).isEmpty();
    }

    @Test
    void anAddressAtTheEndTellsOfTheSenderToo() {
        Need need = read(NEED + "Robin Lind\nLind Systems GmbH - Innsbruck\nTel. +43 512 000000");
        assertThat(need.places()).extracting(field -> field.value()).containsExactly("FR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Merci et bonne journée,\nJulie Martin\nDirectrice de projets – Martin Intégration",
                "Danke und viele Grüße\nKarin Klein\nProjektleiterin",
                "Thanks and best regards\nRobin Lind\nProject Manager",
                "Gracias y un saludo\nRita Sol\nJefa de proyecto",
                "Karin Klein\nProject Manager",
                "Karin Klein\nProjektleiterin, Quill Works",
                "Julie Martin\nDirectrice de projets",
                "Rita Sol\nDirectora de proyectos\nSol IT"
            })
    void whatTheSenderIsIsNotAskedFor(String signature) {
        assertThat(read(NEED + signature).skills())
                .extracting(field -> field.value())
                .containsExactly("apache-kafka");
    }

    @Test
    void whoIsNamedInTheLastParagraphIsAskedFor() {
        assertThat(read(NEED + "Power BI Developer\nProject Manager").skills())
                .extracting(field -> field.value())
                .contains("power-bi", "project-management");
    }

    @Test
    void aPostscriptBelongsToTheNeed() {
        Need need = read(NEED + "Cheers\nRobin\n\nPS: we can pay 700 EUR per day.\n\nNorthlight Ltd, Dublin");
        assertThat(need.rate()).isPresent();
        assertThat(need.places()).extracting(field -> field.value()).containsExactly("FR");
    }

    @Test
    void whoPassesAMailOnSaysGoodbyeAboveIt() {
        Need need = read("See below, we have nobody for this at the moment.\n\nKind regards\nRobin\n\n"
                + "From: Kim Lind <kim@lind.example>\nSent: Monday\nSubject: Help\n\nHi Robin,\n\n" + NEED
                + "Kind regards\nKim\nLind Systems, Kotlin and Vienna");
        assertThat(need.skills()).extracting(field -> field.value()).containsExactly("apache-kafka");
        assertThat(need.places()).extracting(field -> field.value()).containsExactly("FR");
    }

    @Test
    void aWordOfThanksAtTheBeginningIsNoGoodbye() {
        assertThat(read("Thanks, Kim\n\n" + NEED).skills()).isNotEmpty();
    }

    private static Need read(String text) {
        Writing writing =
                new Writing("", text, Optional.of(OffsetDateTime.parse("2026-11-16T09:00:00+01:00")), Optional.empty());
        return OpportunityReader.standard().read(writing).need();
    }
}
