package org.partnerpost.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Short needs with names from elsewhere: the small words tell in which language they are written. */
class LanguageDetectionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Need a Power BI developer in Aix-en-Provence, two days a week.",
                "en|Looking for a Business Central consultant in Saint-Germain-en-Laye.",
                "en|We need an SAP consultant for Société Générale in La Défense.",
                "en|Power BI developer for Banca Popolare di Sondrio in Reggio Emilia, from January.",
                "en|SharePoint admin needed for Koninklijke Vereniging in 's-Hertogenbosch, two days a week.",
                "en|Azure architect for Compañía Española de Petróleos in Las Palmas, three months.",
                "en|Need a SharePoint admin in La Rochelle.",
                "en|SAP consultant needed in 's-Hertogenbosch, remote possible",
                "en|Azure help for Koninklijke Ahold Delhaize please",
                "en|Power BI training for Crédit Agricole in Clermont-Ferrand",
                "de|SAP Berater in Reggio Emilia, ab Januar, remote möglich",
                "de|Business Central Berater für Banca Popolare di Sondrio gesucht",
                "de|Suchen einen Entwickler für Power BI in Aix-en-Provence, zwei Tage pro Woche.",
                "de|Berater für Business Central bei der Société Générale in Paris gesucht.",
                "fr|Cherchons un consultant Power BI pour Hamburger Sparkasse à Hambourg, deux jours par semaine.",
                "fr|Besoin d'un administrateur SharePoint pour Deutsche Bahn à Francfort.",
                "es|Buscamos un consultor de Power BI para Deutsche Bank en Fráncfort, dos días por semana.",
                "it|Cerchiamo un consulente SAP per la Stadtwerke di Bolzano, due giorni a settimana.",
                "nl|Wij zoeken een Power BI ontwikkelaar voor Société Générale in Parijs, twee dagen per week."
            })
    void isToldByItsSmallWords(String language, String text) {
        assertThat(LanguageDetection.of(text).code()).as(text).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"パワーBIのコンサルタントを探しています。東京での仕事です。", "SAP S/4HANA の導入で Power BI に詳しい方を探しています。"})
    void japaneseIsToldByItsScript(String text) {
        assertThat(LanguageDetection.of(text).code()).isEqualTo("ja");
    }

    @Test
    void aFirmInKatakanaIsNoText() {
        assertThat(LanguageDetection.of("We need a Power BI developer for ソニー in London, two days a week.")
                        .code())
                .isEqualTo("en");
    }
}
