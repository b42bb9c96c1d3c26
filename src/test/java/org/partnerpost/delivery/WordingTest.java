package org.partnerpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Money;
import org.partnerpost.opportunity.Need;

/** How values are said, and the first line of an opportunity. */
class WordingTest {
    private final Words english = new Words(LetterLanguage.ENGLISH, List.of(new TemplateFiles.Shipped()));
    private final Words german = new Words(LetterLanguage.GERMAN, List.of(new TemplateFiles.Shipped()));

    @Test
    void bothLanguagesHaveTheSameWords() {
        for (String key : List.of("label.reference", "money.to", "per.project", "duration.Y", "why.no-skill")) {
            assertThat(english.knows(key) && german.knows(key)).as(key).isTrue();
        }
    }

    @Test
    void theFirstLineNamesWhatFitsAndWhatIsNotCovered() {
        assertThat(why(List.of("Business Central", "data migration"), List.of("training"), english, "DE"))
                .isEqualTo(
                        "Business Central and data migration, in Germany: your profile has both; not covered: training.");
        assertThat(why(List.of("azure"), List.of(), english)).isEqualTo("Azure: your profile has it.");
        assertThat(why(List.of("iOS", "Swift", "Kotlin"), List.of(), english, "NL", "US"))
                .isEqualTo(
                        "iOS, Swift and Kotlin, in the Netherlands or in the United States: your profile has all of them.");
        assertThat(why(List.of("SAP"), List.of("ABAP", "Fiori"), german, "CH"))
                .isEqualTo("SAP, in der Schweiz: das steht in Ihrem Profil; nicht abgedeckt: ABAP und Fiori.");
        assertThat(why(List.of(), List.of(), german)).isEqualTo("Nahe an dem, was Ihr Profil beschreibt.");
    }

    @Test
    void aPlaceIsSaidWithItsCountryOnce() {
        var say = new NeedWording(english);
        assertThat(say.places(List.of(Field.entered("DE", "Munich")))).isEqualTo("Munich, Germany");
        assertThat(say.places(List.of(Field.entered("DE", "Deutschland"), Field.entered("AT", ""))))
                .isEqualTo("Germany or Austria");
        assertThat(say.places(List.of(Field.entered("DE-BY", "Bavaria")))).isEqualTo("Bavaria, Germany");
        assertThat(say.places(List.of(Field.entered("moon", "")))).isEqualTo("moon");
    }

    @Test
    void moneyIsSaidInTheReadersWay() {
        assertThat(money(english, "700", "700", "EUR", "day")).isEqualTo("700 EUR a day");
        assertThat(money(german, "700", "12000.50", "CHF", "project"))
                .isEqualTo("700 bis 12.000,5 CHF für das ganze Projekt");
        assertThat(money(english, null, "90", "USD", "hour")).isEqualTo("up to 90 USD an hour");
        assertThat(money(english, "90", null, null, "month")).isEqualTo("from 90 a month");
        assertThat(money(english, null, null, "EUR", "day")).isEmpty();
    }

    @Test
    void theFirstLineNamesNoPlaceThatIsNotInTheProfile() {
        assertThat(why(List.of("Sentinel", "Defender"), List.of(), english, "GB"))
                .isEqualTo("Sentinel and Defender: your profile has both.");
        assertThat(why(List.of("Sentinel"), List.of(), english, "GB", "DE-BY"))
                .isEqualTo("Sentinel, in Germany: your profile has it.");
    }

    @Test
    void aDurationIsSaidAsANumberOfItsUnit() {
        assertThat(duration("P1M")).isEqualTo("1 month");
        assertThat(duration("P6W")).isEqualTo("6 weeks");
        assertThat(duration("until it works")).isEqualTo("until it works");
    }

    @Test
    void frenchHasItsOwnSpacesFirstOfTheMonthAndWordBeforeACountry() {
        Words french = new Words(LetterLanguage.FRENCH, List.of(new TemplateFiles.Shipped()));
        assertThat(why(List.of("SAP"), List.of("ABAP"), french, "NL"))
                .isEqualTo("SAP, aux Pays-Bas\u00a0: cela figure dans votre profil\u00a0; non couvert\u00a0: ABAP.");
        assertThat(why(List.of("Azure", "Intune"), List.of(), french, "DE", "CH"))
                .isEqualTo("Azure et Intune, en Allemagne ou en Suisse\u00a0: les deux figurent dans votre profil.");
        assertThat(french.date(LocalDate.of(2027, 5, 1))).isEqualTo("1er mai 2027");
        assertThat(french.date(LocalDate.of(2027, 5, 11))).isEqualTo("11 mai 2027");
        assertThat(money(french, "900", null, "EUR", "day")).isEqualTo("à partir de 900 EUR par jour");
        var say = new NeedWording(french);
        assertThat(say.allocation(Optional.of(Field.entered("2 days a week", "2 Tage pro Woche"))))
                .isEqualTo("2 jours par semaine");
        assertThat(say.terms("industry", List.of(Field.entered("retail", "Retail"), Field.entered("", "Sailing"))))
                .isEqualTo("Commerce de détail, Sailing");
        assertThat(say.places(List.of(Field.entered("CH", "Schweiz"), Field.entered("FR", "Lyon"))))
                .isEqualTo("Suisse ou Lyon, France");
    }

    @Test
    void linesAreBrokenAtBlanksAndHangUnderTheirText() {
        assertThat(TextLines.set("  Skills    " + "word ".repeat(20)).lines())
                .containsExactly(
                        "  Skills    " + "word ".repeat(12).strip(),
                        "            " + "word ".repeat(8).strip());
        assertThat(TextLines.set("https://partnerpost.example/" + "x".repeat(100)))
                .hasLineCount(1);
        assertThat(TextLines.set("\n\na\n\n\n\n--\nb\n")).isEqualTo("a\n\n-- \nb\n");
    }

    private String duration(String iso) {
        return new NeedWording(english).duration(Optional.of(Field.entered(iso, "")));
    }

    private static String money(Words words, String min, String max, String currency, String per) {
        return new NeedWording(words)
                .money(Optional.of(Field.entered(
                        new Money(
                                Optional.ofNullable(min).map(BigDecimal::new),
                                Optional.ofNullable(max).map(BigDecimal::new),
                                Optional.ofNullable(currency),
                                per),
                        "")));
    }

    private static String why(List<String> matched, List<String> missing, Words words, String... places) {
        Need plain = Need.UNKNOWN;
        Need need = new Need(
                plain.name(),
                plain.summary(),
                plain.skills(),
                plain.roles(),
                plain.industries(),
                List.of(places).stream().map(code -> Field.entered(code, "")).toList(),
                plain.workMode(),
                plain.languages(),
                plain.startDate(),
                plain.duration(),
                plain.allocation(),
                plain.rate(),
                plain.dealValue(),
                plain.responseDeadline());
        return WhyYou.line(matched, missing, need, List.of("DE", "CH", "NL", "US-TX"), words);
    }
}
