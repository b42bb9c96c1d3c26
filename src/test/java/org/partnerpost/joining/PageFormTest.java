package org.partnerpost.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerpost.joining.PageForm.Filled;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.specialist.Profile;
import org.partnerpost.taxonomy.Skill;
import org.partnerpost.taxonomy.SkillTaxonomy;

class PageFormTest {
    private static final List<String> PLACES = List.of(Locale.getISOCountries());
    private static final List<String> TONGUES = List.of(
            "en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "da", "sv", "no", "fi", "el", "hu", "ro", "tr", "ru",
            "uk", "ar", "ja", "zh", "ko", "hi");

    private static final int AT_ONCE = 50;

    private static final MailAddress DANA = MailAddress.of("dana@weber.example");
    private static final Instant NOW = Instant.parse("2026-11-16T10:00:00Z");

    private static final Profile WEBER = weber();

    private final PageForm form = new PageForm();

    @Test
    void whatAPageShowsInItsLanguageIsReadFromItAgain() {
        for (int from = 0; from < PLACES.size(); from += AT_ONCE) {
            isReadAgain(PLACES.subList(from, Math.min(from + AT_ONCE, PLACES.size())));
        }
    }

    @Test
    void skillsAndPartsOfCountriesAreNamedInThePagesLanguageAndReadAgain() {
        SkillTaxonomy taxonomy = SkillTaxonomy.inUse();
        List<String> skills = taxonomy.skills().stream()
                .filter(skill -> !skill.name().matches(".*[,;].*"))
                .filter(skill -> taxonomy.named(skill.name())
                        .map(Skill::id)
                        .filter(skill.id()::equals)
                        .isPresent())
                .map(Skill::id)
                .toList();
        for (int from = 0; from < skills.size(); from += AT_ONCE) {
            ProfileSheet sheet = new ProfileSheet(WEBER);
            sheet.skills.clear();
            sheet.skills.addAll(skills.subList(from, Math.min(from + AT_ONCE, skills.size())));
            for (String language : List.of("en", "de", "fr", "es")) {
                Map<String, String> fields = form.fields(sheet.profile(), Locale.forLanguageTag(language));
                assertThat(read(fields).skills()).as(language).containsExactlyElementsOf(sheet.skills);
            }
        }
        ProfileSheet sheet = new ProfileSheet(WEBER);
        sheet.skills.clear();
        sheet.skills.add("software-development");
        sheet.places.addAll(List.of("DE-BY", "CH-ZH", "FR"));
        Map<String, String> german = form.fields(sheet.profile(), Locale.GERMAN);
        assertThat(german.get("places")).isEqualTo("Bayern, Kanton Zürich, Frankreich");
        assertThat(german.get("skills")).isEqualTo("Softwareentwicklung");
        assertThat(read(german).places()).containsExactly("DE-BY", "CH-ZH", "FR");
    }

    @Test
    void aPauseThatHasPassedAndHoursThatNeverBeginAreErrorsAtTheirFields() {
        Map<String, String> fields = new HashMap<>(form.fields(WEBER, Locale.ENGLISH));
        fields.put("pausedUntil", "2026-11-16");
        fields.put("hoursFrom", "09:00");
        fields.put("hoursTo", "09:00");
        assertThat(wrong(fields)).containsExactly("pausedUntil", "hoursTo");
        fields.put("pausedUntil", "2026-12-10");
        fields.put("pausedFrom", "2026-12-20");
        assertThat(wrong(fields)).containsExactly("pausedUntil", "hoursTo");
        fields.put("pausedFrom", "2026-12-01");
        fields.put("hoursTo", "");
        assertThat(wrong(fields)).containsExactly("hoursTo");
        fields.put("hoursTo", "00:00");
        Profile profile = read(fields);
        assertThat(form.fields(profile, Locale.ENGLISH)).containsEntry("hoursFrom", "09:00");
        assertThat(form.fields(profile, Locale.ENGLISH)).containsEntry("hoursTo", "00:00");
        assertThat(form.read(form.fields(profile, Locale.ENGLISH), profile, DANA, NOW))
                .isInstanceOf(Filled.Well.class);
    }

    @Test
    void aPauseThatIsOverHindersNoOtherChange() {
        ProfileSheet sheet = new ProfileSheet(WEBER);
        sheet.pausedUntil = Optional.of(LocalDate.of(2026, 10, 1));
        Map<String, String> fields = form.fields(sheet.profile(), Locale.ENGLISH);
        assertThat(form.read(fields, sheet.profile(), DANA, NOW)).isInstanceOf(Filled.Well.class);
    }

    @Test
    void whatIsMissingOrCannotBeMeantIsAnErrorAtItsField() {
        Map<String, String> fields = new HashMap<>(form.fields(WEBER, Locale.ENGLISH));
        fields.putAll(Map.of(
                "organization", " ",
                "skills", " ,; ",
                "hoursFrom", "",
                "hoursTo", "17:00",
                "places", "Narnia"));
        assertThat(wrong(fields)).containsExactly("organization", "skills", "hoursFrom", "places");
        for (String cap : List.of("0", "999", "101")) {
            assertThat(wrong(with("capPerWeek", cap))).as(cap).containsExactly("capPerWeek");
        }
        assertThat(wrong(with("availableFrom", "2020-01-01"))).containsExactly("availableFrom");
        assertThat(read(with("availableFrom", "2026-11-16")).availableFrom()).hasValue(LocalDate.of(2026, 11, 16));
        assertThat(read(with("capPerWeek", "100")).capPerWeek()).hasValue(100);
    }

    @Test
    void aDayFromWhichOneIsFreeThatHasPassedHindersNoOtherChange() {
        ProfileSheet sheet = new ProfileSheet(WEBER);
        sheet.availableFrom = Optional.of(LocalDate.of(2026, 1, 1));
        Map<String, String> fields = form.fields(sheet.profile(), Locale.ENGLISH);
        assertThat(form.read(fields, sheet.profile(), DANA, NOW)).isInstanceOf(Filled.Well.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20000|20000|EUR",
                "20.000|20000|EUR",
                "20 000|20000|EUR",
                "20\u00a0000|20000|EUR",
                "20,000.50|20000|EUR",
                "20.000,50|20000|EUR",
                "20'000|20000|EUR",
                "20k|20000|EUR",
                "20 K|20000|EUR",
                "1,5 Mio|1500000|EUR",
                "20 Tsd.|20000|EUR",
                "20 mille|20000|EUR",
                "20 mil|20000|EUR",
                "20.000,-|20000|EUR",
                "20.000 €|20000|EUR",
                "€ 20,000|20000|EUR",
                "CHF 20'000|20000|CHF",
                "20 000 francs suisses|20000|CHF",
                "$20,000|20000|USD",
                "1.234.567|1234567|EUR",
                "500,00|500|EUR",
                "0|0|EUR"
            })
    void moneyIsReadAsPeopleWriteIt(String written, long value, String currency) {
        Profile profile = read(with("minimumDealValue", written));
        assertThat(profile.minimumDealValue()).as(written).hasValue(value);
        assertThat(profile.currency()).as(written).hasValue(currency);
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "-5", "20.00.00", "1.000,000", "0.500", "from 20k to 30k", "20k or so", "20 x"})
    void whatIsNoSumIsSaidToBeNone(String written) {
        assertThat(wrong(with("minimumDealValue", written))).containsExactly("minimumDealValue");
    }

    @Test
    void aCountWithPartedThousandsIsNotTakenForASmallOne() {
        assertThat(read(with("capacity", "1.000")).capacity()).hasValue(1_000);
        assertThat(wrong(with("capacity", "2.5"))).containsExactly("capacity");
    }

    private static Profile weber() {
        ProfileSheet sheet = new ProfileSheet(ProfileSheet.blank());
        sheet.organization = "Weber";
        sheet.skills.add("power-bi");
        return sheet.profile();
    }

    private Map<String, String> with(String field, String written) {
        Map<String, String> fields = new HashMap<>(form.fields(WEBER, Locale.ENGLISH));
        fields.put(field, written);
        return fields;
    }

    private Profile read(Map<String, String> fields) {
        return ((Filled.Well) form.read(fields, ProfileSheet.blank(), DANA, NOW)).profile();
    }

    private List<String> wrong(Map<String, String> fields) {
        return ((Filled.Wrong) form.read(fields, ProfileSheet.blank(), DANA, NOW))
                .errors().stream().map(PageForm::field).toList();
    }

    private void isReadAgain(List<String> places) {
        ProfileSheet sheet = new ProfileSheet(WEBER);
        sheet.places.addAll(places);
        sheet.languages.addAll(TONGUES);
        Profile profile = sheet.profile();
        for (String language : List.of("en", "de", "fr", "es")) {
            Map<String, String> fields = form.fields(profile, Locale.forLanguageTag(language));
            Filled filled = form.read(fields, profile, DANA, NOW);
            assertThat(filled).as(language).isInstanceOf(Filled.Well.class);
            Profile again = ((Filled.Well) filled).profile();
            assertThat(again.places()).as(language).containsExactlyElementsOf(places);
            assertThat(again.languages()).as(language).containsExactlyElementsOf(TONGUES);
        }
    }
}
