package org.partnerpost.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.opportunity.Conditions;
import org.partnerpost.opportunity.Customer;
import org.partnerpost.opportunity.Field;

/** What is taken out of words for the other side, and what stays. */
class MaskingTest {
    private static final Masking MASKING = new Masking(Masking.namesOf(
            "Jürgen Weber-Pál", "Weber & Söhne Consulting GmbH", MailAddress.of("j.weber@soehne-it.example")));

    @Test
    void theCustomerAndTheNumberUnderWhichTheRequesterHasItAreTakenOut() {
        Masking masking = new Masking(Masking.namesOf(new Conditions(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                new Customer(Optional.of(Field.entered("Drachenbart Brauerei AG", "")), Optional.empty()),
                Optional.of(Field.entered("OPP-77", "")))));
        for (String told : List.of(
                "Quote OPP-77 please.",
                "Quote OPP77 please.",
                "Quote opp 77 please.",
                "Our reference: LU-99.",
                "Nuestra referencia RV-9.",
                "The Drachenbart people decide.")) {
            assertThat(masking.of(told).toLowerCase(Locale.ROOT))
                    .doesNotContain("opp", "lu-99", "rv-9", "drachenbart")
                    .contains(Masking.MASK);
        }
        assertThat(masking.of("We have SC-300 and two reference projects."))
                .isEqualTo("We have SC-300 and two reference projects.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"600 123 456", "600.123.456", "501 234 567", "912 345 678", "600-123-456", "600123456"})
    void nineDigitsAreANumberToCallHoweverTheyAreWritten(String number) {
        assertThat(MASKING.of("Call " + number + " or write.")).isEqualTo("Call […] or write.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.250.000", "12 500 000", "250 000", "1 250 000"})
    void sumsStay(String sum) {
        assertThat(MASKING.of("It is " + sum + " EUR.")).isEqualTo("It is " + sum + " EUR.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Our customer Papierboot has 40 users. The Papierboot people decide.",
                "The customer is Papierboot Gmbh, and Papierboot Gmbh's warehouse is in Ulm.",
                "It is for our client Papierboot Logistics.",
                "Unser Kunde Papierboot sitzt in Ulm.",
                "Es geht um unseren Endkunden Papierboot Gmbh & Co. KG.",
                "C'est pour notre client Papierboot, à Lyon.",
                "Nuestro cliente Papierboot tiene 40 usuarios."
            })
    void aCustomerThatTheWordsThemselvesNameFirstIsTakenOutWithoutFragments(String words) {
        assertThat(new Masking(Masking.customersIn(words)).of(words))
                .doesNotContainIgnoringCase("papierboot")
                .doesNotContainIgnoringCase("gmbh")
                .doesNotContain("[…] […]", "[…]'s", "Logistics", "Co. KG")
                .contains(Masking.MASK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Our customer decides in May.",
                "The customer is in Ulm and runs Business Central.",
                "Unser Kunde möchte im Mai beginnen.",
                "Is the customer on Dynamics NAV or on SAP?"
            })
    void whereNoCustomerIsNamedNothingIsTakenOut(String words) {
        assertThat(new Masking(Masking.customersIn(words)).of(words)).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dana@specialist.example",
                "dana @ specialist.example",
                "dana (at) specialist.example",
                "dana [at] specialist [dot] example",
                "dana at specialist dot example",
                "https://x.example/a?b=c",
                "www.weber.example",
                "weber-it.de/team",
                "linkedin.com/in/jweber",
                "@jweber",
                "+49 89 1234567",
                "0049 (89) 123-4567",
                "089/1234567",
                "Goethestr. 12, 80331 München",
                "14 Harbour Street, Dublin 2",
                "12 rue des Lilas, 69003 Lyon",
                "calle de Alcalá, 45",
                "skype:marekbobr",
                "Telegram: dana_w",
                "(555) 123-4567",
                "Jürgen",
                "JUERGEN",
                "Jurgen",
                "Weber & Söhne Consulting GmbH",
                "weber",
                "Soehne"
            })
    void isTakenOut(String tells) {
        assertThat(MASKING.of("Ask " + tells + " please")).isEqualTo("Ask […] please");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Papierboot Ltd", "Nord Stern Beratung GmbH", "Zahnrad-Salat AG"})
    void aFirmOfWhichNothingIsKnownIsTakenOutWithItsLegalForm(String firm) {
        assertThat(MASKING.of("we come with " + firm + " as a partner")).isEqualTo("we come with […] as a partner");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Boulangerie d'Or", "Boulangerie d’Or", "BOULANGERIE D`OR", "boulangerie d´or"})
    void aNameIsFoundWithAnyApostrophe(String name) {
        Masking masking = new Masking(Masking.namesOf("", "Boulangerie d’Or", MailAddress.of("jo@mail.example")));
        assertThat(masking.of("We are " + name + " in Lyon.")).isEqualTo("We are […] in Lyon.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zahnradsalat", "Zahnrad-Salat", "Z A H N R A D S A L A T", "Zahnrad Salat"})
    void aLongNameIsFoundHoweverItIsParted(String name) {
        Masking masking = new Masking(Masking.namesOf("", "", MailAddress.of("jo@zahnradsalat.example")));
        assertThat(masking.of("we are " + name + " here")).isEqualTo("we are […] here");
    }

    @Test
    void theFirmsThatANeedNamesAreKnown() {
        assertThat(Masking.firmsIn("We look for help.\n\nSven Canary\nNordstern Beratung GmbH\nMünchen"))
                .contains("Nordstern")
                .doesNotContain("Beratung", "Canary");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We start on 2027-01-11 or 11.01.2027.",
                "1.200.000 EUR in 2019-2024, 900 a day",
                "Our 3 main streets of work are in 12 countries and 5 Places.",
                "We use Teams: chat, and Place 1 of the list.",
                "ASP.NET and Node with consulting, 40 users, 3 months",
                "From 9:00 to 17:30, 2 days a week."
            })
    void stays(String words) {
        assertThat(MASKING.of(words)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Please ask Maria Lopez in our team. | Please ask […] in our team.",
                "Call Dr. Stein about the dates. | Call […] about the dates.",
                "Ask for Ana, she knows. | Ask for […], she knows.",
                "You can contact our Karl-Heinz Müller. | You can contact our […].",
                "Write to MARIA LOPEZ or Prof. Dr. Anna von der Heide. | Write to […] or […].",
                "My colleague Tom Becker did this. | My colleague […] did this.",
                "Our architect Priya Raman leads it. | Our architect […] leads it.",
                "Mrs. O'Neill and Mr Smith lead it. | […] and […] lead it.",
                "We worked with John F. Miller there. | We worked with […] there.",
                "Bitte fragen Sie Herrn Stein. | Bitte fragen Sie […].",
                "Rufen Sie Petra Lang an. | Rufen Sie […] an.",
                "Mein Kollege Sven macht das. | Mein Kollege […] macht das.",
                "Ansprechpartnerin: Petra Lang | Ansprechpartnerin: […]",
                "Demandez à Jean Dupont. | Demandez à […].",
                "Mme Durand répond. | […] répond.",
                "Pregunte por Lucía Gómez de la Torre. | Pregunte por […].",
                "Llame a la Sra. Ortega. | Llame a la […].",
                "Ask May Fischer or call June Carter. | Ask […] or call […].",
                "Mrs. West and Dr. April Jones know. | […] and […] know.",
                "Fragen Sie Herrn Nord. | Fragen Sie […].",
                "Ansprechpartner ist MEIER. | Ansprechpartner ist […].",
            })
    void thirdPersonsAreTakenOutWhereWordsLeadToThem(String words, String masked) {
        assertThat(MASKING.of(words)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We contact Business Central users and call Power BI reports.",
                "Ask us about Azure DevOps, or call on Monday.",
                "We work with Dynamics 365 Business Central from Munich, Germany.",
                "We did this with SAP in Spain and by Power Automate.",
                "Contact Sales or IT. We start in January with Purchasing.",
                "Fragen Sie Ihren Kunden. Wir arbeiten mit Power BI in München und Wien.",
                "Wir sprechen Deutsch und Englisch; das ist Business Central.",
                "Nous travaillons avec Power BI et Azure à Paris.",
                "Trabajamos con Business Central en Madrid y Barcelona.",
                "Sr. Consultant, Lead Developer and Head of Finance are free."
            })
    void productsPlacesAndOrdinaryWordsStay(String words) {
        assertThat(MASKING.of(words)).isEqualTo(words);
    }

    @Test
    void noTextBreaksIt() {
        for (String text : new String[] {
            "",
            "\u0000",
            "\ud800",
            "@".repeat(100_000),
            "1 ".repeat(100_000),
            "a.".repeat(50_000),
            "ask Maria ".repeat(20_000),
            "Dr. ".repeat(30_000)
        }) {
            assertThat(new Masking(Set.of("x".repeat(300))).of(text)).hasSizeLessThanOrEqualTo(20_000);
        }
    }
}
