package org.partnerpost.wording.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where sentences of needs speak of time and money. */
class ExpressionsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | We start on the first of March 2027.              | DATE first of March 2027
            en | Kick-off next Monday, three months.                | DATE next Monday, DURATION three months
            en | The work runs from 1 March to 30 June 2027.        | RANGE from 1 March to 30 June 2027
            en | Budget: 40k EUR, reports weekly                    | MONEY 40k EUR, SET weekly
            en | We may call you, march on.                         |
            en | It costs forty thousand euros                      | MONEY forty thousand euros
            de | Start ist am 3. Mai, für sechs Monate              | DATE 3. Mai, DURATION sechs Monate
            de | vierzigtausend Euro für zwei Tage pro Woche        | MONEY vierzigtausend Euro, SET zwei Tage pro Woche
            de | vom 4. bis zum 23. Juli                            | RANGE vom 4. bis zum 23. Juli
            fr | la mission débute le 3 mai et dure six mois        | DATE 3 mai, DURATION six mois
            fr | du 1er mars au 30 juin 2027                        | RANGE du 1er mars au 30 juin 2027
            fr | quatre-vingt-dix mille euros                       | MONEY quatre-vingt-dix mille euros
            es | entre el 4 y el 22 de enero de 2027                | RANGE entre el 4 y el 22 de enero de 2027
            es | treinta y cinco mil euros, cada dos semanas        | MONEY treinta y cinco mil euros, SET cada dos semanas
            it | da gennaio a marzo 2027                            | RANGE da gennaio a marzo 2027
            it | quarantamila euro per tre mesi                     | MONEY quarantamila euro, DURATION tre mesi
            nl | van 4 tot 22 januari 2027                          | RANGE van 4 tot 22 januari 2027
            en | This may take until the end of June.               | RANGE until the end of June
            en | from q1 of 2027 - q3 of 2028                       | RANGE from q1 of 2027 - q3 of 2028
            en | on the first Friday in this month                  | DATE the first Friday in this month
            fr | tous les lundis, le 22-avril                       | SET tous les lundis, DATE 22-avril
            fr | le mois de mai.                                    | RANGE le mois de mai
            fr | on se voit le 10-02                                | DATE 10-02
            nl | we beginnen op 22-4 of in jan                      | DATE 22-4, RANGE jan
            es | el 28-Nov                                          | DATE 28-Nov
            nl | volgende maand, vijfendertigduizend euro           | RANGE volgende maand, MONEY vijfendertigduizend euro
            fr | pour 125.000,50 € ou 1.250.000 €                    | MONEY 125.000,50 €, MONEY 1.250.000 €
            en | It costs USD 1,250,000.50.                          | MONEY USD 1,250,000.50
            fr | trois cents utilisateurs, cent vingt postes         |
            fr | le chiffre de l'année 2026                          | RANGE année 2026
            fr | chaque lundi à 21 heures                            | SET chaque lundi à 21 heures
            fr | à partir du 7 janvier, au plus tard fin mai         | RANGE à partir du 7 janvier, RANGE au plus tard fin mai
            fr | il y a deux ans, un mois et trois jours             | DATE il y a deux ans, un mois et trois jours
            fr | vendredi, le 22, ou ce vendredi 12/05               | DATE vendredi, le 22, DATE ce vendredi 12/05
            fr | dès la semaine prochaine, d'ici la fin du mois      | RANGE dès la semaine prochaine, RANGE d'ici la fin du mois
            fr | vingt-deuxième jour de mai                          | DATE vingt-deuxième jour de mai
            fr | avant 2027 ou après 2028                            | RANGE avant 2027, RANGE après 2028
            es | en dos semanas, en menos de 2 semanas               | DATE en dos semanas, RANGE en menos de 2 semanas
            es | a partir de mañana, el 17 del 11                    | RANGE a partir de mañana, DATE 17 del 11
            es | el segundo de agosto, este miércoles pasado         | DATE segundo de agosto, DATE este miércoles pasado
            es | cada martes a las 9 a.m., 3T 2027                   | SET cada martes a las 9 a.m., RANGE 3T 2027
            nl | vier mei of de 20ste van de volgende maand          | DATE vier mei, DATE de 20ste van de volgende maand
            nl | voor het einde van mei, een plan voor de week       | RANGE voor het einde van mei, RANGE de week
            nl | iedere avond om 21.00, vrijdag om de week           | SET iedere avond om 21.00, SET vrijdag om de week
            nl | binnen de komende 3 maanden, halverwege 2027        | RANGE binnen de komende 3 maanden, RANGE halverwege 2027
            it | il 22 maggio, il ventidue maggio                    | DATE il 22 maggio, DATE ventidue maggio
            en | the third phase begins on the third of May          | DATE third of May
            es | por la mañana en Madrid, el lunes por la mañana     | DATE lunes por la mañana
            nl | in mei, een consultant op de 27e verdieping         | RANGE mei
            """)
    void whatIsSaidOfTimeAndMoneyIsFound(String language, String text, String found) {
        List<String> told = new Expressions(language)
                .in(text).stream()
                        .map(each -> each.kind() + " " + text.substring(each.start(), each.end()))
                        .toList();
        assertThat(String.join(", ", told)).as(text).isEqualTo(found == null ? "" : found);
    }

    @Test
    void aLanguageWithoutRulesIsReadAsEnglish() {
        assertThat(new Expressions("cs").in("2027-03-01")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from 1 March to ",
                "1 ",
                "1-",
                "every two ",
                "January ",
                "3 months and ",
                "$ ",
                "(",
                "\u0301",
                "ein",
                "\ud800",
                "2027 - "
            })
    void aFloodOfOneThingIsReadInTime(String piece) {
        String flood = piece.repeat(400_000 / piece.length());
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> new Expressions("en").in(flood));
    }
}
