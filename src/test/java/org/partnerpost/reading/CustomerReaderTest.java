package org.partnerpost.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.opportunity.Customer;
import org.partnerpost.opportunity.Evidence;
import org.partnerpost.opportunity.Field;

/** For whom the work is: its name where the mail gives it, and how large it is. */
class CustomerReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Our customer Fabrikam wants to move from NAV to Business Central.           | Fabrikam
            Our customer, Fabrikam Foods Ltd, needs a Power BI developer.               | Fabrikam Foods Ltd
            We need a Power BI developer for our client Northwind Traders in Leeds.     | Northwind Traders
            The end customer is Adatum Corporation.                                     | Adatum Corporation
            We need a Power BI developer. Customer: Fabrikam Motors. Start in May.      | Fabrikam Motors
            Customer: Fabrikam AG                                                       | Fabrikam AG
            We need two SAP consultants for Fabrikam GmbH in Cologne.                   | Fabrikam GmbH
            Unser Kunde Fabrikam sucht einen Entwickler für Power Apps.                 | Fabrikam
            Unser Kunde, die Fabrikam Logistik GmbH, führt Business Central ein.        | Fabrikam Logistik GmbH
            Für unseren Kunden Müller & Söhne KG suchen wir einen SAP-Berater.          | Müller & Söhne KG
            Kunde: Stadtwerke Musterheim                                                | Stadtwerke Musterheim
            Endkunde ist die Wingtip Toys AG.                                           | Wingtip Toys AG
            Notre client Boulangerie Chapuzet cherche un développeur Power BI.          | Boulangerie Chapuzet
            Pour notre client, la société Fabrikam SAS, nous cherchons un consultant.   | Fabrikam SAS
            Client : Fabrikam SARL                                                      | Fabrikam SARL
            Nuestro cliente Fabrikam S.L. necesita un consultor de Dynamics 365.        | Fabrikam S.L.
            Cliente: Panadería Zuluaga                                                  | Panadería Zuluaga
            Il nostro cliente Fabrikam S.r.l. cerca un consulente SAP.                  | Fabrikam S.r.l.
            Onze klant Fabrikam B.V. zoekt een Power BI-ontwikkelaar.                   | Fabrikam B.V.
            SAP architect wanted, end client: Contorama. They start in May.             | Contorama
            SAP on Azure for Drachenbart Brauerei AG, they have signed with us.         | Drachenbart Brauerei AG
            We move SAP to Azure. Drachenbart Brauerei AG has signed with us.           | Drachenbart Brauerei AG
            Eisenhut Maschinen GmbH hat uns beauftragt, SAP nach Azure zu bringen.      | Eisenhut Maschinen GmbH
            Petit Pont SAS nous a confié la migration vers Business Central.            | Petit Pont SAS
            Faro Verde S.L. nos ha encargado la migración a Business Central.           | Faro Verde S.L.
            We won Northwind Traders Ltd as a customer and need Power BI developers.    | Northwind Traders Ltd
            Contoso Ltd has signed an NDA with us and is our distributor for Power BI.  |
            Our customer in Munich needs a Power BI developer.                          |
            Our customer wants Power BI.                                                |
            Our customer Power BI rollout is late.                                      |
            Für unseren Kunden (Antriebstechnik, 3.400 Mitarbeiter) suchen wir Berater. |
            Unser Kunde aus dem Maschinenbau sucht einen SAP-Berater.                   |
            Unser Kunde sucht ab Mai einen Entwickler.                                  |
            Notre client cherche un développeur à Lyon.                                 |
            Customer Service specialists wanted, Dynamics 365.                          |
            We are Contoso Ltd, a partner from Leeds. We need a SharePoint developer.   |
            Power BI developer wanted for a bank in Frankfurt.                          |
            """)
    void isNamedWhereTheMailNamesIt(String text, String name) {
        assertThat(read(text).name().map(Field::value)).isEqualTo(Optional.ofNullable(name));
    }

    @Test
    void aNameIsWholeAtTheBeginningOfALine() {
        assertThat(read("Hello,\n\nDrachenbart Brauerei AG has signed with us. They move SAP to Azure.")
                        .name()
                        .map(Field::value))
                .hasValue("Drachenbart Brauerei AG");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Larkspur Foods wants new dashboards by March.                          | Larkspur Foods
            We do this at Larkspur Foods in Munich.                                | Larkspur Foods
            The reports are for Larkspur Foods.                                    | Larkspur Foods
            Wir machen das für die Stadtwerke Hollerbach.                          | Stadtwerke Hollerbach
            Die Stadtwerke Hollerbach möchte ein neues Portal.                     | Stadtwerke Hollerbach
            Nous travaillons chez Boulangeries Martin à Lyon.                      | Boulangeries Martin
            Es un proyecto para Aguas del Norte en Sevilla.                        | Aguas del Norte
            Brenntorf Kallwitz needs a new portal.                                 | Brenntorf Kallwitz
            It is for Zubrowka Holthausen, a long-standing account.                | Zubrowka Holthausen
            Das Projekt läuft bei Kallmeier Brünninghaus in Ulm.                   | Kallmeier Brünninghaus
            C'est pour Delacroix Fontaubert à Nantes.                              | Delacroix Fontaubert
            El trabajo es para Garrigues Montcada.                                 | Garrigues Montcada
            Wir arbeiten für das Klinikum Augsburg.                                | Klinikum Augsburg
            The Universität Wien needs help.                                       | Universität Wien
            La Banque de Lyon souhaite un portail.                                 | Banque de Lyon
            Pour le Groupe Verlinden nous cherchons un expert.                     | Groupe Verlinden
            Blue River Energy will start in May.                                   | Blue River Energy
            C'est chez Métaldur, à Lyon.                                           | Métaldur
            The work is at Brightside in Leeds.                                    | Brightside
            Das Projekt läuft bei Bergblick.                                       | Bergblick
            Unser Kunde heißt übrigens Bergblick.                                  | Bergblick
            It is for our customer Nordlicht.                                      | Nordlicht
            El cliente se llama Solmar.                                            | Solmar
            Le client s'appelle Métaldur.                                          | Métaldur
            The customer's name is Brightside.                                     | Brightside
            """)
    void aFirmThatNothingCallsACustomerIsMasked(String text, String firm) {
        assertThat(CustomersNamed.in(text)).containsExactly(firm);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We work at Microsoft and for SAP.",
                "for Power BI and Azure Data Factory",
                "The work is at Munich, for Germany.",
                "Start for March April.",
                "für die Umsetzung der Anforderungen",
                "Für Kunden und Partner.",
                "Unterstützung bei Einführung Warenwirtschaft.",
                "We look for Senior Developers and for Solution Architects.",
                "for Business Central Upgrades",
                "Help with Microsoft Fabric Data Warehouse",
                "für die Migration nach Exchange Online",
                "pour la migration Exchange Online",
                "We need it for Phase Two and for the Data Platform.",
                "Wir suchen Unterstützung für Kunden im Bereich Energie und Logistik.",
                "Für das Projekt Neue Plattform brauchen wir Hilfe.",
                "for the Finance Department and the IT Team",
                "at Head Office in New York City",
                "with Entra ID and Intune",
                "Betreuung für die Bank in München.",
                "para Madrid Centro",
                "Para el Departamento de Finanzas",
                "Best Regards",
                "Kind Regards for now",
                "Bei der Bank Migration helfen wir.",
                "For Dynamics 365 Retail",
                "We need Salesforce Health Cloud experience.",
                "Für die Energie Branche",
                "chez nous, chez Microsoft, chez le client",
                "We can start at Easter, at Noon.",
                "Wir haben Erfahrung bei Banken und bei Versicherungen.",
                "Bei Fragen oder bei Interesse bitte melden."
            })
    void productsPlacesAndOrdinaryNounsAreNoFirms(String text) {
        assertThat(CustomersNamed.in(text)).isEmpty();
    }

    @Test
    void aFirmOfATradeForWhichTheWorkIsIsTheCustomerOfTheNeed() {
        assertThat(read("We need a Power BI developer for Larkspur Foods in Leeds.")
                        .name()
                        .map(Field::value))
                .contains("Larkspur Foods");
        assertThat(read("Brenntorf Kallwitz needs a Power BI developer.").name())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Our customer, a bakery with 45 employees, needs Business Central.            | 10-49
            The client has 1,200 employees in four countries.                            | 1000-4999
            A 200-person company wants to move to Microsoft 365.                         | 50-249
            The customer employs 300 people.                                             | 250-999
            Der Kunde hat rund 180 Mitarbeiter an zwei Standorten.                       | 50-249
            Ein Maschinenbauer mit 2.500 Beschäftigten führt SAP ein.                    | 1000-4999
            Une entreprise de 80 salariés passe à Business Central.                      | 50-249
            Una empresa de 600 empleados busca ayuda con Azure.                          | 250-999
            Un'azienda con 35 dipendenti passa a Business Central.                       | 10-49
            Een bedrijf met 8 medewerkers wil naar Microsoft 365.                        | 1-9
            The client, 6,000 employees, rolls out Teams.                                | 5000+
            Training for 40 employees in Excel.                                          |
            Schulung für 20 Mitarbeiter.                                                 |
            Formation pour 15 salariés.                                                  |
            We are a partner with 30 employees. We need a SharePoint developer.          |
            Wir sind ein Systemhaus mit 60 Mitarbeitern und suchen einen SAP-Berater.    |
            The project team has 12 people.                                              |
            500 users of Exchange move to the cloud.                                     |
            """)
    void hasASizeWhereTheMailCountsItsPeople(String text, String size) {
        assertThat(read(text).size().map(Field::value)).isEqualTo(Optional.ofNullable(size));
    }

    @Test
    void isShownWhereItStands() {
        String text = "Hello,\n\nour client Northwind Traders (300 employees) needs a Power BI developer.";
        Customer read = read(text);
        assertThat(shown(text, read.name().orElseThrow())).isEqualTo("Northwind Traders");
        assertThat(shown(text, read.size().orElseThrow())).isEqualTo("300 employees");
    }

    @Test
    void isNotTheFirmThatWrites() {
        var writing = new Writing(
                "",
                "Power BI developer wanted.\nWe at Contoso GmbH pay well. Billing is for Contoso GmbH.",
                Optional.empty(),
                Optional.of(new Mailbox("Pat Doe", MailAddress.of("pat@contoso.example"))));
        assertThat(OpportunityReader.standard()
                        .read(writing)
                        .need()
                        .conditions()
                        .customer()
                        .name())
                .isEmpty();
    }

    @Test
    void isNeverInWhatSpecialistsRead() {
        var need = OpportunityReader.standard()
                .read(new Writing(
                        "Power BI for Fabrikam AG",
                        "Our customer Fabrikam AG with 300 employees needs a Power BI developer in Munich.",
                        Optional.empty(),
                        Optional.empty()))
                .need();
        assertThat(need.conditions().customer().name()).isPresent();
        assertThat(need.name().orElseThrow().value()).doesNotContainIgnoringCase("fabrikam");
        assertThat(need.summary().map(Field::value).orElse("")).doesNotContainIgnoringCase("fabrikam");
    }

    @Test
    void norIsTheNumberUnderWhichTheSenderHasIt() {
        for (String text : new String[] {
            "SAP Integration Suite in Hamburg. Up to 900 EUR a day, our reference SP-1.",
            "SAP Integration Suite in Hamburg. Please quote BR-55 and send two profiles.",
            "SAP Integration Suite in Hamburg. Bitte melden, unsere Referenz: 4711-X.",
            "SAP Integration Suite in Hamburg. Your offer should quote reference Z-991."
        }) {
            assertThat(OpportunityReader.standard()
                            .read(new Writing("", text, Optional.empty(), Optional.empty()))
                            .need()
                            .summary()
                            .map(Field::value)
                            .orElse(""))
                    .doesNotContain("SP-1", "BR-55", "4711", "Z-991");
        }
    }

    private static String shown(String text, Field<String> field) {
        Evidence at = field.evidence().getFirst();
        return text.substring(at.start(), at.end());
    }

    private static Customer read(String text) {
        return OpportunityReader.standard()
                .read(new Writing("", text, Optional.empty(), Optional.empty()))
                .need()
                .conditions()
                .customer();
    }
}
