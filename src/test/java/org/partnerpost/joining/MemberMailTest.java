package org.partnerpost.joining;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerpost.joining.PostOfATest.Got;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.specialist.Profile;
import org.partnerpost.specialist.Specialist.Consent;

/** What a member writes to join@: all of it is read back, or named as not understood. */
@QuarkusTest
class MemberMailTest extends KnownSpecialistBed {
    @BeforeEach
    void sheHasAProfile() {
        ProfileSheet sheet = new ProfileSheet(ProfileSheet.blank());
        sheet.organization = "Roth Consulting";
        sheet.contactName = "Eva Roth";
        sheet.places.add("DE");
        sheet.places.add("GB-SCT");
        sheet.skills.add("sap-s-4hana");
        sheet.skills.add("azure");
        QuarkusTransaction.requiringNew()
                .run(() -> specialists.put(
                        dana,
                        MailAddress.of(dana),
                        sheet.profile(),
                        Optional.of(new Consent("1", Instant.parse("2026-11-01T10:00:00Z"), "import")),
                        Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Wir machen kein SAP mehr | SAP S/4HANA",
                "We gave up SAP. | SAP S/4HANA",
                "Nous ne faisons plus de SAP. | SAP S/4HANA",
                "Ya no hacemos SAP | SAP S/4HANA",
                "Not in Scotland any more | Scotland",
                "We don't work in Scotland any more. | Scotland",
                "entre 9h et 17h, heure de Paris | Europe/Paris",
                "Merci de n'envoyer vos messages qu'entre 9h et 17h, heure de Paris. | Europe/Paris",
                "I forgot: English and French, at most two mails a week | French",
                "Ich habe vergessen: Englisch und Französisch, höchstens zwei Mails pro Woche | French",
                "J'ai oublié : entre 9h et 17h, heure de Paris, en français et anglais | French",
                "Olvidé: inglés y francés | French"
            })
    void isReadBack(String mail, String told) {
        Profile before = find().orElseThrow().profile();
        post.mail(dana, JOIN, mail + "\n\nEva Roth");
        Got asked = post.last(dana);
        assertThat(asked.kind()).isEqualTo("specialist/change-proposed");
        assertThat(asked.text()).contains(told).doesNotContain("could not take");
        post.mail(dana, asked.replyTo(), "yes");
        assertThat(find().orElseThrow().profile()).isNotEqualTo(before);
        assertThat(post.last(dana).kind()).isEqualTo("specialist/profile-changed");
    }

    @Test
    void aYesWithAFurtherChangeTellsBoth() {
        post.mail(dana, JOIN, "also Austria");
        post.mail(dana, post.last(dana).replyTo(), "Yes, and Spain, too.");
        assertThat(find().orElseThrow().profile().places()).contains("AT", "ES");
        assertThat(post.letters(dana))
                .filteredOn(Got::kind, "specialist/profile-changed")
                .extracting(Got::text)
                .anyMatch(text -> text.contains("Austria"))
                .anyMatch(text -> text.contains("Spain"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"also Austria\n\nEva Roth", "also Austria\nEva Roth", "also Austria\nEva"})
    void theNameBelowIsNoTown(String mail) {
        post.mail(dana, JOIN, mail);
        assertThat(post.last(dana).text()).contains("Austria").doesNotContain("Roth”", "already");
        post.mail(dana, post.last(dana).replyTo(), "yes");
        assertThat(find().orElseThrow().profile().places()).containsExactly("DE", "GB-SCT", "AT");
    }

    @Test
    void whatHasNoMeaningIsNamedBesideTheRest() {
        post.mail(dana, JOIN, "I forgot: English and French, at most two mails");
        assertThat(post.last(dana).kind()).isEqualTo("specialist/change-proposed");
        assertThat(post.last(dana).text()).contains("English, French").contains("“at most two mails”");
    }

    @Test
    void aPartOfACountryThatIsThereAsAWholeIsNamed() {
        post.mail(dana, JOIN, "Wir arbeiten nicht mehr in Bayern.");
        assertThat(post.last(dana).kind()).isEqualTo("specialist/profile-not-understood");
        assertThat(post.last(dana).text()).contains("Bayern");
    }
}
