package org.partnerpost.joining;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Optional;
import org.junit.jupiter.api.Test;
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
