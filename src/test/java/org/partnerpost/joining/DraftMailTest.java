package org.partnerpost.joining;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerpost.joining.PostOfATest.Got;
import org.partnerpost.specialist.Profile;

/** Mails of people who have no profile yet, from the first question to the yes or the no. */
@QuarkusTest
class DraftMailTest extends KnownSpecialistBed {
    private static final String WORDS =
            "We are Weber Consulting. We do Power BI and SAP in Germany and Austria, in German and English, from 20,000 EUR.";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Forgot to say: at most 2 mails a week          | Most per week
            Can you please add Azure Synapse?              | Azure Synapse
            Vergessen: auch in der Schweiz                 | Switzerland
            J'ai oublié : aussi la Suisse                  | Switzerland
            Se me olvidó: también Suiza                    | Switzerland
            """)
    void aSecondMailAddsToWhatWaitsAndIsReadBack(String second, String added) {
        post.mail(dana, JOIN, WORDS);
        post.mail(dana, JOIN, second);
        assertThat(post.letters(dana)).hasSize(2);
        assertThat(post.last(dana).text()).contains("Weber Consulting", "Power BI", "SAP", "20,000 EUR", added);
        post.mail(dana, post.last(dana).replyTo(), "yes");
        assertThat(find().orElseThrow().profile().organization()).isEqualTo("Weber Consulting");
    }

    @Test
    void whoMailsTheSameAgainAndAgainGetsOneLetterMore() {
        post.mail(dana, JOIN, WORDS);
        for (String again : List.of("also Germany", "Please also Germany.", "And also Germany!", "Germany, too")) {
            post.mail(dana, JOIN, again);
        }
        assertThat(post.letters(dana)).hasSize(2);
    }

    @Test
    void aYesWithAChangeIsReadBackOnceMoreAndToldWhy() {
        post.mail(dana, JOIN, WORDS);
        assertThat(post.last(dana).text()).doesNotContain("Thank you for your yes");
        post.mail(dana, post.last(dana).replyTo(), "Yes, but also Spain.");
        assertThat(find()).isEmpty();
        assertThat(post.last(dana).text()).contains("Thank you for your yes", "changed something as well", "Spain");
        post.mail(dana, post.last(dana).replyTo(), "yes");
        assertThat(find().orElseThrow().profile().places()).contains("ES");
        assertThat(post.last(dana).kind()).isEqualTo("specialist/joined");
        assertThat(post.last(dana).text()).contains("Spain");
    }

    @Test
    void theNameOfAFirmIsNoSkill() {
        post.mail(dana, JOIN, "We do Power BI in Germany, in English.");
        post.mail(dana, post.last(dana).replyTo(), "Brand SAP GmbH\n\nEva Roth");
        assertThat(post.last(dana).text()).contains("Brand SAP GmbH");
        post.mail(dana, post.last(dana).replyTo(), "yes");
        Profile joined = find().orElseThrow().profile();
        assertThat(joined.organization()).isEqualTo("Brand SAP GmbH");
        assertThat(joined.skills()).containsExactly("power-bi");
        assertThat(joined.places()).containsExactly("DE");
    }

    @Test
    void aYesWithWhatIsSoAlreadyIsAYes() {
        post.mail(dana, JOIN, WORDS);
        post.mail(dana, post.last(dana).replyTo(), "Yes, and also Austria.");
        assertThat(find().orElseThrow().profile().places()).contains("AT");
    }

    @Test
    void aChangeWithoutAYesIsThankedForNone() {
        post.mail(dana, JOIN, WORDS);
        post.mail(dana, post.last(dana).replyTo(), "also Austria");
        assertThat(post.last(dana).text()).doesNotContain("Thank you for your yes");
    }

    @Test
    void aWholeNewProfileReplacesTheFieldsItNames() {
        post.mail(dana, JOIN, WORDS);
        Got first = post.last(dana);
        post.mail(dana, JOIN, "We are Weber Consulting GmbH. We do Azure in Spain. Two or three mails a week will do.");
        assertThat(post.last(dana).text())
                .contains("Weber Consulting GmbH", "Spain", "20,000 EUR")
                .contains("We could not take this into account: “Two or three mails a week will do.”");
        post.mail(dana, first.replyTo(), "yes");
        assertThat(find()).as("a yes to the older version").isEmpty();
        assertThat(post.last(dana).text()).contains("from before the last change", "Spain");
        post.mail(dana, post.last(dana).replyTo(), "yes");
        Profile joined = find().orElseThrow().profile();
        assertThat(joined.skills()).containsExactly("azure");
        assertThat(joined.places()).containsExactly("ES");
        assertThat(joined.languages()).containsExactly("de", "en");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            also TypeScript, and Hamburg. Company name: Cee Five   | Cee Five    | TypeScript
            We also do Azure. Firm: Three Ltd                      | Three Ltd   | Azure
            Die Firma heißt Adler IT, bitte noch Terraform dazu    | Adler IT    | Terraform
            """)
    void theFirmAndFurtherSkillsInOneReplyAddToWhatWaits(String reply, String firm, String skill) {
        post.mail(dana, JOIN, "React, Vue and Node.js in Germany, in English.");
        post.mail(dana, post.last(dana).replyTo(), reply);
        assertThat(post.last(dana).text()).contains("React", "Vue", firm, skill);
    }

    @Test
    void aYesToJoinAloneIsNoneAsItHasNoToken() {
        post.mail(dana, JOIN, WORDS);
        post.mail(dana, JOIN, "yes");
        assertThat(find()).isEmpty();
    }

    @Test
    void nobodyJoinsWithoutASkillAndTheDraftIsKept() {
        post.mail(dana, JOIN, "Hi, how does this work? Would like to get projects in Austria. Ann");
        assertThat(post.last(dana).text()).contains("How it works", "without the customer", "What can you do?");
        post.mail(dana, post.last(dana).replyTo(), "yes");
        assertThat(find()).isEmpty();
        assertThat(post.last(dana).text()).contains("It cannot count yet", "What can you do?", "Austria");
        post.mail(dana, post.last(dana).replyTo(), "We do Intune and Entra ID");
        assertThat(post.last(dana).text()).contains("Intune", "Entra ID", "Austria");
        post.mail(dana, post.last(dana).replyTo(), "yes");
        assertThat(find().orElseThrow().profile().places()).containsExactly("AT");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hallo, wie funktioniert das?     | So geht es
            Bonjour, comment ça marche ?     | Comment cela marche
            Hola, ¿cómo funciona?            | Cómo funciona
            """)
    void whoAsksHowItWorksIsTold(String asked, String told) {
        post.mail(dana, JOIN, asked);
        assertThat(post.last(dana).text()).contains(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AlmData GmbH",
                "AlmData GmbH\n\nJosef",
                "auch Tirol\nAlmData GmbH\n\nViele Grüße\nJosef",
                "Unsere Firma heißt AlmData GmbH",
                "Ja, passt.\nAlmData GmbH"
            })
    void theFirmThatWasAskedForMayStandOnALineOfItsOwn(String answer) {
        post.mail(dana, JOIN, "Wir machen Power BI in Österreich, auf Deutsch.");
        assertThat(post.last(dana).text()).contains("Wie heißt Ihre Firma?");
        post.mail(dana, post.last(dana).replyTo(), answer);
        assertThat(post.last(dana).text()).contains("AlmData GmbH").doesNotContain("Wie heißt Ihre Firma?");
        assertThat(find()).isEmpty();
    }

    @Test
    void aNameWithoutLegalFormIsTheAnswerToTheQuestionForIt() {
        post.mail(dana, JOIN, "We do Power BI in Ireland, in English.");
        post.mail(dana, post.last(dana).replyTo(), "Fennec Data\n\nDana");
        post.mail(dana, post.last(dana).replyTo(), "yes");
        assertThat(find().orElseThrow().profile().organization()).isEqualTo("Fennec Data");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Stimmt alles, danke!",
                "All good, thanks!",
                "Looks right to me.",
                "Todo bien, gracias",
                "Alles korrekt so",
                "Tout est juste, merci !"
            })
    void whatConfirmsIsNoNameOfAFirm(String yes) {
        post.mail(dana, JOIN, "We do Power BI in Ireland, in English.");
        post.mail(dana, post.last(dana).replyTo(), yes);
        assertThat(find().orElseThrow().profile().organization()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Habe keine Firma, bin Freiberufler",
                "I have no company, I'm a freelancer",
                "Je n'ai pas d'entreprise, je suis indépendante.",
                "No tengo empresa, soy autónoma"
            })
    void whoHasNoFirmGoesByItsOwnName(String answer) {
        post.mail(dana, JOIN, "We do Power BI in Ireland, in English.");
        post.mail(dana, post.last(dana).replyTo(), answer);
        assertThat(find()).isEmpty();
        assertThat(post.last(dana).text()).contains("Dana Weber").doesNotContain("What is the name of your firm?");
        post.mail(dana, post.last(dana).replyTo(), "yes");
        assertThat(find().orElseThrow().profile().organization()).isEqualTo("Dana Weber");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please unsubscribe us",
                "Bitte melden Sie uns ab",
                "Merci de me retirer de la liste.",
                "Por favor, bórrenme de la lista"
            })
    void whoHasNoProfileAndWantsNoMailHearsThatNoneIsSent(String leave) {
        post.mail(dana, JOIN, leave);
        assertThat(post.last(dana).kind()).isEqualTo("specialist/join-ended");
    }

    @Test
    void aNoToTheReadBackIsConfirmed() {
        post.mail(dana, JOIN, "Wir sind Weber Consulting und machen Power BI in Wien.");
        post.mail(dana, post.last(dana).replyTo(), "Nein danke, doch kein Interesse");
        assertThat(post.last(dana).kind()).isEqualTo("specialist/join-ended");
        assertThat(post.last(dana).text()).contains("gelöscht");
        assertThat(find()).isEmpty();
    }
}
