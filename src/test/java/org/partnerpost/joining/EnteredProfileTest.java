package org.partnerpost.joining;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerpost.joining.PostOfATest.Got;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.specialist.Profile;

/** Mails to join@ from somebody whose profile was entered by somebody else, and who has not said yes to it. */
@QuarkusTest
class EnteredProfileTest extends KnownSpecialistBed {
    @Inject
    Joining joining;

    @Test
    void whatTheMailDoesNotSpeakOfStaysAndAllIsReadBack() {
        entered(List.of("DE"), List.of("en"), Optional.empty());
        post.mail(dana, JOIN, "Hello,\n\nwe also do Power BI, and please only one mail a week.\n\nDana");
        Got readBack = post.last(dana);
        assertThat(readBack.kind()).isEqualTo("specialist/join-read-back");
        assertThat(readBack.text())
                .contains(
                        "A profile of your firm was entered with us before",
                        "Weber",
                        "Microsoft Azure, Power BI",
                        "15,000 EUR",
                        "one a week");
        assertThat(find().orElseThrow().consent()).isEmpty();
        assertThat(find().orElseThrow().profile().skills()).containsExactly("azure");
        post.mail(dana, readBack.replyTo(), "yes");
        Profile now = find().orElseThrow().profile();
        assertThat(now.skills()).containsExactly("azure", "power-bi");
        assertThat(now.minimumDealValue()).contains(15_000L);
        assertThat(now.capacity()).contains(2);
        assertThat(now.neverWith()).containsExactly("contoso");
        assertThat(now.description()).isEqualTo("Cloud for shops.");
        assertThat(now.frequency()).contains(Profile.Frequency.WEEKLY);
        assertThat(find().orElseThrow().mayReceive()).isTrue();
    }

    @Test
    void whoIntroducesItsFirmAnewKeepsWhatItDoesNotName() {
        entered(List.of("DE"), List.of("en"), Optional.empty());
        post.mail(dana, JOIN, "We are Weber Consulting GmbH. We do Power BI and SAP in Austria.");
        post.mail(dana, post.last(dana).replyTo(), "yes");
        Profile now = find().orElseThrow().profile();
        assertThat(now.organization()).isEqualTo("Weber Consulting GmbH");
        assertThat(now.skills()).contains("power-bi").doesNotContain("azure");
        assertThat(now.minimumDealValue()).contains(15_000L);
        assertThat(now.neverWith()).containsExactly("contoso");
    }

    @Test
    void whatIsNotUnderstoodIsTold() {
        entered(List.of("DE"), List.of("en"), Optional.empty());
        post.mail(dana, JOIN, "What a lovely day this was for all of us.");
        assertThat(post.last(dana).kind()).isEqualTo("specialist/join-not-understood");
    }

    @ParameterizedTest
    @CsvSource({
        "DE, '', '', Dürfen wir Ihnen Anfragen schicken?",
        "AT, 'de,en', '', Dürfen wir Ihnen Anfragen schicken?",
        "FR, '', '', ",
        "ES, es, '', ",
        "DE, en, '', May we send you opportunities?",
        "CH, '', '', May we send you opportunities?",
        "'DE,FR', '', '', May we send you opportunities?",
        "DE, de, en, May we send you opportunities?"
    })
    void theQuestionComesInTheLanguageThatTheProfileTells(
            String places, String languages, String letters, String subject) {
        entered(
                List.of(places.split(",")),
                languages.isEmpty() ? List.of() : List.of(languages.split(",")),
                Optional.of(letters).filter(tag -> !tag.isEmpty()));
        assertThat(post.last(dana).kind()).isEqualTo("specialist/consent-asked");
        if (subject == null) {
            assertThat(post.last(dana).subject()).doesNotContain("May we");
        } else {
            assertThat(post.last(dana).subject()).isEqualTo(subject);
        }
    }

    private void entered(List<String> places, List<String> languages, Optional<String> letters) {
        ProfileSheet sheet = new ProfileSheet(ProfileSheet.blank());
        sheet.organization = "Weber";
        sheet.description = "Cloud for shops.";
        sheet.places.addAll(places);
        sheet.languages.addAll(languages);
        sheet.language = letters;
        sheet.skills.add("azure");
        sheet.neverWith.add("contoso");
        sheet.minimumDealValue = Optional.of(15_000L);
        sheet.currency = Optional.of("EUR");
        sheet.capacity = Optional.of(2);
        joining.register(dana, MailAddress.of(dana), sheet.profile(), Optional.empty(), Optional.empty());
    }
}
