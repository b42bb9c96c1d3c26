package org.partnerpost.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerpost.taxonomy.Names;

/** What of an answer is about its writer's profile. */
class ProfileWishTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "please only send me one mail a week",
                "Mails only between 8:00 and 16:00 please.",
                "We don't want anything from Contoso.",
                "Bitte mailen Sie uns nur zwischen 8 und 16 Uhr.",
                "please don't mail us before 9",
                "Von Contoso wollen wir nichts mehr bekommen.",
                "Nous ne voulons plus rien recevoir de Contoso.",
                "No queremos recibir nada de Contoso.",
                "We no longer do SAP.",
                "we no longer do SAP, Oracle and Navision",
                "We don't do SAP any more",
                "add Power BI to my profile",
                "Take Sentinel off my profile, please.",
                "Please add Power BI and Azure to our profile.",
                "Please update our profile: we also do Fabric, in Austria too.",
                "From now on only weekly mails please",
                "Könnt ihr mir nur noch einmal pro Woche eine Mail schicken?",
                "SAP bieten wir nicht mehr an.",
                "SAP is no longer our thing",
                "Two mails a week max",
                "Actualicen nuestro perfil, por favor: ya no hacemos SAP",
                "Could you send us at most two mails per week?",
                "Bitte nur eine Mail pro Woche.",
                "Bitte schicken Sie uns höchstens 3 Anfragen pro Woche",
                "SAP machen wir nicht mehr.",
                "Wir machen kein SAP mehr.",
                "Bitte nehmen Sie Sentinel aus unserem Profil.",
                "Un seul mail par semaine, s'il vous plaît.",
                "Nous ne faisons plus de SAP.",
                "Ajoutez Power BI à notre profil, merci.",
                "Envíenme solo un correo a la semana",
                "Ya no hacemos SAP",
                "Añadan Power BI a nuestro perfil, por favor.",
                "nur noch Projekte über 30.000 EUR bitte",
                "only send us projects above 50,000 EUR",
                "Could you only send us projects above 50,000 EUR?",
                "never send us anything from Contoso",
                "No nos envíen nada de Contoso.",
                "do not send me Jenkins projects again",
                "Bitte schickt uns keine SAP-Projekte mehr.",
                "ne nous envoyez plus de projets SAP",
                "Plus de projets SAP, merci.",
                "No more SAP projects please.",
                "nur noch Remote",
                "Désormais uniquement des projets à distance, s'il vous plaît.",
                "Ya solo proyectos en remoto, por favor",
                "nur noch Remote-Projekte und eine Mail am Tag",
                "from now on we also work in Ireland",
                "From now on, we also work in Ireland and the UK.",
                "we work in Finland as well now",
                "Wir arbeiten jetzt auch in Österreich und der Schweiz.",
                "Nous travaillons désormais aussi en Belgique.",
                "Ahora también trabajamos en Portugal.",
                "Not in Scotland any more",
                "no mails between Christmas and 6 January",
                "Keine Mails zwischen Weihnachten und Neujahr.",
                "Pas de mails entre Noël et le 6 janvier.",
                "Ningún correo entre Navidad y el 6 de enero.",
                "only write to me between 9 and 5",
                "Écrivez-moi uniquement entre 9h et 17h.",
                "please use eva@new-address.example from now on",
                "Ab sofort bitte an eva@neu.example schreiben.",
                "Désormais écrivez à eva@new.example",
                "A partir de ahora escríbanme a eva@new.example",
                "Bitte nehmt DAX aus meinem Profil"
            })
    void isAllOfIt(String text) {
        ProfileWish wish = ProfileWish.in(text, Names::blanked);
        assertThat(wish.said()).hasSize(1);
        assertThat(wish.rest()).isBlank();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Yes, and please add Power BI to my profile | Yes. | please add Power BI to my profile",
                "Yes, but please only send me one mail a week. | Yes. | please only send me one mail a week.",
                "Yes please only send me one mail a week. | Yes please. | only send me one mail a week.",
                "No. We no longer do SAP. | No. | We no longer do SAP.",
                "No, we no longer do SAP, take it off my profile. | No. | we no longer do SAP",
                "we no longer do Power BI, please remove it | '' | we no longer do Power BI",
                "Nein, SAP machen wir nicht mehr, bitte streichen. | Nein. | SAP machen wir nicht mehr",
                "Nein, SAP machen wir nicht mehr. | Nein. | SAP machen wir nicht mehr.",
                "Ja, ab Januar, und bitte nur eine Mail pro Woche. | Ja, ab Januar. | bitte nur eine Mail pro Woche.",
                "Take SAP off my profile, and we can start in May. | we can start in May. | Take SAP off my profile",
                "Nein, nur noch Projekte über 30.000 EUR bitte. | Nein. | nur noch Projekte über 30.000 EUR bitte.",
                "No - only send us projects above 50,000 EUR. | No. | only send us projects above 50,000 EUR.",
                "Yes, and from now on we also work in Ireland. | Yes. | from now on we also work in Ireland.",
                "Nein. Schickt uns nie wieder etwas von Contoso. | Nein. | Schickt uns nie wieder etwas von Contoso.",
                "How many users? Do not send me Jenkins projects again. | How many users? | Do not send me Jenkins projects again.",
                "Ja, ab Mai. Ab jetzt bitte nur noch Remote. | Ja, ab Mai. | Ab jetzt bitte nur noch Remote.",
                "Oui, et ajoutez Power BI à notre profil. | Oui. | ajoutez Power BI à notre profil.",
                "Sí, y ya no hacemos SAP. | Sí. | ya no hacemos SAP."
            })
    void leavesTheAnswerBesideIt(String text, String rest, String said) {
        ProfileWish wish = ProfileWish.in(text, Names::blanked);
        assertThat(wish.said()).containsExactly(said);
        assertThat(wish.rest().strip()).isEqualTo(rest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Yes, we can do this from January.",
                "We no longer do this.",
                "Das machen wir nicht mehr.",
                "Yes, if it is only remote.",
                "As you can see in our profile, we know SAP.",
                "Yes, please call or mail us, we work 3 days a week.",
                "Our minimum is 20,000 EUR.",
                "On site once a week is fine.",
                "Wir machen keine Wartung, nur das Projekt.",
                "Does this fit our profile?",
                "Ja, aber nur noch Remote.",
                "Yes, we also work in Ireland.",
                "Yes. From January on we also work on site in Dublin.",
                "Wir haben nur noch im Mai Kapazität.",
                "Ja, wir haben nur noch zwei Projekte in Österreich offen.",
                "Can you send us the SAP documentation only in German?",
                "Please only send us the requirements for SAP first.",
                "Do you also work in Ireland now?",
                "No longer relevant for SAP, I think.",
                "Yes, call me between 9 and 5.",
                "Yes, write to me at eva@new-address.example.",
                "Do not send us anything any more.",
                "Bitte keine Mails mehr."
            })
    void isNothingElse(String text) {
        assertThat(ProfileWish.in(text, Names::blanked)).isEqualTo(new ProfileWish(text, List.of(), List.of()));
    }

    @Test
    void isNoneOfTheLinesAroundIt() {
        ProfileWish wish = ProfileWish.in(
                "Hi Pat,\n\nyes, from 1 May.\nPlease add Power BI to my profile.\n\nBest regards\nDana",
                Names::blanked);
        assertThat(wish.said()).containsExactly("Please add Power BI to my profile.");
        assertThat(wish.rest()).isEqualTo("Hi Pat,\n\nyes, from 1 May.\n\n\nBest regards\nDana");
    }

    @Test
    @Timeout(30)
    void aLongListTakesNoLongTime() {
        ProfileWish.in("SAP, ".repeat(3_000), Names::blanked);
        ProfileWish.in("so SAP and ".repeat(1_500), Names::blanked);
    }

    @Test
    void tellsWhatIsNoLongerOffered() {
        ProfileWish wish = ProfileWish.in("We no longer do SAP. Please only one mail a week.", Names::blanked);
        assertThat(wish.said()).hasSize(2);
        assertThat(wish.gone()).containsExactly("We no longer do SAP.");
    }
}
