package org.partnerpost.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerpost.opportunity.Conditions;
import org.partnerpost.opportunity.Evidence;
import org.partnerpost.opportunity.Field;

/** What a need says of the deal: how many people, how far it is sold, what is asked of a contract, when the customer decides,
 * and under which number the sender has it. */
class ConditionsReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We need two senior Power BI consultants in Vienna.                   | 2
            Looking for 3 developers (SAP), remote.                              | 3
            One trainer is enough.                                               | 1
            We need a trainer for 40 people.                                     |
            The customer has a team of 12 developers and needs help with Azure.  |
            Training for 12 administrators.                                      |
            3 months, Azure architect.                                           |
            Gesucht: zwei Business-Central-Berater ab Mai.                       | 2
            Wir suchen drei erfahrene Entwickler für Power Apps.                 | 3
            Schulung für 20 Administratoren.                                     |
            Nous cherchons deux développeurs Power Platform.                     | 2
            Formation pour 15 administrateurs.                                   |
            Buscamos tres consultores de Dynamics.                               | 3
            Cerchiamo due consulenti SAP.                                        | 2
            Wij zoeken twee ontwikkelaars.                                       | 2
            Our partner of 10 years wants an engineer.                           |
            We need 0.5 FTE, a SAP consultant.                                   |
            0,4 FTE Berater für Azure gesucht                                    |
            Wir suchen Hilfe für unseren Außendienst (45 Techniker).             |
            1. SAP MM consultant                                                 |
            Buscamos un arquitecto cloud y dos ingenieros.                       | 3
            We need 3 integration consultants and 1 test manager.                | 4
            Zwei Entwickler, ein Tester und ein Architekt für Azure.             | 4
            We need an architect and a developer for Azure.                      |
            Two consultants and the customer's team of 12 developers.            | 2
            """)
    void countsWhoIsWanted(String text, String people) {
        assertThat(read(text).people().map(field -> String.valueOf(field.value())))
                .isEqualTo(Optional.ofNullable(people));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We have sold the move from NAV to Business Central.               | sold
            Das Projekt haben wir verkauft, es startet im Mai.                | sold
            Nous avons vendu la migration, contrat signé.                     | sold
            Hemos vendido la migración.                                       | sold
            We are bidding for a roll-out; the proposal is due on Friday.     | proposal
            Wir sind in der Angebotsphase.                                    | proposal
            The client is still considering, nothing is signed yet.           | qualifying
            Der Kunde überlegt noch.                                          | qualifying
            We are bidding for a roll-out, nothing is sold yet.               | proposal
            Noch nichts verkauft, Angebot muss bis Freitag raus.              | proposal
            Prospect stage only, so rates are indicative.                     | qualifying
            La migración ya la tenemos vendida.                               | sold
            We have sold the licences, but the client is still considering.   |
            We need a Sales consultant who has sold before.                   |
            """)
    void tellsHowFarTheDealIs(String text, String state) {
        assertThat(read(text).sellingState().map(Field::value)).isEqualTo(Optional.ofNullable(state));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Under NDA, and white label please.                                     | nda white-label
            A security clearance is required.                                      | clearance
            No NDA needed.                                                         | ''
            Vertraulichkeitsvereinbarung nötig, Auftritt unter unserem Namen.      | nda white-label
            Mission en marque blanche, en sous-traitance.                          | white-label subcontract
            Con acuerdo de confidencialidad y como subcontratista.                 | nda subcontract
            Graag met VOG en onder onze vlag.                                      | clearance white-label
            """)
    void namesWhatIsAskedOfAContract(String text, String terms) {
        assertThat(read(text).terms().stream().map(Field::value).collect(Collectors.joining(" ")))
                .isEqualTo(terms);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We need a Power BI developer. The customer decides by 18 December 2026.          | 2026-12-18
            The decision is expected in January 2027, work starts in March.                  | 2027-01-31
            Estimated closing date: 2027-02-15                                               | 2027-02-15
            Der Kunde entscheidet bis Ende Januar 2027, Start ab März 2027.                  | 2027-01-31
            Ende Januar 2027 fällt die Entscheidung.                                         | 2027-01-31
            Le client décidera en février 2027.                                              | 2027-02-28
            El cliente decidirá en febrero de 2027.                                          | 2027-02-28
            Il cliente decide entro il 15 gennaio 2027.                                      | 2027-01-15
            De beslissing wordt verwacht op 15 januari 2027.                                 | 2027-01-15
            Please answer by 18 December 2026.                                               |
            The work starts on 11 January 2027.                                              |
            The customer decided in May 2024 to leave NAV.                                   |
            """)
    void tellsByWhenTheCustomerDecides(String text, String day) {
        assertThat(read(text).closingDate().map(field -> field.value().toString()))
                .isEqualTo(Optional.ofNullable(day));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Power BI developer wanted. Our reference: OPP-4711                | OPP-4711
            Opportunity ID 006Dn00000AbCdE, two SAP consultants.              | 006Dn00000AbCdE
            Unser Zeichen: 2026/118, wir suchen einen Berater.                | 2026/118
            Projekt-Nr. P-77. Gesucht wird ein Entwickler.                    | P-77
            Notre référence : AO-2026-31                                      | AO-2026-31
            Nuestra ref. 88/26, buscamos un consultor.                        | 88/26
            Please send two reference projects.                               |
            Our reference is a bank in Leeds.                                 |
            We need help with the ticket system for 200 users.                |
            """)
    void keepsTheNumberThatTheSenderFilesItUnder(String text, String number) {
        assertThat(read(text).externalReferenceId().map(Field::value)).isEqualTo(Optional.ofNullable(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"SAP consultant, security clearance needed", "Consultant SAP, habilitation de sécurité exigée"})
    void whatAContractAsksForIsNoSkill(String text) {
        assertThat(OpportunityReader.standard()
                        .read(new Writing("", text, Optional.empty(), Optional.empty()))
                        .need()
                        .skills())
                .extracting(Field::value)
                .containsExactly("sap");
    }

    @Test
    void eachIsShownWhereItStands() {
        String text = "We have sold it and need two senior consultants.";
        Conditions read = read(text);
        Evidence people = read.people().orElseThrow().evidence().getFirst();
        assertThat(text.substring(people.start(), people.end())).isEqualTo("two senior consultants");
        Evidence sold = read.sellingState().orElseThrow().evidence().getFirst();
        assertThat(text.substring(sold.start(), sold.end())).isEqualTo("We have sold");
    }

    private static Conditions read(String text) {
        return OpportunityReader.standard()
                .read(new Writing(
                        "", text, Optional.of(OffsetDateTime.parse("2026-11-16T10:00:00+01:00")), Optional.empty()))
                .need()
                .conditions();
    }
}
