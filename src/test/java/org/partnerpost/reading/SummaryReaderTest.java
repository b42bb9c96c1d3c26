package org.partnerpost.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Need;

/** What may be shown to specialists names nobody. */
class SummaryReaderTest {
    private static final String WORK = "We need a consultant for a Business Central migration.";
    private static final OpportunityReader READER = OpportunityReader.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Our customer Fabrikam GmbH is a producer of toys.",
                "Fabrikam GmbH & Co. KG sells toys.",
                "Our customer Fabrikam has 200 users.",
                "The work is for Fabrikam in Munich.",
                "Fabrikam wants to begin soon.",
                "Write to kim@fabrikam.example for details.",
                "See www.fabrikam.example for more.",
                "More at https://fabrikam.example/toys today.",
                "Call me at +49 89 1234567 any time.",
                "My phone is 089 / 123 45 67.",
                "Ask for Mrs Kim Miller there.",
                "My name is Pat Quill, from the sales team.",
                "Quill has done this before.",
                "The fabrikam server is old. It belongs to Fabrikam GmbH.",
                "It is all on fabrikam.com now.",
                "Kunde ist die Fabrikam AG aus Bonn.",
                "Unser Kunde Fabrikam sucht Hilfe.",
                "Herr Meier leitet das Projekt.",
                "Fabrikam sucht Hilfe.",
                "Im Auftrag von Fabrikam suchen wir Hilfe.",
                "Notre client Fabrikam cherche de l'aide.",
                "La société Fabrikam SAS a 40 utilisateurs.",
                "Nuestro cliente Fabrikam S.L. tiene 40 usuarios.",
                "Buscamos ayuda para Fabrikam en Madrid."
            })
    void aSentenceThatTellsWhoItIsStaysInTheHouse(String sentence) {
        assertThat(summary(WORK + " " + sentence + " It is remote."))
                .as(sentence)
                .contains("Business Central")
                .contains("remote")
                .doesNotContainIgnoringCase("fabrikam")
                .doesNotContain("Miller", "Quill", "Meier", "1234567", "123 45 67");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Our customer has 200 users and three sites in Germany.",
                "Experience with Power BI and Azure is a plus.",
                "The rate is 700 EUR per day.",
                "It starts on 1 March 2027 and lasts three months.",
                "German is required, English is welcome.",
                "Der Kunde hat 200 Benutzer und drei Standorte.",
                "Wir suchen Unterstützung bei der Einführung von Dynamics 365.",
                "Le client a deux sites en France."
            })
    void aSentenceAboutTheWorkIsShown(String sentence) {
        assertThat(summary(sentence)).isEqualTo(sentence);
    }

    @Test
    void greetingClosingAndNamesAreLeftOut() {
        assertThat(summary("Dear Kim,\n\n" + WORK + "\n\nBest regards\nPat Quill\nContoso Ltd\nMunich"))
                .isEqualTo(WORK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Can you help with all?",
                "Can you help? When will I hear from you?",
                "Please let me know.",
                "Geht das? Wann höre ich von Ihnen?",
                "Ich freue mich auf Ihre Rückmeldung.",
                "C'est possible ? Quand aurai-je de vos nouvelles ?",
                "N'hésitez pas à nous appeler.",
                "¿Es posible?",
                "Quedo a la espera de su respuesta."
            })
    void whatIsSaidToUsIsLeftOut(String chat) {
        assertThat(summary(WORK + "\n" + chat)).isEqualTo(WORK);
    }

    @Test
    void aQuestionAboutTheWorkIsShown() {
        assertThat(summary(WORK + " Can it be done remotely?")).isEqualTo(WORK + " Can it be done remotely?");
        assertThat(summary(WORK + " Who knows Fabric?")).isEqualTo(WORK + " Who knows Fabric?");
    }

    @Test
    void aSubjectThatNamesTheCustomerDoesNotNameTheNeed() {
        Need need = need("Business Central for Fabrikam GmbH in Munich", WORK);
        assertThat(need.name().map(Field::value)).contains("Dynamics 365 Business Central, Munich");
        assertThat(need("AW: [extern] Fwd: Business Central migration", WORK)
                        .name()
                        .map(Field::value))
                .contains("Business Central migration");
    }

    @Test
    void theNumberOfAnItemThatIsKeptBackDoesNotStayBehindAlone() {
        assertThat(summary("1. Call Fabrikam GmbH at once.\n\n2. Power BI training for 300 users in Madrid."))
                .isEqualTo("Power BI training for 300 users in Madrid.");
    }

    @Test
    void whereNothingMayBeShownThereIsNoSummary() {
        assertThat(need("", "Call Fabrikam GmbH at once.").summary()).isEmpty();
    }

    private static String summary(String body) {
        return need("Help wanted", body).summary().map(Field::value).orElse("");
    }

    private static Need need(String subject, String body) {
        Mailbox from = new Mailbox("Pat Quill", MailAddress.of("pat@contoso.example"));
        return READER.read(new Writing(
                        subject,
                        body,
                        Optional.of(OffsetDateTime.parse("2026-11-16T10:00:00+01:00")),
                        Optional.of(from)))
                .need();
    }
}
