package org.partnerpost.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.partnerpost.joining.PageForm.Filled;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.specialist.Profile;

class PageFormTest {
    private static final List<String> PLACES = List.of(Locale.getISOCountries());
    private static final List<String> TONGUES = List.of(
            "en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "da", "sv", "no", "fi", "el", "hu", "ro", "tr", "ru",
            "uk", "ar", "ja", "zh", "ko", "hi");

    private static final int AT_ONCE = 50;

    private final PageForm form = new PageForm();

    @Test
    void whatAPageShowsInItsLanguageIsReadFromItAgain() {
        for (int from = 0; from < PLACES.size(); from += AT_ONCE) {
            isReadAgain(PLACES.subList(from, Math.min(from + AT_ONCE, PLACES.size())));
        }
    }

    private void isReadAgain(List<String> places) {
        ProfileSheet sheet = new ProfileSheet(ProfileSheet.blank());
        sheet.places.addAll(places);
        sheet.languages.addAll(TONGUES);
        Profile profile = sheet.profile();
        for (String language : List.of("en", "de", "fr", "es")) {
            Map<String, String> fields = form.fields(profile, Locale.forLanguageTag(language));
            Filled filled = form.read(fields, profile, MailAddress.of("dana@weber.example"));
            assertThat(filled).as(language).isInstanceOf(Filled.Well.class);
            Profile again = ((Filled.Well) filled).profile();
            assertThat(again.places()).as(language).containsExactlyElementsOf(places);
            assertThat(again.languages()).as(language).containsExactlyElementsOf(TONGUES);
        }
    }
}
