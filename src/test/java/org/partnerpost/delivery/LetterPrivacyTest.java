package org.partnerpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;

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
                "opportunity-closed-late")) {
            Letter letter = SampleLetters.all(language).get(name);
            WrittenLetter written = WritingDesk.shipped().write(letter);
            assertThat(written.subject() + written.text() + written.html())
                    .as(name)
                    .doesNotContainIgnoringCase("canary");
            assertThat(new String(WritingDesk.shipped().compose(letter), java.nio.charset.StandardCharsets.UTF_8))
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
                "nobody-answered",
                "request-closed")) {
            Letter letter = SampleLetters.all(language).get(name);
            assertThat(new String(WritingDesk.shipped().compose(letter), java.nio.charset.StandardCharsets.UTF_8))
                    .as(name)
                    .doesNotContainIgnoringCase("weber")
                    .doesNotContainIgnoringCase("dana")
                    .doesNotContainIgnoringCase("specialist.example");
        }
    }
}
