package org.partnerpost.joining;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.specialist.DeliveryHours;
import org.partnerpost.specialist.Profile;
import org.partnerpost.specialist.Specialist.Consent;

class ProfileReaderTest {
    private static final ProfileReader READER = ProfileReader.standard();

    @Test
    void namesBecomeIdsAndCodes() {
        Profile profile = complete("""
                {"contact": {"name": "Sam", "email": "sam@contoso.example"}, "organization": "Contoso",
                 "skills": ["Business Central", "Underwater basket weaving"], "places": ["Germany", "AT", "Schweiz"],
                 "languages": ["German", "English (C1)", "pt-BR"], "workModes": ["Remote", "on-site"],
                 "roles": ["Managed services"], "partnerType": "ISV"}""").profile();
        assertThat(profile.skills()).containsExactly("dynamics-365-business-central", "Underwater basket weaving");
        assertThat(profile.places()).containsExactly("DE", "AT", "CH");
        assertThat(profile.languages()).containsExactly("de", "en", "pt-BR");
        assertThat(profile.workModes()).containsExactly("remote", "on site");
        assertThat(profile.roles()).containsExactly("managed-services");
        assertThat(profile.contactName()).isEqualTo("Sam");
    }

    @Test
    void aRegionStandsForItsCountries() {
        Profile profile = complete("{\"email\": \"sam@contoso.example\", \"places\": [\"DACH\", \"DE\"]}")
                .profile();
        assertThat(profile.places()).containsExactlyInAnyOrder("DE", "AT", "CH");
    }

    @Test
    void aListMayBeOneTextAndANumberMayBeOne() {
        Profile profile = complete("""
                {"email": "sam@contoso.example", "skills": "Azure; Power BI;", "capacity": "2", "minimumDealValue": 5000.0,
                 "currency": "eur", "availableFrom": "2027-01-01", "deliveryPreferences": {"capPerWeek": 3, "pauseUntil": "2026-12-24"}}""").profile();
        assertThat(profile.skills()).hasSize(2);
        assertThat(profile.capacity()).contains(2);
        assertThat(profile.minimumDealValue()).contains(5000L);
        assertThat(profile.currency()).contains("EUR");
        assertThat(profile.availableFrom()).contains(LocalDate.of(2027, 1, 1));
        assertThat(profile.capPerWeek()).contains(3);
        assertThat(profile.pausedUntil()).contains(LocalDate.of(2026, 12, 24));
    }

    @Test
    void aConsentIsReadWithItsTime() {
        ProfileForm.Complete form = complete("""
                {"externalReferenceId": "c-1", "contact": {"email": "sam@contoso.example"},
                 "consent": {"textVersion": "1", "at": "2026-11-01T10:00:00+01:00", "source": "fair"}}""");
        assertThat(form.consent()).contains(new Consent("1", Instant.parse("2026-11-01T09:00:00Z"), "fair"));
        assertThat(form.externalReferenceId()).contains("c-1");
        assertThat(form.address()).isEqualTo(MailAddress.of("sam@contoso.example"));
        assertThat(form.warnings()).isEmpty();
    }

    @Test
    void levelsAndWishesForDeliveryAreKept() {
        ProfileForm.Complete form = complete("""
                {"email": "sam@contoso.example", "skills": [{"name": "Azure", "level": "Expert"}, "SQL Server"],
                 "deliveryPreferences": {"frequency": "weekly", "hours": {"from": "09:00", "to": "17:00"},
                                         "timeZone": "Europe/Berlin", "capPerWeek": 3}}""");
        Profile profile = form.profile();
        assertThat(profile.skillLevels())
                .containsExactly(Map.entry(profile.skills().getFirst(), "expert"));
        assertThat(profile.frequency()).contains(Profile.Frequency.WEEKLY);
        assertThat(profile.hours()).contains(new DeliveryHours(LocalTime.of(9, 0), LocalTime.of(17, 0)));
        assertThat(profile.timeZone()).contains("Europe/Berlin");
        assertThat(profile.capPerWeek()).contains(3);
        assertThat(form.warnings()).isEmpty();
    }

    @Test
    void whatIsNotKnownOrNotKeptIsTold() {
        ProfileForm.Complete form = complete("""
                {"email": "sam@contoso.example", "skils": ["Azure"], "portfolio": "DE",
                 "skills": [{"name": "Azure", "level": "wizard", "evidence": "a hat"}]}""");
        assertThat(form.profile().skills()).hasSize(1);
        assertThat(form.warnings())
                .anyMatch(warning -> warning.contains("skils"))
                .anyMatch(warning -> warning.contains("portfolio"))
                .anyMatch(warning -> warning.contains("level"))
                .anyMatch(warning -> warning.contains("evidence"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"organization": "Contoso"}                                        | email
            {"email": "sam at contoso"}                                        | email
            {"contact": {"email": "<sam@contoso.example>"}}                    | contact.email
            {"email": "sam@contoso.example", "places": ["DE", "Atlantis"]}     | places[1]
            {"email": "sam@contoso.example", "languages": ["Klingonese"]}      | languages[0]
            {"email": "sam@contoso.example", "workModes": ["sometimes"]}       | workModes[0]
            {"email": "sam@contoso.example", "capacity": -1}                   | capacity
            {"email": "sam@contoso.example", "capacity": "two"}                | capacity
            {"email": "sam@contoso.example", "minimumDealValue": 1e999}        | minimumDealValue
            {"email": "sam@contoso.example", "availableFrom": "soon"}          | availableFrom
            {"email": "sam@contoso.example", "currency": "Taler"}              | currency
            {"email": "sam@contoso.example", "currency": "XXX"}                | currency
            {"email": "sam@contoso.example", "consent": true}                  | consent
            {"email": "sam@contoso.example", "consent": {"textVersion": "1"}}  | consent.at
            {"email": "sam@contoso.example", "consent": {"textVersion": "1", "at": "now"}} | consent.at
            {"email": "sam@contoso.example", "description": ["a"]}             | description
            {"email": "sam@contoso.example", "skills": [["a"]]}                | skills[0]
            {"email": "sam@contoso.example", "references": "many"}             | references
            """)
    void everyErrorNamesItsField(String form, String field) throws Exception {
        assertThat(read(form))
                .isInstanceOfSatisfying(
                        ProfileForm.Faulty.class,
                        faulty -> assertThat(faulty.errors())
                                .extracting(FieldError::field)
                                .contains(field));
    }

    @Test
    void allErrorsAreToldAtOnce() throws Exception {
        String form = "{\"places\": [\"Atlantis\"], \"description\": \"" + "x".repeat(2_501) + "\"}";
        assertThat(read(form))
                .isInstanceOfSatisfying(
                        ProfileForm.Faulty.class,
                        faulty -> assertThat(faulty.errors()).hasSize(3));
    }

    private static ProfileForm.Complete complete(String form) {
        try {
            return (ProfileForm.Complete) read(form);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static ProfileForm read(String form) throws Exception {
        return READER.read((ObjectNode) new JsonMapper().readTree(form), "import");
    }
}
