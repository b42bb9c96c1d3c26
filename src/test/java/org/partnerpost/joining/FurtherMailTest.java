package org.partnerpost.joining;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.partnerpost.joining.PostOfATest.Got;
import org.partnerpost.specialist.Profile;

/** Further mails of a specialist to join@, without a token: what they ask for is gathered, read back as one, and waits for one yes. */
@QuarkusTest
class FurtherMailTest extends KnownSpecialistBed {
    @Test
    void eachGoesOnFromWhatWaitsAndAllIsReadBack() {
        known();
        post.mail(dana, JOIN, "also Austria");
        post.mail(dana, JOIN, "also France, and one mail a week");
        post.mail(dana, JOIN, "add Power BI");
        Got asked = post.last(dana);
        assertThat(post.letters(dana))
                .hasSize(3)
                .allSatisfy(letter -> assertThat(letter.kind()).isEqualTo("specialist/change-proposed"));
        assertThat(asked.text())
                .contains("Germany, Austria, France", "Power BI", "one a week", "all that your mails ask for");
        assertThat(find().orElseThrow().profile().places()).containsExactly("DE");
        post.mail(dana, asked.replyTo(), "yes");
        Profile now = find().orElseThrow().profile();
        assertThat(now.places()).containsExactly("DE", "AT", "FR");
        assertThat(now.skills()).containsExactly("azure", "power-bi");
        assertThat(now.frequency()).contains(Profile.Frequency.WEEKLY);
    }

    @Test
    void theFirstLetterSpeaksOfOneMail() {
        known();
        post.mail(dana, JOIN, "also Austria");
        assertThat(post.last(dana).text()).doesNotContain("all that your mails ask for");
    }

    @Test
    void aYesToAnEarlierLetterHasThePresentOneReadBackAndChangesNothing() {
        known();
        post.mail(dana, JOIN, "also Austria");
        Got first = post.last(dana);
        post.mail(dana, JOIN, "leave");
        post.mail(dana, first.replyTo(), "yes");
        assertThat(find().orElseThrow().profile().places()).containsExactly("DE");
        assertThat(find().orElseThrow().suppression()).isEmpty();
        Got again = post.last(dana);
        assertThat(again.text()).contains("It answers an earlier letter", "no more opportunities", "Austria");
        post.mail(dana, again.replyTo(), "yes");
        assertThat(find().orElseThrow().unsubscribed()).isTrue();
        assertThat(find().orElseThrow().profile().places()).containsExactly("DE", "AT");
    }

    @Test
    void theSameWordsAreAnsweredOnce() {
        known();
        post.mail(dana, JOIN, "also Austria");
        post.mail(dana, JOIN, "Also Austria!");
        assertThat(post.letters(dana)).hasSize(1);
        post.mail(dana, JOIN, "Please also Austria.");
        assertThat(post.last(dana).kind()).isEqualTo("specialist/change-proposed");
        post.mail(dana, JOIN, "What a lovely day this was.");
        assertThat(post.last(dana).kind()).isEqualTo("specialist/profile-not-understood");
    }

    @Test
    void whatIsTakenBackBeforeAYesIsToldAndWaitsNoMore() {
        known();
        post.mail(dana, JOIN, "also Austria");
        Got asked = post.last(dana);
        post.mail(dana, JOIN, "not Austria");
        assertThat(post.last(dana).subject()).isEqualTo("Nothing has changed");
        post.mail(dana, asked.replyTo(), "yes");
        assertThat(find().orElseThrow().profile().places()).containsExactly("DE");
    }

    @Test
    void aNoDropsAllOfIt() {
        known();
        post.mail(dana, JOIN, "also Austria");
        post.mail(dana, JOIN, "also France");
        Got asked = post.last(dana);
        post.mail(dana, asked.replyTo(), "no");
        post.mail(dana, asked.replyTo(), "yes");
        assertThat(find().orElseThrow().profile().places()).containsExactly("DE");
        post.mail(dana, JOIN, "also Spain");
        assertThat(post.last(dana).text()).contains("Germany, Spain").doesNotContain("Austria");
    }

    @Test
    void whatIsNotUnderstoodOfItIsNamedBeforeTheYes() {
        known();
        post.mail(dana, JOIN, "also Austria\nOur ticket number is 4711.");
        assertThat(post.last(dana).text())
                .contains("We could not take this into account: “Our ticket number is 4711.”");
    }
}
