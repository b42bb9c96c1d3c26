package org.partnerpost.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TradeAskedTest {
    private static final List<String> SKILLS = List.of(
            "Power BI",
            "Power Apps",
            "Power App",
            "SharePoint",
            "Dynamics 365",
            "SAP",
            "Outlook",
            "Teams",
            "Excel",
            "Azure");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "cleaning; Cleaning staff for the Power BI training rooms",
                "driving; Truck driver, Outlook and Teams basic",
                "driving; Two truck drivers wanted for our depot",
                "masonry and building; We are looking for an experienced bricklayer for our data center.",
                "office work; Office clerk with Excel and Outlook wanted",
                "bookkeeping and tax; Accountant needed",
                "translation and interpreting; Translation of a SAP manual",
                "cleaning; Reinigungskraft gesucht (m/w/d), Büro mit Teams-Raum",
                "masonry and building; Maurer für das Rechenzentrum",
                "electrical work; Wir suchen für unser Rechenzentrum in Ulm einen Elektriker mit Azure-Wissen.",
                "nursing and care; Pflegefachkräfte dringend gesucht",
                "plumbing and heating; Recherche plombier pour nos bureaux à Lyon",
                "law; Nous cherchons un avocat pour un litige SAP.",
                "serving and catering; Necesitamos camareros para una fiesta de Teams",
                "cooking; Se busca cocinero para la cantina",
                "electrical work; Cerchiamo un elettricista per il nostro ufficio",
                "cleaning; Wij zoeken een schoonmaker voor ons kantoor",
                "driving; Szukamy kierowcy do naszej firmy",
            })
    void whoIsWantedTellsTheTrade(String trade, String text) {
        assertThat(asked(text)).map(TradeAsked::trade).contains(trade);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Power App for nurses",
                "Dynamics 365 for a trucking firm, 40 drivers",
                "Power BI trainer for our accountants",
                "ERP for a cleaning company",
                "SAP FI accountant module",
                "Nurse rostering with Power Apps",
                "Nurse rostering",
                "Website for a restaurant, cooks and waiters",
                "Translation of our SharePoint site\nWe need a SharePoint developer for it.",
                "Cleaning company needs Dynamics 365",
                "Our truck drivers need a Power App",
                "App for drivers\nWe need it by May. The truck drivers wait.",
                "Power BI für Buchhalter",
                "Wir suchen für unsere Pflegekräfte einen Power BI Entwickler.",
                "Elektriker-App",
                "Dynamics 365 Einführung\nUnser Kunde ist ein Dachdecker und braucht ein ERP.",
                "Application pour infirmières",
                "Logiciel comptable",
                "Module comptable Dynamics 365",
                "Power App para camareros",
                "Software contable para una gestoría",
                "Scaffold a web API\nWe need somebody for ASP.NET.",
                "",
            })
    void forWhomSomethingIsDoesNot(String text) {
        assertThat(asked(text)).isEmpty();
    }

    @Test
    void bodyCountsWhereTheSubjectTellsNothing() {
        assertThat(asked("Request\nHello,\nwe need two plumbers for our office in Ulm.\nRegards"))
                .map(TradeAsked::trade)
                .contains("plumbing and heating");
        assertThat(asked("Request\nWe need:\n\n- two plumbers\n"))
                .map(TradeAsked::trade)
                .contains("plumbing and heating");
    }

    @Test
    void whoIsAskedForInSoManyWordsCountsMoreThanAThingOfOursInTheSubject() {
        assertThat(asked(
                        "Power BI everywhere?\nOur room of that name needs paint. We are looking for a house painter."))
                .map(TradeAsked::trade)
                .contains("house painting");
    }

    @Test
    void someoneOfOursBesideThemIsAskedForAfterAll() {
        assertThat(asked("Accountant\nWe need a Power BI developer who knows what an accountant does."))
                .isEmpty();
        assertThat(asked("Request\nWe need a lawyer. We are also looking for a SharePoint consultant."))
                .isEmpty();
    }

    @Test
    void severalThingsOfOneTradeTellIt() {
        assertThat(asked("Refurbishment\nThe boiler is old, three radiators leak and the bathrooms need new pipework."))
                .map(TradeAsked::trade)
                .contains("plumbing and heating");
        assertThat(asked("Refurbishment\nAn Excel list names boilers and radiators."))
                .isEmpty();
        assertThat(asked("Dynamics 365 for a plumber\nItems: boilers, radiators, pipework, bathrooms."))
                .isEmpty();
    }

    @Test
    void itTellsWhereTheTradeIsNamed() {
        assertThat(asked("Urgent: plumber wanted")).contains(new TradeAsked("plumbing and heating", 8, 15));
    }

    @ParameterizedTest
    @ValueSource(strings = {"trades/who", "trades/edges"})
    void noPhraseOfALanguageMeansTwoThings(String table) {
        Map<String, String> seen = new HashMap<>();
        for (PhraseTable.Row row : PhraseTable.rows(table)) {
            for (String phrase : row.phrases()) {
                String before = seen.put(row.of() + " " + phrase.toLowerCase(Locale.ROOT), row.value());
                assertThat(before == null || isBoth(before, row.value()))
                        .as(row.of() + " " + phrase)
                        .isTrue();
            }
        }
    }

    /** "gesucht" stands on either side. */
    private static boolean isBoth(String one, String other) {
        return Set.of("asks", "wanted").containsAll(List.of(one, other))
                || Set.of("article", "follows").containsAll(List.of(one, other));
    }

    private static Optional<TradeAsked> asked(String text) {
        BitSet skills = new BitSet();
        for (String skill : SKILLS) {
            for (int at = text.indexOf(skill); at >= 0; at = text.indexOf(skill, at + 1)) {
                skills.set(at, at + skill.length());
            }
        }
        return TradeAsked.in(text, skills);
    }
}
