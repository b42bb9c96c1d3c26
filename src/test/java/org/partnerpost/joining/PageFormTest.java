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

    private final PageForm form = new PageForm();

    @Test
    void whatAPageShowsInItsLanguageIsReadFromItAgain() {
        for (int from = 0; from < PLACES.size(); from += AT_ONCE) {
            isReadAgain(PLACES.subList(from, Math.min(from + AT_ONCE, PLACES.size())));
        }
    }

    @Test
    void skillsAndPartsOfCountriesAreNamedInThePagesLanguageAndReadAgain() {
        SkillTaxonomy taxonomy = SkillTaxonomy.shipped();
        List<String> skills = taxonomy.skills().stream()
                .filter(skill -> !skill.name().matches(".*[,;].*"))
                .filter(skill -> taxonomy.named(skill.name())
                        .map(Skill::id)
                        .filter(skill.id()::equals)
                        .isPresent())
                .map(Skill::id)
                .toList();
        for (int from = 0; from < skills.size(); from += AT_ONCE) {
            ProfileSheet sheet = new ProfileSheet(ProfileSheet.blank());
            sheet.skills.addAll(skills.subList(from, Math.min(from + AT_ONCE, skills.size())));
            for (String language : List.of("en", "de", "fr", "es")) {
                Map<String, String> fields = form.fields(sheet.profile(), Locale.forLanguageTag(language));
                assertThat(read(fields).skills()).as(language).containsExactlyElementsOf(sheet.skills);
            }
        }
        ProfileSheet sheet = new ProfileSheet(ProfileSheet.blank());
        sheet.skills.add("software-development");
        sheet.places.addAll(List.of("DE-BY", "CH-ZH", "FR"));
        Map<String, String> german = form.fields(sheet.profile(), Locale.GERMAN);
        assertThat(german.get("places")).isEqualTo("Bayern, Kanton Zürich, Frankreich");
        assertThat(german.get("skills")).isEqualTo("Softwareentwicklung");
        assertThat(read(german).places()).containsExactly("DE-BY", "CH-ZH", "FR");
    }

    @Test
    void aPauseThatHasPassedAndHoursThatNeverBeginAreErrorsAtTheirFields() {
        Map<String, String> fields = new HashMap<>(form.fields(ProfileSheet.blank(), Locale.ENGLISH));
        fields.put("pausedUntil", "2026-11-16");
        fields.put("hoursFrom", "09:00");
        fields.put("hoursTo", "09:00");
        assertThat(wrong(fields)).containsExactly("pausedUntil", "hoursTo");
        fields.put("pausedUntil", "2026-12-10");
        fields.put("pausedFrom", "2026-12-20");
        assertThat(wrong(fields)).containsExactly("pausedUntil", "hoursTo");
        fields.put("pausedFrom", "2026-12-01");
        fields.put("hoursTo", "");
        Profile profile = read(fields);
        assertThat(form.fields(profile, Locale.ENGLISH)).containsEntry("hoursFrom", "09:00");
        assertThat(form.fields(profile, Locale.ENGLISH)).containsEntry("hoursTo", "");
    }

    @Test
    void aPauseThatIsOverHindersNoOtherChange() {
        ProfileSheet sheet = new ProfileSheet(ProfileSheet.blank());
        sheet.pausedUntil = Optional.of(LocalDate.of(2026, 10, 1));
        Map<String, String> fields = form.fields(sheet.profile(), Locale.ENGLISH);
        assertThat(form.read(fields, sheet.profile(), DANA, NOW)).isInstanceOf(Filled.Well.class);
    }

    private Profile read(Map<String, String> fields) {
        return ((Filled.Well) form.read(fields, ProfileSheet.blank(), DANA, NOW)).profile();
    }

    private List<String> wrong(Map<String, String> fields) {
        return ((Filled.Wrong) form.read(fields, ProfileSheet.blank(), DANA, NOW))
                .errors().stream().map(PageForm::field).toList();
    }

    private void isReadAgain(List<String> places) {
        ProfileSheet sheet = new ProfileSheet(ProfileSheet.blank());
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
