package org.partnerpost.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerpost.opportunity.Field;

/** What is only worked with is asked of nobody, where somebody is wanted for something else. */
class InPassingTest {
    private static final OpportunityReader READER = OpportunityReader.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Our client runs on SAP, they need a Power BI developer.",
                "We are looking for a Power BI developer; we use Slack and Jira internally.",
                "Our client uses Kafka and wants a Power BI developer.",
                "We need a Power BI developer. Candidates send their CV by Microsoft Teams, invoices in Excel.",
                "Wir suchen einen Power-BI-Entwickler. Wir nutzen Jira, Confluence und Teams.",
                "Unser Kunde nutzt SAP, gesucht wird ein Power BI Entwickler. Rechnungen in Excel.",
                "Nous cherchons un développeur Power BI. Nous utilisons Jira et Slack en interne, factures en Excel.",
                "Buscamos un desarrollador Power BI. Usamos Jira y Slack, entrevistas por Microsoft Teams."
            })
    void whatIsUsedIsNotAsked(String text) {
        assertThat(skills(text)).containsExactly("power-bi");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We use Azure.                                                     | azure
            We need support with the ERP we use, SAP Business One.            | sap-business-one
            Wir suchen einen Berater für das SAP Business One, das wir nutzen | sap-business-one
            """)
    void whatIsUsedCountsWhereNothingElseIsAsked(String text, String skill) {
        assertThat(skills(text)).contains(skill);
    }

    @Test
    void whatIsWantedForWhatIsUsedAsksForBoth() {
        assertThat(skills("Wir nutzen Business Central und möchten Shopify anbinden."))
                .containsExactlyInAnyOrder("dynamics-365-business-central", "shopify");
    }

    @Test
    void whatIsWantedInOneListIsAsked() {
        assertThat(skills("We need a developer for the tools we use: Java, Kafka and Terraform."))
                .containsExactlyInAnyOrder("java", "apache-kafka", "terraform");
    }

    private static List<String> skills(String text) {
        return READER.read(new Writing("", text, Optional.empty(), Optional.empty())).need().skills().stream()
                .map(Field::value)
                .toList();
    }
}
