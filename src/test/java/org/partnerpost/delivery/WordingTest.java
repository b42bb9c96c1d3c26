package org.partnerpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Money;
import org.partnerpost.opportunity.Need;

/** How values are said, and the first line of an opportunity. */
class WordingTest {
    private final Words english = new Words(LetterLanguage.ENGLISH, List.of(new TemplateFiles.Shipped()));
    private final Words spanish = new Words(LetterLanguage.SPANISH, List.of(new TemplateFiles.Shipped()));
    private final Words german = new Words(LetterLanguage.GERMAN, List.of(new TemplateFiles.Shipped()));

    @Test
    void everyLanguageHasAllWordsOfEnglish() throws IOException {
        for (LetterLanguage language : LetterLanguage.values()) {
            Words words = new Words(language, List.of(new TemplateFiles.Shipped()));
            assertThat(keys("words.en.properties"))
                    .as(language.tag())
                    .allMatch(key -> key.startsWith("in.") || words.knows(key));
        }
    }

    @Test
    void everyLanguageHasAllLettersToRequestersAndSpecialists() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("mail-templates"), 2)) {
            assertThat(files.map(Path::toString)
                            .filter(file -> file.contains(".en.") && !file.contains("operator"))
                            .flatMap(file -> Stream.of(LetterLanguage.values())
                                    .map(language -> Path.of(file.replace(".en.", "." + language.tag() + ".")))))
                    .isNotEmpty()
                    .allMatch(Files::isRegularFile);
        }
    }

    @Test
    void operatorsReadEnglishWhereTheirLanguageHasNoLettersForThem() {
        Letter waiting = SampleOperatorLetters.waiting("es", 1);
        assertThat(WritingDesk.shipped().write(waiting))
                .isEqualTo(WritingDesk.shipped().write(SampleOperatorLetters.waiting("en", 1)));
    }

    @Test
    void skillsIndustriesAndRolesAreSaidInTheReadersLanguageWhoeverEnteredThem() {
        Field<String> entered = Field.entered("data-migration", "Data migration");
        assertThat(new NeedWording(german).skills(List.of(entered))).isEqualTo("Datenmigration");
        assertThat(new NeedWording(english).skills(List.of(Field.entered("data-migration", "Datenmigration"))))
                .isEqualTo("Data migration");
        assertThat(new NeedWording(german).skills(List.of(Field.entered("unheard-of", "Something own"))))
                .isEqualTo("Something own");
        assertThat(new NeedWording(german).terms("industry", List.of(Field.entered("insurance", "Insurance"))))
                .isEqualTo("Versicherungen");
        assertThat(WhyYou.line(
                        List.of(new MatchedWords("Data migration", "")), List.of(), Need.UNKNOWN, List.of(), german))
                .contains("Datenmigration");
        assertThat(WhyYou.line(
                        List.of(new MatchedWords("moving our data", "")), List.of(), Need.UNKNOWN, List.of(), german))
                .containsIgnoringCase("moving our data");
    }

    @Test
    void everyIndustryAndRoleHasAWordInEveryOtherLanguage() throws IOException {
        for (String kind : List.of("industries industry", "roles role")) {
            String[] names = kind.split(" ");
            try (Stream<String> rows = Files.lines(Path.of("index", names[0] + ".tsv"))) {
                List<String> ids = rows.filter(row -> !row.startsWith("#") && !row.startsWith("id\t"))
                        .map(row -> names[1] + "." + row.split("\t", 2)[0])
                        .toList();
                for (LetterLanguage language : LetterLanguage.values()) {
                    Words words = new Words(language, List.of(new TemplateFiles.Shipped()));
                    assertThat(ids)
                            .as(language.tag())
                            .allMatch(id -> language == LetterLanguage.ENGLISH || words.knows(id));
                }
            }
        }
    }

    @Test
    void spanishJoinsByTheSoundThatFollows() {
        assertThat(spanish.and(List.of("alemán", "español", "inglés"))).isEqualTo("alemán, español e inglés");
        assertThat(spanish.and(List.of("Android", "iOS"))).isEqualTo("Android y iOS");
        assertThat(spanish.and(List.of("cobre", "hierro"))).isEqualTo("cobre y hierro");
        assertThat(spanish.or(List.of("Irán", "Omán"))).isEqualTo("Irán u Omán");
        assertThat(spanish.or(List.of("España", "Portugal"))).isEqualTo("España o Portugal");
    }

    @Test
    void spanishSaysWhatOurTablesName() {
        var say = new NeedWording(spanish);
        assertThat(say.allocation(Optional.of(Field.entered("2-3 days a week", "2 to 3 days per week"))))
                .isEqualTo("2-3 días por semana");
        assertThat(say.allocation(Optional.of(Field.entered("full time", "Vollzeit"))))
                .isEqualTo("jornada completa");
        assertThat(say.allocation(Optional.of(Field.entered("50 %", "")))).isEqualTo("50 %");
        assertThat(say.terms(
                        "industry", List.of(Field.entered("insurance", "Insurance"), Field.entered("golf", "Golf"))))
                .isEqualTo("Seguros, Golf");
        assertThat(why(List.of("SAP"), List.of("ABAP", "Fiori"), spanish, "NL"))
                .isEqualTo("SAP, en los Países Bajos: figura en su perfil; sin cubrir: ABAP y Fiori.");
        assertThat(money(spanish, "700", "12000.50", "EUR", "project"))
                .isEqualTo("de 700 a 12.000,5 EUR por todo el proyecto");
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

    /** The profile does Power Query, and not Power BI: neither may the line say that Power BI stands in it. */
    @Test
    void whereTheProfileNamesAnotherSkillBothAreNamed() {
        List<MatchedWords> alone = List.of(new MatchedWords("Power BI", "Power Query"));
        List<MatchedWords> beside = List.of(new MatchedWords("SAP", ""), new MatchedWords("Azure", "AKS"));
        Words french = new Words(LetterLanguage.FRENCH, List.of(new TemplateFiles.Shipped()));
        Words spanish = new Words(LetterLanguage.SPANISH, List.of(new TemplateFiles.Shipped()));
        assertThat(why(alone, List.of(), need("DE"), english))
                .isEqualTo("Related to what your profile names, in Germany: Power BI (you name Power Query).");
        assertThat(why(beside, List.of("ABAP"), need("DE"), english))
                .isEqualTo("SAP, in Germany: your profile has it; related: Azure (you name AKS); not covered: ABAP.");
        assertThat(why(alone, List.of(), need("DE"), german))
                .isEqualTo(
                        "Verwandt mit dem, was Ihr Profil nennt, in Deutschland: Power BI (Sie nennen Power Query).");
        assertThat(why(beside, List.of(), need(), french))
                .isEqualTo("SAP\u00a0: cela figure dans votre profil\u00a0; proche\u00a0: Azure (vous citez AKS).");
        assertThat(why(beside, List.of(), need(), spanish))
                .isEqualTo("SAP: figura en su perfil; relacionado: Azure (usted menciona AKS).");
    }

    @Test
    void aTownAndAPartOfACountryAreCalledAsTheReaderCallsThem() {
        var french = new Words(LetterLanguage.FRENCH, List.of(new TemplateFiles.Shipped()));
        var spanish = new Words(LetterLanguage.SPANISH, List.of(new TemplateFiles.Shipped()));
        var munich = List.of(Field.entered("DE", "Munich"));
        assertThat(new NeedWording(german).places(munich)).isEqualTo("München, Deutschland");
        assertThat(new NeedWording(french).places(munich)).isEqualTo("Munich, Allemagne");
        assertThat(new NeedWording(spanish).places(munich)).isEqualTo("Múnich, Alemania");
        assertThat(new NeedWording(german).places(List.of(Field.entered("IT", "Milan"))))
                .isEqualTo("Mailand, Italien");
        assertThat(new NeedWording(french).places(List.of(Field.entered("DE-BY", "Bavaria"))))
                .isEqualTo("Bavière, Allemagne");
    }

    @Test
    void aPlaceIsSaidWithItsCountryOnce() {
        var say = new NeedWording(english);
        assertThat(say.places(List.of(Field.entered("DE", "Munich")))).isEqualTo("Munich, Germany");
        assertThat(say.places(List.of(Field.entered("DE", "Deutschland"), Field.entered("AT", ""))))
                .isEqualTo("Germany or Austria");
        assertThat(say.places(List.of(Field.entered("DE-BY", "Bavaria")))).isEqualTo("Bavaria, Germany");
        assertThat(say.places(List.of(Field.entered("moon", "")))).isEqualTo("moon");
        assertThat(say.places(List.of(
                        Field.entered("DE", "DACH"),
                        Field.entered("AT", "DACH"),
                        Field.entered("CH", "DACH"),
                        Field.entered("FR", "Lyon"))))
                .isEqualTo("DACH or Lyon, France");
        assertThat(say.places(List.of(Field.entered("FR", "Lyon + 100 km")))).isEqualTo("Lyon + 100 km, France");
        assertThat(new NeedWording(german).places(List.of(Field.entered("DE", "Munich + 50 km, Nuremberg"))))
                .isEqualTo("München + 50 km, Nürnberg, Deutschland");
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

    private static Set<String> keys(String file) throws IOException {
        var phrases = new Properties();
        phrases.load(new StringReader(new TemplateFiles.Shipped().read(file).orElseThrow()));
        return phrases.stringPropertyNames();
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
        return why(SampleLetters.itself(matched.toArray(String[]::new)), missing, need(places), words);
    }

    private static String why(List<MatchedWords> matched, List<String> missing, Need need, Words words) {
        return WhyYou.line(matched, missing, need, List.of("DE", "CH", "NL", "US-TX"), words);
    }

    private static Need need(String... places) {
        Need plain = Need.UNKNOWN;
        return new Need(
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
    }
}
