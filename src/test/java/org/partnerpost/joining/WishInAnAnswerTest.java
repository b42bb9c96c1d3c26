package org.partnerpost.joining;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerpost.queue.Outcome;
import org.partnerpost.specialist.Profile;
import org.partnerpost.specialist.Specialist;
import org.partnerpost.token.Tokens.Grant;

/** What an answer about an opportunity says of the profile acts as on a letter about the profile; the rest of it does nothing here. */
@QuarkusTest
class WishInAnAnswerTest extends KnownSpecialistBed {
    @Test
    void itCountsAtOnceAndIsConfirmed() {
        Specialist known = known();
        post.mail(dana, invitation(known), "please only send me one mail a week");
        assertThat(find().orElseThrow().profile().frequency()).contains(Profile.Frequency.WEEKLY);
        assertThat(post.last(dana).kind()).isEqualTo("specialist/profile-changed");
        post.mail(dana, invitation(known), "Please add Power BI to my profile.");
        assertThat(find().orElseThrow().profile().skills()).containsExactly("azure", "power-bi");
        post.mail(dana, invitation(known), "We no longer do Azure.");
        assertThat(find().orElseThrow().profile().skills()).containsExactly("power-bi");
        post.mail(dana, post.last(dana).replyTo(), "undo");
        assertThat(find().orElseThrow().profile().skills()).containsExactly("azure", "power-bi");
    }

    @Test
    void theAnswerBesideItChangesNothing() {
        Specialist known = known();
        post.mail(
                dana,
                invitation(known),
                "Yes, from 11 January 2030, at 900 EUR a day, also in Austria. And please add Power BI to my profile.");
        Profile now = find().orElseThrow().profile();
        assertThat(now.skills()).containsExactly("azure", "power-bi");
        assertThat(now.places()).containsExactly("DE");
        assertThat(now.availableFrom()).isEmpty();
        assertThat(post.last(dana).text()).doesNotContain("We could not take this into account");
    }

    @Test
    void fromAnotherAddressItIsHeld() {
        Specialist known = known();
        assertThat(post.mail("mallory@evil.example", invitation(known), "add Power BI to my profile"))
                .isInstanceOf(Outcome.Held.class);
        assertThat(find().orElseThrow().profile()).isEqualTo(known.profile());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nein, nur noch Projekte über 30.000 EUR bitte. | 30,000 EUR",
                "No - only send us projects above 50,000 EUR. | 50,000 EUR",
                "never send us anything from Contoso | Contoso",
                "do not send me Azure projects again | Azure",
                "nur noch Remote | remote",
                "from now on we also work in Ireland | Ireland",
                "we work in Finland as well now | Finland",
                "no mails between 20 December and 6 January | 6 January",
                "only write to me between 9 and 5 | 09:00",
                "Bitte nehmt Azure aus meinem Profil | Azure",
                "No. Retirez Azure de notre profil. | Azure"
            })
    void whatChangedIsConfirmed(String answer, String told) {
        Specialist known = known();
        post.mail(dana, invitation(known), answer);
        assertThat(find().orElseThrow().profile()).isNotEqualTo(known.profile());
        assertThat(post.last(dana).kind()).isEqualTo("specialist/profile-changed");
        assertThat(post.last(dana).text()).contains(told);
    }

    @Test
    void whatTheLetterAboutAnAnswerToldIsUndoneByReply() {
        Specialist known = known();
        post.mail(dana, invitation(known), "Please add Power BI to my profile.");
        post.mail(dana, invitation(known), "undo profile");
        assertThat(find().orElseThrow().profile().skills()).containsExactly("azure");
        assertThat(post.last(dana).text()).contains("Your last change is undone");
    }

    @Test
    void aNewAddressIsAskedOfBothSides() {
        Specialist known = known();
        post.mail(dana, invitation(known), "Yes. please use eva@new-address.example from now on");
        assertThat(post.last(dana).kind()).isEqualTo("specialist/address-change-asked");
    }

    @Test
    void noMailsBetweenDaysBeginsOnTheFirst() {
        Specialist known = known();
        post.mail(dana, invitation(known), "no mails between Christmas and 6 January");
        assertThat(find().orElseThrow().profile().pausedFrom()).isPresent();
        assertThat(find().orElseThrow().profile().pausedUntil()).isPresent();
    }

    @Test
    void whatCannotBeTakenIsNamed() {
        Specialist known = known();
        post.mail(dana, invitation(known), "Bitte nehmt Zephyrium aus meinem Profil");
        assertThat(find().orElseThrow().profile()).isEqualTo(known.profile());
        assertThat(post.last(dana).kind()).isEqualTo("specialist/profile-not-understood");
        assertThat(post.last(dana).text()).contains("Zephyrium").contains("help@");
    }

    @Test
    void whatIsNotUnderstoodIsTold() {
        Specialist known = known();
        post.mail(dana, invitation(known), "Please add our new colleague to our profile.");
        assertThat(find().orElseThrow().profile()).isEqualTo(known.profile());
        assertThat(post.last(dana).kind()).isEqualTo("specialist/profile-not-understood");
    }

    private String invitation(Specialist specialist) {
        return "reply+"
                + QuarkusTransaction.requiringNew()
                        .call(() -> tokens.mint(
                                new Grant("reply", "specialist " + specialist.id(), "invitation 7", Optional.empty())))
                + "@partnerpost.localhost";
    }
}
