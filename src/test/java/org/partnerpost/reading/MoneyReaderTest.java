package org.partnerpost.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Money;

/** What is paid for the work. */
class MoneyReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            700 EUR/day                                        | 700-700 EUR day
            700 €/day                                          | 700-700 EUR day
            €700 per day                                       | 700-700 EUR day
            at 85 pounds per hour                              | 85-85 GBP hour
            £85 per hour                                       | 85-85 GBP hour
            $120/h                                             | 120-120 USD hour
            USD 1,200 per day                                  | 1200-1200 USD day
            700 - 800 EUR per day                              | 700-800 EUR day
            between 700 and 800 EUR a day                      | 700-800 EUR day
            daily rate up to 900 EUR                           | -900 EUR day
            day rate: 650 EUR                                  | 650-650 EUR day
            Fee 5000 EUR incl. travel                          | 5000-5000 EUR project
            max. 900 € per day                                 | -900 EUR day
            CHF 1'200 per day                                  | 1200-1200 CHF day
            budget 80k EUR                                     | 80000-80000 EUR project
            budget of 25,000 USD                               | 25000-25000 USD project
            fixed price 40.000 €                               | 40000-40000 EUR project
            5,000 EUR per month                                | 5000-5000 EUR month
            80-100k EUR budget                                 | 80000-100000 EUR project
            Tagessatz 900-1.100 EUR                            | 900-1100 EUR day
            Tagessatz: 900 €                                   | 900-900 EUR day
            Tagessatz bis 950 Euro                             | -950 EUR day
            700 € pro Tag                                      | 700-700 EUR day
            zwischen 900 und 1.100 € am Tag                    | 900-1100 EUR day
            Stundensatz 95 €                                   | 95-95 EUR hour
            95 €/Std                                           | 95-95 EUR hour
            95,50 EUR pro Stunde                               | 95.5-95.5 EUR hour
            950 €/PT                                           | 950-950 EUR day
            Budget: 50.000 Euro                                | 50000-50000 EUR project
            Festpreis 30 TEUR                                  | 30000-30000 EUR project
            TJM : 520/560 €                                    | 520-560 EUR day
            48 tys. zł za całość                               | 48000-48000 PLN project
            TJM 600 €                                          | 600-600 EUR day
            TJM : 550-650 € HT                                 | 550-650 EUR day
            600 € par jour                                     | 600-600 EUR day
            entre 500 et 600 € par jour                        | 500-600 EUR day
            1 200 € HT/jour                                    | 1200-1200 EUR day
            budget de 40 000 €                                 | 40000-40000 EUR project
            taux horaire 80 €                                  | 80-80 EUR hour
            450 € al día                                       | 450-450 EUR day
            tarifa diaria de 400 a 450 €                       | 400-450 EUR day
            55 €/hora                                          | 55-55 EUR hour
            presupuesto de 60.000 €                            | 60000-60000 EUR project
            400 € al giorno                                    | 400-400 EUR day
            uurtarief 95 euro                                  | 95-95 EUR hour
            350 to 400 a day, pounds                           | 350-400 GBP day
            95 per uur (euro's, excl. btw)                     | 95-95 EUR hour
            we can pay 80 EUR in one hour                      | 80-80 EUR hour
            notre enveloppe est de 18 000 € TTC, pas plus      | -18000 EUR project
            Budget 60-70 TEUR                                  | 60000-70000 EUR project
            Budget so um die 15k                               | 15000-15000 ? project
            Budget so um die 15.000                            | 15000-15000 ? project
            Berater in Köln, ca. 15k                           | 15000-15000 ? project
            Budget ca. 15k.                                    | 15000-15000 ? project
            budget 60k                                         | 60000-60000 ? project
            Power BI developer, around 15k, remote             | 15000-15000 ? project
            3 Monate, 60k. Danke                               | 60000-60000 ? project
            consultant Power BI, environ 15k, à distance       | 15000-15000 ? project
            un budget autour de 15k                            | 15000-15000 ? project
            consultor en Madrid, unos 15k, en remoto           | 15000-15000 ? project
            presupuesto más o menos 15k                        | 15000-15000 ? project
            """)
    void feesAreRead(String text, String money) {
        assertThat(money(text)).as(text).isEqualTo(money);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Dynamics 365 and BC 14
            NAV 2018
            SQL Server 2019
            call +49 89 1234567
            Tel. 089/12345678
            turnover of 50 million EUR
            Jahresumsatz 30 Mio. €
            chiffre d'affaires de 20 M€
            70 EUR per user
            8 € pro Benutzer und Monat
            50 % of the time
            200 users and 3 companies
            version 24.1
            ISO 27001
            on 1.3.2027
            from 9 to 5
            € 5
            25 000 € pour les licences
            30.000 € für die Lizenzen
            Users: ca. 15k
            CA 30 M€
            around 15k users, 3 companies
            ca. 15k Buchungen
            environ 15k lignes
            Windows 10, 2k
            """)
    void otherNumbersAreNoFee(String text) {
        assertThat(money(text)).as(text).isNull();
    }

    @Test
    void theHeadingOfAColumnSaysWhatItsNumbersAre() {
        assertThat(fees("Role\tPlace\t€/h\nTester\tGraz\t80\nDeveloper\tLinz\t90–110"))
                .isEqualTo("80-110 EUR hour");
        assertThat(
                        fees(
                                "Rolle         Ort       Satz/Tag\nTester        Graz      EUR 700\nEntwickler    Linz      EUR 900"))
                .isEqualTo("700-900 EUR day");
        assertThat(fees("Team | Users | Sites\nNorth | 700 | 20\nSouth | 900 | 30"))
                .isEqualTo("none");
    }

    @Test
    void expensesAndTotalsAreNoEndsOfASpanOfFees() {
        assertThat(fees("600 GBP per day and 30 GBP per day for the car")).isEqualTo("600-600 GBP day");
    }

    private static String fees(String text) {
        return new Fees(MoneyReader.in(Passage.of("body", text)))
                .rate()
                .map(Field::value)
                .map(MoneyReaderTest::shown)
                .orElse("none");
    }

    private static @Nullable String money(String text) {
        return MoneyReader.in(Passage.of("body", text)).stream()
                .findFirst()
                .map(Field::value)
                .map(MoneyReaderTest::shown)
                .orElse(null);
    }

    private static String shown(Money money) {
        return money.min().map(BigDecimal::toPlainString).orElse("") + "-"
                + money.max().map(BigDecimal::toPlainString).orElse("") + " "
                + money.currency().orElse("?") + " " + money.per();
    }
}
