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

    /** However short the need is, and whatever stands between closing and address. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Power BI developer, remote\n\n-- \nStonechat Ltd | 12 Mill Lane, York",
                "Power BI developer, remote\n\n-- \nGreta Holm\nStonechat\n12 Mill Lane\nYork",
                "Power BI developer, remote\n\nBest regards\nGreta\nStonechat Ltd | 12 Mill Lane, York",
                "Power BI developer, remote\n\nBest regards,\nGreta Holm\n12 Mill Lane, York",
                "Power BI developer, remote\n\nBest regards,\nGreta Holm\n\nStonechat, York",
                "Power BI developer, remote\nThanks\nGreta Holm, Hamburg",
                "Power BI developer, remote\n\nBest regards\nGreta Holm\nAccount Manager\nStonechat Ltd | 12 Mill Lane, York",
                "Power BI developer, remote\n\nGreta Holm | Stonechat Ltd | 12 Mill Lane, York",
                "Power BI developer, remote\n\nGreta Holm\n12 Mill Lane, York",
                "Power BI developer, remote\n\nGreta Holm\nStonechat Ltd\n14 Park Row, Bristol BS1 5LJ",
                "Power BI developer, remote\n\nGreta Holm\nStonechat\nYork\nwww.stonechat.example",
                "Power BI developer, remote\n\nGreta Holm | York | +44 1904 000000",
                "Power BI developer, remote\n\nGreta Holm\nStonechat\n14 Park Row, Bristol BS1 5LJ",
                "Power-BI-Entwickler, remote\n\nViele Grüße\nGreta Holm\nHamburg",
                "Power-BI-Entwickler, remote\n\nViele Grüße aus Hamburg\nGreta",
                "Power-BI-Entwickler, remote\n\nViele Grüße\nGreta Holm\nHolm GmbH | Deichstraße 12 | 20459 Hamburg",
                "Power-BI-Entwickler, remote\n\nGreta Holm\nHolm GmbH\nDeichstraße 12, 20459 Hamburg",
                "Power-BI-Entwickler, remote\n\nGreta Holm\nDeichstr. 12\n20459 Hamburg",
                "Développeur Power BI, à distance\n\nCordialement,\nGreta Holm\n12 rue des Lilas, 69003 Lyon",
                "Développeur Power BI, à distance\n\nGreta Holm\n12 rue des Lilas\n69003 Lyon",
                "Desarrollador Power BI, remoto\n\nSaludos\nGreta Holm\nCalle Mayor 12, 28013 Madrid",
                "Desarrollador Power BI, remoto\n\nGreta Holm\nCalle Mayor 12\n28013 Madrid"
            })
    void whereTheSenderSitsIsNoPlaceOfWork(String text) {
        assertThat(read(text).places()).extracting(field -> field.label()).isEmpty();
        assertThat(read(text).skills()).extracting(field -> field.value()).containsExactly("power-bi");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thanks, Kim\n\nKafka engineer in Lyon",
                "Kafka engineer\nLyon, from March\n\nBest regards\nKim",
                "Kafka engineer\n3 months, Lyon",
                "Kafka engineer wanted\nLyon",
                "Kafka engineer | Lyon | March",
                "Kafka Engineer\nLyon\n\nKim Lind\nkim@lind.example",
                "Kafka engineer\n2 people, Lyon\n\nKim Lind\nLind Ltd | 12 Mill Lane, York",
                "Hi,\nthanks!\nKafka engineer, Lyon",
                "We need help.\nThanks!\n\nKafka engineer in Lyon",
                "Hello, we have a project that we cannot deliver alone.\nThanks!\n\nKafka engineer in Lyon",
                "Kafka engineer on site at\n4 rue des Lilas, 69003 Lyon",
                "We look for somebody who helps us in this:\n\nAzure Migration\nLyon\n5000 Mitarbeiter\n\nkim@lind.example",
                "We look for somebody who helps us in this:\n\nAzure Migration\nLyon\nkim@lind.example",
                "We look for somebody who helps us in this:\n\nProject Nordlicht\nLyon\nkim@lind.example",
                "We look for somebody who helps us in this:\n\nKafka Engineer\n4 rue des Lilas, Lyon",
                "Kafka engineer at 4 rue des Lilas, 69003 Lyon",
                "Kafka engineer needed.\nWhere: 4 rue des Lilas, 69003 Lyon"
            })
    void whatStandsInTheNeedIsAPlaceOfWork(String text) {
        assertThat(read(text).places()).extracting(field -> field.value()).containsExactly("FR");
    }

    @Test
    void theLettersOfAPostalCodeAreNoCountry() {
        assertThat(read("Kafka engineer on site at 14 Park Row, Bristol BS1 5LJ")
                        .places())
                .extracting(field -> field.value())
                .containsExactly("GB");
    }

    private static Need read(String text) {
        Writing writing =
                new Writing("", text, Optional.of(OffsetDateTime.parse("2026-11-16T09:00:00+01:00")), Optional.empty());
        return OpportunityReader.standard().read(writing).need();
    }
}
