package org.partnerpost.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerpost.opportunity.Field;

/** The languages that the work needs. */
class LanguageWishReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            German-speaking consultant                                | de
            a German speaking developer                               | de
            fluent English                                            | en
            fluent in German and English                              | de en
            must speak French                                         | fr
            English and German required                               | de en
            native Spanish                                            | es
            languages: German, English                                | de en
            German C1                                                 | de
            We need two trainers (German and French)                  | de fr
            the training is to be held in Dutch and French            | fr nl
            Schulung auf Deutsch und Englisch                         | de en
            Dutch speaker                                             | nl
            good command of English                                   | en
            English, German nice to have but spoken English a must    | en
            fluent German, English would be nice                      | de
            fluent German and ideally English                         | de
            German required, English is enough for the reports        | de
            Somebody who speaks German. English is enough, too.       | en
            Deutsch fließend, Englisch von Vorteil                    | de
            Deutsch fließend, Englisch geht auch                      | de
            Deutsch erforderlich und möglichst Französisch            | de
            Unser Kunde spricht Deutsch, aber Englisch genügt         | en
            Deutsch und Englisch reichen                              | de en
            anglais souhaité, français courant                        | fr
            le client parle français mais l'anglais suffit            | en
            inglés fluido, alemán deseable                            | en
            El inglés es suficiente.                                  | en
            Deutsch verhandlungssicher                                | de
            Deutsch und Englisch fließend                             | de en
            deutschsprachiger Berater                                 | de
            gute Deutschkenntnisse                                    | de
            Sprache: Deutsch                                          | de
            Sprachen: Deutsch, Englisch                               | de en
            Projektsprache ist Englisch                               | en
            Englisch reicht                                           | en
            spricht Französisch                                       | fr
            consultant parlant français                               | fr
            qui parle anglais                                         | en
            anglais courant                                           | en
            francophone                                               | fr
            bilingue français et anglais                              | en fr
            que hable inglés                                          | en
            inglés fluido                                             | en
            nivel alto de inglés                                      | en
            parla italiano e inglese                                  | en it
            spreekt Nederlands                                        | nl
            hybrid with some days in Munich, German spoken            | de
            remote, English, from February 2027                       | en
            on site, Spanish, in April                                | es
            remote, German and English, three months                  | de en
            German customer, remote, in English.                      | en
            Remote, auf Deutsch, ab März 2027                         | de
            Sur site deux jours par semaine, en français, dès février | fr
            hybride, en français                                      | fr
            """)
    void languagesThatTheWorkNeedsAreRead(String text, String languages) {
        assertThat(languages(text)).as(text).isEqualTo(languages);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a French customer
            English is fine
            English would be nice
            Remote. English is fine.
            ideally German
            Deutsch wäre von Vorteil
            Englisch wünschenswert
            Deutsch von Vorteil
            Englisch reicht nicht
            l'anglais est souhaité
            anglais souhaité
            el inglés está bien
            se valora inglés
            remote, German customer
            remote, German and Austrian customers
            translations into French, English, Dutch
            texts in Word, in English, from March
            remote desktop, English, 40 users
            the German company
            the English version of the manual
            translate the reports into Italian
            our Spanish subsidiary
            German is not required
            no German needed
            Deutsch ist nicht erforderlich
            die englische Dokumentation
            polish the user interface
            un client allemand
            la filial alemana
            """)
    void aLanguageThatIsOnlyNamedIsNoWish(String text) {
        assertThat(languages(text)).as(text).isEmpty();
    }

    private static String languages(String text) {
        return LanguageWishReader.in(List.of(Passage.of("body", text))).stream()
                .map(Field::value)
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
