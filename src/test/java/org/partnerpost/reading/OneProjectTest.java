package org.partnerpost.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several needs of one mail are roles of one project, or have nothing to do with each other. */
class OneProjectTest {
    private static final OpportunityReader READER = OpportunityReader.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "For a rollout at a retailer in Hamburg we need two people:\n"
                        + "1. a SAP ABAP developer, 6 months\n2. a Fiori developer, 3 months\n\nBoth start in January.",
                "Our customer in Munich moves to Business Central. We are looking for these roles:\n"
                        + "- a Business Central developer from January, 900 EUR a day\n"
                        + "- a Power BI consultant from March, 800 EUR a day",
                "Für ein Projekt in Köln suchen wir zwei Rollen:\n"
                        + "1. einen SAP-ABAP-Entwickler für 6 Monate\n2. einen Power-BI-Berater für 3 Monate",
                "Pour un projet à Lyon, nous cherchons deux profils :\n"
                        + "1. un développeur Java pour 6 mois\n2. un consultant Power BI pour 3 mois",
                "Para un proyecto en Madrid buscamos dos perfiles:\n"
                        + "1. un desarrollador Java durante 6 meses\n2. un consultor de Power BI durante 3 meses",
            })
    void rolesOfOneProject(String body) {
        NeedsOfMail read = read(body);
        assertThat(read.each()).hasSize(2);
        assertThat(read.oneProject()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wir brauchen für ein Projekt: 1. einen SAP-Berater in Hamburg, 2. einen Java-Entwickler in München,"
                        + " 3. eine Power-BI-Beraterin remote. Alles ein Projekt.",
                "Wir brauchen für ein Projekt in Köln:\n1. einen SAP-Berater\n2. einen Java-Entwickler\n3. einen Azure-Berater\n"
                        + "Alles ein Projekt.",
                "Wir brauchen für ein Projekt in Köln: 1. einen SAP-Berater, 2. einen Java-Entwickler, 3. einen Azure-Berater."
                        + " Alles ein Projekt.",
                "We need for a project in Leeds: 1. a SAP consultant, 2. a Java developer, 3. an Azure consultant."
                        + " It is all one project.",
                "Wir suchen: 1. einen SAP-Berater ab Januar, 2. einen Java-Entwickler ab März,"
                        + " 3. einen Power-BI-Berater ab Mai. Alles ein Projekt.",
                "Wir brauchen:\n1. einen SAP-Berater in Hamburg ab Januar\n2. einen Java-Entwickler in München ab März\n"
                        + "3. einen Power-BI-Berater in Wien ab Mai\n\nDas gehört alles zu einem Projekt.",
                "Wir suchen für ein gemeinsames Projekt:\n1. einen SAP-Berater in Hamburg ab Januar\n"
                        + "2. einen Java-Entwickler in München ab März\n3. einen Power-BI-Berater in Wien ab Mai",
                "We need:\n1. a SAP consultant in Hamburg from January\n2. a Java developer in Munich from March\n"
                        + "3. a Power BI consultant in Vienna from May\n\nIt is all one project.",
                "For one project we need:\n1. a SAP consultant in Hamburg from January\n"
                        + "2. a Java developer in Munich from March\n3. a Power BI consultant in Vienna from May",
                "Nous cherchons :\n1. un consultant SAP à Lyon dès janvier\n2. un développeur Java à Nantes dès mars\n"
                        + "3. un consultant Power BI à Lille dès mai\n\nTout cela, c'est un seul projet.",
                "Buscamos:\n1. un consultor SAP en Madrid desde enero\n2. un desarrollador Java en Sevilla desde marzo\n"
                        + "3. un consultor de Power BI en Bilbao desde mayo\n\nTodo es un solo proyecto.",
            })
    void whatIsCalledOneProjectIsOneWhereverItsRolesAre(String body) {
        NeedsOfMail read = read(body);
        assertThat(read.each()).hasSize(3);
        assertThat(read.oneProject()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We need, and it is not all one project:\n1. a SAP consultant in Hamburg from January\n"
                        + "2. a Java developer in Munich from March",
                "Das ist nicht alles ein Projekt. Wir brauchen:\n1. einen SAP-Berater in Hamburg ab Januar\n"
                        + "2. einen Java-Entwickler in München ab März",
                "For two customers, all one project to us:\n1. a SAP consultant in Hamburg from January\n"
                        + "2. a Java developer in Munich from March",
            })
    void whatIsSaidNotToBeOneIsNone(String body) {
        NeedsOfMail read = read(body);
        assertThat(read.each()).hasSize(2);
        assertThat(read.oneProject()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We need two people:\n1. a SAP ABAP developer in Hamburg from January\n"
                        + "2. a Power BI trainer in Lisbon from March",
                "Two requests, of two customers:\n1. a Java developer in Berlin for 6 months\n"
                        + "2. a Power BI consultant in Berlin for 3 months",
                "Project A: we need a Java developer in Berlin for 6 months.\n\n"
                        + "Project B: we need a Power BI consultant in Berlin for 3 months.",
                "Wir suchen zwei Leute:\n1. einen SAP-ABAP-Entwickler in Hamburg ab Januar\n"
                        + "2. einen Power-BI-Trainer in Wien ab März",
            })
    void needsThatHaveNothingToDoWithEachOther(String body) {
        NeedsOfMail read = read(body);
        assertThat(read.each()).hasSize(2);
        assertThat(read.oneProject()).isFalse();
    }

    private static NeedsOfMail read(String body) {
        return READER.readEach(new Writing(
                "Help wanted", body, Optional.of(OffsetDateTime.parse("2026-11-23T10:00:00+01:00")), Optional.empty()));
    }
}
