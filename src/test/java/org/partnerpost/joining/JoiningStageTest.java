package org.partnerpost.joining;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerpost.joining.PostOfATest.Got;
import org.partnerpost.queue.Outcome;
import org.partnerpost.specialist.Profile;
import org.partnerpost.specialist.Profile.Frequency;
import org.partnerpost.specialist.Specialist;

/** From the first mail to leaving: what specialists do by mail, and what nobody else can do for them. */
@QuarkusTest
class JoiningStageTest extends KnownSpecialistBed {
    private static final String WORDS = """
            Hello,

            we are Weber Consulting. We do Dynamics 365 Business Central and Power BI in Germany and Austria,
            remote or on site. We speak German and English. Minimum 20,000 EUR.

            Best regards
            Dana Weber
            """;

    @Test
    void plainWordsAreReadBackAndCountAfterAYes() {
        post.mail(dana, JOIN, WORDS);
        Got readBack = post.last(dana);
        assertThat(readBack.kind()).isEqualTo("specialist/join-read-back");
        assertThat(readBack.reversePath()).isEmpty();
        assertThat(readBack.text())
                .contains(
                        "Weber Consulting",
                        "Dynamics 365 Business Central",
                        "Power BI",
                        "Germany, Austria",
                        "20,000 EUR");
        assertThat(find()).isEmpty();
        post.mail(dana, readBack.replyTo(), "Yes, that is right.\n\n> Is this your profile?");
        Specialist joined = find().orElseThrow();
        assertThat(joined.mayReceive()).isTrue();
        assertThat(joined.consent().orElseThrow().source()).startsWith("mail ");
        assertThat(joined.consent().orElseThrow().textVersion()).isEqualTo("2026-11");
        assertThat(joined.profile().places()).containsExactly("DE", "AT");
        assertThat(joined.profile().languages()).containsExactlyInAnyOrder("de", "en");
        assertThat(joined.profile().workModes()).containsExactlyInAnyOrder("remote", "on site");
        assertThat(joined.profile().minimumDealValue()).contains(20_000L);
        assertThat(post.last(dana).kind()).isEqualTo("specialist/joined");
    }

    @Test
    void correctionsAreReadBackAgainAndAYesIsOneToWhatWasReadBack() {
        post.mail(dana, JOIN, WORDS);
        Got first = post.last(dana);
        post.mail(dana, first.replyTo(), "also Switzerland, not Power BI");
        Got second = post.last(dana);
        assertThat(second.text()).contains("Germany, Austria, Switzerland");
        assertThat(second.text()
                        .lines()
                        .filter(line -> line.contains("  Skills"))
                        .toList()
                        .toString())
                .doesNotContain("Power BI");
        post.mail(dana, first.replyTo(), "yes");
        assertThat(find()).as("a yes to the older version").isEmpty();
        post.mail(dana, second.replyTo(), "yes");
        assertThat(find().orElseThrow().profile().places()).containsExactly("DE", "AT", "CH");
    }

    @Test
    void nobodyJoinsOrIsAnsweredByAMailThatNothingProves() {
        assertThat(post.mail(dana, JOIN, WORDS, "unproven")).isInstanceOf(Outcome.Held.class);
        assertThat(post.letters(dana)).isEmpty();
        post.mail(dana, JOIN, WORDS);
        Got readBack = post.last(dana);
        assertThat(post.mail("mallory@evil.example", readBack.replyTo(), "yes")).isInstanceOf(Outcome.Held.class);
        assertThat(post.mail(dana, readBack.replyTo(), "yes", "unproven")).isInstanceOf(Outcome.Held.class);
        assertThat(find()).isEmpty();
    }

    @Test
    void whoseProfileAMailPretendsToBeAboutIsToldOnceThatItCame() {
        Specialist weber = known();
        assertThat(post.mail(dana, JOIN, "Remove me.", "unproven")).isInstanceOf(Outcome.Held.class);
        assertThat(post.mail(dana, JOIN, "Remove me now.", "unproven")).isInstanceOf(Outcome.Held.class);
        assertThat(post.letters(dana))
                .singleElement()
                .satisfies(letter -> assertThat(letter.kind()).isEqualTo("specialist/profile-answer-held"));
        assertThat(find().orElseThrow().suppression()).isEqualTo(weber.suppression());
    }

    @Test
    void withATokenAChangeCountsAtOnceAndCanBeUndone() {
        Specialist known = known();
        post.mail(dana, token(known), "pause until 15 January 2030, also Austria, one mail a week");
        Profile changed = find().orElseThrow().profile();
        assertThat(changed.places()).containsExactly("DE", "AT");
        assertThat(changed.frequency()).contains(Profile.Frequency.WEEKLY);
        assertThat(changed.pausedUntil()).hasToString("Optional[2030-01-15]");
        assertThat(post.last(dana).text()).contains("Germany, Austria (before: Germany)", "undo");
        post.mail(dana, post.last(dana).replyTo(), "undo");
        assertThat(find().orElseThrow().profile()).isEqualTo(known.profile());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "continue",
                "Weiter.",
                "go on",
                "Bitte weiter",
                "reprendre",
                "on continue",
                "reanudar",
                "Adelante"
            })
    void whoPausesAndGoesOnGetsOpportunitiesAgainAndIsTold(String on) {
        Specialist known = known();
        post.mail(dana, token(known), "pause until 15 January 2030");
        post.mail(dana, post.last(dana).replyTo(), on);
        assertThat(find().orElseThrow().profile().pausedUntil()).isEmpty();
        assertThat(post.last(dana).text()).contains("You get opportunities again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"We are back", "Wir sind wieder da", "On reprend !", "Hemos vuelto"})
    void whoWasBookedOutAndIsBackIsFreeAgain(String back) {
        Specialist known = known();
        post.mail(dana, token(known), "Sind bis Ende Januar 2030 ausgebucht");
        assertThat(find().orElseThrow().profile().availableFrom()).isPresent();
        post.mail(dana, post.last(dana).replyTo(), back);
        assertThat(find().orElseThrow().profile().availableFrom()).isEmpty();
    }

    @Test
    void whoIsBackFromAPauseBeginsNoSoonerThanItSaid() {
        Specialist known = known();
        post.mail(dana, token(known), "available from 1 March 2030");
        post.mail(dana, post.last(dana).replyTo(), "pause until 15 January 2030");
        post.mail(dana, post.last(dana).replyTo(), "We are back and you may send everything instantly");
        Profile now = find().orElseThrow().profile();
        assertThat(now.pausedUntil()).isEmpty();
        assertThat(now.frequency()).contains(Frequency.INSTANT);
        assertThat(now.availableFrom()).contains(LocalDate.of(2030, 3, 1));
    }

    @Test
    void theLanguageOfTheLettersIsChangedByAWordAndTold() {
        Specialist known = known();
        post.mail(dana, token(known), "Please write to us in English");
        post.mail(dana, token(known), "Please write to us in German");
        assertThat(find().orElseThrow().profile().language()).contains("de");
        assertThat(post.last(dana).text()).contains("Briefe auf", "Deutsch (vorher: Englisch)");
    }

    @Test
    void whoDoesNotPauseSaysNothingByGoingOn() {
        Specialist known = known();
        post.mail(dana, token(known), "continue");
        assertThat(post.last(dana).kind()).isEqualTo("specialist/profile-not-understood");
    }

    @Test
    void withoutATokenNothingChangesBeforeTheKnownAddressSaysYes() {
        known();
        post.mail(dana, JOIN, "also Austria");
        assertThat(find().orElseThrow().profile().places()).containsExactly("DE");
        Got asked = post.last(dana);
        assertThat(asked.kind()).isEqualTo("specialist/change-proposed");
        post.mail(dana, asked.replyTo(), "yes");
        assertThat(find().orElseThrow().profile().places()).containsExactly("DE", "AT");
        post.mail(dana, asked.replyTo(), "yes");
        assertThat(post.last(dana).kind()).isNotEqualTo("specialist/change-proposed");
    }

    @Test
    void whatSomebodySaysOfItselfNoLongerNamesWhatItTookBack() {
        post.mail(dana, JOIN, "We are Weber Consulting. We build Power Apps for retailers in Germany, in German.");
        post.mail(dana, post.last(dana).replyTo(), "not Power Apps but Power BI");
        assertThat(post.last(dana).text())
                .contains("We build Power BI for retailers")
                .doesNotContain("Power Apps");
        post.mail(dana, post.last(dana).replyTo(), "yes");
        assertThat(find().orElseThrow().profile().skills()).containsExactly("power-bi");
        assertThat(find().orElseThrow().profile().description()).doesNotContain("Power Apps");
    }

    @Test
    void aWholeNewProfileFromAMemberIsReadBackAndTakesThePlaceOfTheOld() {
        Specialist weber = known();
        post.mail(
                dana,
                JOIN,
                "We are Weber Consulting GmbH from Vienna. We do Power BI and SAP in Austria and Switzerland, in German and English,"
                        + " two projects at the same time.");
        assertThat(find().orElseThrow().profile()).isEqualTo(weber.profile());
        Got asked = post.last(dana);
        assertThat(asked.kind()).isEqualTo("specialist/change-proposed");
        assertThat(asked.text()).contains("Power BI", "Austria", "Switzerland", "Weber Consulting GmbH");
        post.mail(dana, asked.replyTo(), "yes");
        Profile now = find().orElseThrow().profile();
        assertThat(now.organization()).isEqualTo("Weber Consulting GmbH");
        assertThat(now.skills()).contains("power-bi").doesNotContain("azure");
        assertThat(now.places()).contains("AT", "CH").doesNotContain("DE");
        assertThat(now.capacity()).hasValue(2);
    }

    @Test
    void aQuestionThatNamesSkillsIsNoNewProfile() {
        Specialist weber = known();
        post.mail(dana, JOIN, "Why did we get the Power BI and SAP project in Austria?");
        assertThat(find().orElseThrow().profile()).isEqualTo(weber.profile());
        assertThat(post.last(dana).kind()).isEqualTo("specialist/profile-not-understood");
    }

    @Test
    void ofAMixedCorrectionBothIsSaidWhatWasTakenAndWhatWasNot() {
        Specialist weber = known();
        post.mail(dana, token(weber), "Statt Azure Power BI.\nOur ticket number is 4711.\n\nDana");
        assertThat(find().orElseThrow().profile().skills()).containsExactly("power-bi");
        assertThat(post.last(dana).text())
                .contains(
                        "Power BI (before: Microsoft Azure)",
                        "We could not take this into account: “Our ticket number is 4711.”");
    }

    @Test
    void ofAMixedAnswerToAReadBackBothIsSaidAsWell() {
        post.mail(dana, JOIN, "We are Weber Consulting. We do Power BI in Bavaria, in German.");
        assertThat(post.last(dana).text()).contains("Bavaria (Germany)");
        post.mail(dana, post.last(dana).replyTo(), "The firm is Textfirm Ltd. Our ticket number is 4711.");
        assertThat(post.last(dana).text())
                .contains("Textfirm Ltd", "We could not take this into account: “Our ticket number is 4711.”");
    }

    @Test
    void whatIsNotUnderstoodChangesNothingAndSaysSoOnce() {
        Specialist known = known();
        String words = "I was wondering about the colour of the sky above the harbour.";
        post.mail(dana, token(known), words);
        post.mail(dana, token(known), words);
        assertThat(post.letters(dana))
                .singleElement()
                .satisfies(letter -> assertThat(letter.text()).contains("nothing has"));
        assertThat(find().orElseThrow().profile()).isEqualTo(known.profile());
    }

    @Test
    void whoLeavesMayComeBackAndWhomWeStoppedMayNot() {
        Specialist known = known();
        post.mail(dana, token(known), "unsubscribe");
        assertThat(find().orElseThrow().unsubscribed()).isTrue();
        post.mail(dana, token(known), "resume");
        assertThat(find().orElseThrow().mayReceive()).isTrue();
        QuarkusTransaction.requiringNew().run(() -> specialists.suppress(known.id(), "complained", Instant.now()));
        post.mail(dana, token(known), "resume please");
        assertThat(find().orElseThrow().mayReceive()).isFalse();
    }

    @Test
    void whoLeavesAndChangesInOneMailLosesNeither() {
        Specialist known = known();
        post.mail(dana, token(known), "also Austria\nunsubscribe");
        assertThat(find().orElseThrow().unsubscribed()).isTrue();
        assertThat(find().orElseThrow().profile().places()).containsExactly("DE", "AT");
    }
}
