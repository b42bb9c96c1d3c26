package org.partnerpost.joining;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerpost.joining.PostOfATest.Got;
import org.partnerpost.specialist.Profile;

/** First mails that do not say what their sender can do, and what comes of the next one. */
@QuarkusTest
class FirstWishesTest extends KnownSpecialistBed {
    @Test
    void wishesAloneAreKeptAndTheSkillsAskedFor() {
        post.mail(dana, JOIN, "Hi,\n\nmax one mail a week, only remote, minimum 20k EUR\n\nDana Weber");
        Got readBack = post.last(dana);
        assertThat(readBack.kind()).isEqualTo("specialist/join-read-back");
        assertThat(readBack.text()).contains("remote", "20,000 EUR", "What can you do?");
        post.mail(dana, readBack.replyTo(), "Power BI and Azure in Germany");
        post.mail(dana, post.last(dana).replyTo(), "yes");
        Profile now = find().orElseThrow().profile();
        assertThat(now.skills()).containsExactlyInAnyOrder("power-bi", "azure");
        assertThat(now.workModes()).containsExactly("remote");
        assertThat(now.minimumDealValue()).contains(20_000L);
        assertThat(now.frequency()).contains(Profile.Frequency.WEEKLY);
    }

    @Test
    void aReplyToTheLetterThatNothingWasUnderstoodIsTheNextTry() {
        post.mail(dana, JOIN, "Hello?");
        Got told = post.last(dana);
        assertThat(told.kind()).isEqualTo("specialist/join-not-understood");
        assertThat(told.replyTo()).isEqualTo(JOIN);
        post.mail(dana, told.replyTo(), "We are Weber Consulting. We do Power BI in Germany.");
        assertThat(post.last(dana).kind()).isEqualTo("specialist/join-read-back");
    }

    @ParameterizedTest
    @ValueSource(strings = {"auch Berlin", "also Munich", "Bitte auch Hamburg und Köln"})
    void aTownOfACountryThatIsThereIsTold(String also) {
        post.mail(dana, token(known()), also);
        assertThat(text())
                .containsPattern("the whole country already, which covers this: “(Berlin|Munich|Hamburg”, “Köln)”");
    }

    @Test
    void besideAChangeTheTownIsToldAsWell() {
        post.mail(dana, token(known()), "also Austria, also Berlin");
        assertThat(text()).contains("Germany, Austria", "which covers this: “Berlin”");
    }

    @Test
    void ofADraftTheTownIsToldAndNothingIsCalledUnclear() {
        post.mail(dana, JOIN, "We are Weber Consulting. We do Power BI in Spain.");
        post.mail(dana, post.last(dana).replyTo(), "also Valencia");
        assertThat(text())
                .contains("This is so already", "which covers this: “Valencia”")
                .doesNotContain("neither as a yes");
    }

    @Test
    void ratesAreToldApartFromWhatWasNotUnderstood() {
        post.mail(dana, token(known()), "also Austria, 150 EUR an hour\nOur ticket number is 4711.");
        assertThat(text())
                .contains(
                        "We could not take this into account: “Our ticket number is 4711.”",
                        "A profile has no place for rates, so we do not keep this: “150 EUR an hour”");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Solo remoto, mínimo 15.000 €, un correo por semana",
                "también Austria, mínimo 15.000 €, también Portugal",
                "Proyectos a distancia, mínimo 15.000 €, nunca con Contoso SL",
                "Añadan Power BI, mínimo 15.000 euros, y también Francia",
                "También Francia, un mínimo de 15.000 €, máximo 2 correos por semana"
            })
    void aSpanishMinimumInAListIsTaken(String list) {
        post.mail(dana, token(known()), list);
        assertThat(find().orElseThrow().profile().minimumDealValue()).contains(15_000L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hallo,\n\nauch Österreich.\n\nDanke und viele Grüße\nDana",
                "Hallo zusammen, auch Österreich. Danke und viele Grüße",
                "Guten Tag, bitte auch Österreich. Vielen Dank im Voraus! Schöne Grüße, Dana",
                "Hi there, also Austria. Thanks a lot and best regards, Dana",
                "Hi, also Austria. Many thanks in advance!\nHave a nice day\nDana",
                "Bonjour, aussi l'Autriche. Merci d'avance et bonne journée !",
                "Hola, también Austria. Muchas gracias y un saludo, Dana",
                "Hola a todos:\n\ntambién Austria, gracias de antemano.\n\nUn cordial saludo\nDana"
            })
    void pleasantriesAreNotToldAsNotUnderstood(String polite) {
        post.mail(dana, token(known()), polite);
        assertThat(find().orElseThrow().profile().places()).containsExactly("DE", "AT");
        assertThat(text()).doesNotContain("could not take this");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Somos Weber SL. Hacemos Power BI en España, en remoto, mínimo 15.000 €, en español e inglés.",
                "Hacemos Power BI y Azure, en Madrid, mínimo 15.000 €, un correo por semana.",
                "Power BI, España, en español, mínimo de 15.000 euros, solo remoto",
                "Hola, somos Weber SL y hacemos Power BI, en España y Portugal, mínimo 15.000 €, nunca con Contoso SL."
            })
    void aSpanishMinimumInAFirstMailIsTaken(String list) {
        post.mail(dana, JOIN, list);
        assertThat(text()).contains("15.000 EUR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hallo,\n\nauch Österreich.\n\nDanke und viele Grüße\nDana",
                "Hallo\nauch Österreich\nDanke und viele Grüße",
                "Hallo, auch Österreich. Danke und viele Grüße!"
            })
    void pleasantriesBesideACorrectionAreNotToldEither(String polite) {
        post.mail(dana, JOIN, "Wir sind Weber Consulting. Wir machen Power BI in Deutschland, auf Deutsch.");
        post.mail(dana, post.last(dana).replyTo(), polite);
        assertThat(text()).contains("Deutschland, Österreich").doesNotContain("nicht berücksichtigen");
    }

    /** As one line. */
    private String text() {
        return post.last(dana).text().replaceAll("\\s+", " ");
    }
}
