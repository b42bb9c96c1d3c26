package org.partnerpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only the need's fields leave the house: not who asked, for whom, nor what the mail said. */
class LetterPrivacyTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es"})
    void noSpecialistEverReadsWhoAskedOrWhatTheMailSaid(String language) {
        for (String name : List.of(
                "opportunity-offered",
                "opportunity-offered-bare",
                "opportunity-withdrawn",
                "answer-taken-yes",
                "answer-taken-no",
                "answer-taken-pause",
                "answer-taken-question",
                "stopped",
                "answer-unclear",
                "answer-held",
                "requester-asks",
                "opportunity-closed",
                "opportunity-closed-unanswered",
                "opportunity-closed-late")) {
            Letter letter = SampleLetters.all(language).get(name);
            WrittenLetter written = WritingDesk.shipped().write(letter);
            assertThat(written.subject() + written.text() + written.html())
                    .as(name)
                    .doesNotContainIgnoringCase("canary");
            assertThat(new String(WritingDesk.shipped().compose(letter), StandardCharsets.UTF_8))
                    .as(name)
                    .doesNotContainIgnoringCase("canary");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es"})
    void noRequesterReadsWhoASpecialistIsBeforeTheIntroduction(String language) {
        for (String name : List.of(
                "specialist-interested",
                "interest-ended",
                "specialist-asks",
                "decision-taken-no",
                "decision-unclear",
                "decision-awaited",
                "decision-awaited-one",
                "nobody-answered",
                "request-closed")) {
            Letter letter = SampleLetters.all(language).get(name);
            assertThat(new String(WritingDesk.shipped().compose(letter), StandardCharsets.UTF_8))
                    .as(name)
                    .doesNotContainIgnoringCase("weber")
                    .doesNotContainIgnoringCase("dana")
                    .doesNotContainIgnoringCase("specialist.example");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es"})
    void noDigestAndNoLetterAboutAProfileTellsWhoAskedForAnything(String language) {
        assertThat(SampleProfileLetters.all(language)).containsKey("digest").hasSizeGreaterThan(15);
        SampleProfileLetters.all(language).forEach((name, letter) -> {
            WrittenLetter written = WritingDesk.shipped().write(letter);
            String mail = new String(WritingDesk.shipped().compose(letter), StandardCharsets.UTF_8);
            for (String seen : List.of(written.subject(), written.text(), written.html(), mail)) {
                assertThat(seen).as(name).doesNotContainIgnoringCase("canary");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es"})
    void whatGoesToAnAddressThatIsNotProvenYetHoldsNoProfile(String language) {
        for (String name : List.of("address-to-confirm", "join-not-understood")) {
            WrittenLetter written = WritingDesk.shipped()
                    .write(SampleProfileLetters.all(language).get(name));
            for (String seen : List.of(written.subject(), written.text(), written.html())) {
                assertThat(seen)
                        .as(name)
                        .doesNotContain("Söhne")
                        .doesNotContain("S&ouml;hne")
                        .doesNotContain("crystal reports")
                        .doesNotContain("contoso")
                        .doesNotContain("/m/profile/");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es"})
    void aDigestHoldsOnlyWhatAnOfferMayHold(String language) {
        WrittenLetter digest =
                WritingDesk.shipped().write(SampleProfileLetters.all(language).get("digest"));
        WrittenLetter offer =
                WritingDesk.shipped().write(SampleLetters.all(language).get("opportunity-offered-of-a-project"));
        assertThat(digest.text()).contains("BC-4F7K");
        assertThat(digest.text().lines().filter(line -> line.startsWith("  ")).map(String::strip))
                .as("each fact of a digest stands in the offer, too")
                .allSatisfy(line ->
                        assertThat(offer.text().replaceAll("\\s+", " ")).contains(line.replaceAll("\\s+", " ")));
    }
}
