package org.partnerpost.joining;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnerpost.joining.PostOfATest.Got;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.specialist.Specialist;

/** A specialist's new address: both the old and the new one say yes. */
@QuarkusTest
class AddressChangeTest extends KnownSpecialistBed {
    @Test
    void aNewAddressCountsOnceBothHaveSaidYes() {
        Specialist known = known();
        String fresh = "new." + UUID.randomUUID() + "@specialist.example";
        post.mail(dana, token(known), "my new address is " + fresh);
        post.mail(fresh, post.last(fresh).replyTo(), "yes");
        assertThat(find()).isPresent();
        assertThat(post.last(fresh).kind()).isEqualTo("specialist/address-agreed");
        assertThat(post.last(fresh).text()).contains(dana);
        post.mail(dana, post.last(dana).replyTo(), "yes");
        assertThat(find()).isEmpty();
        assertThat(specialists.findByAddress(MailAddress.of(fresh)).map(Specialist::id))
                .contains(known.id());
        assertThat(post.last(fresh).kind()).isEqualTo("specialist/profile-changed");
        assertThat(post.last(dana).kind()).isEqualTo("specialist/address-moved");
        assertThat(post.last(dana).text()).contains(fresh);
    }

    @Test
    void theOldAddressThatSaysYesFirstHearsThatTheNewOnesIsAwaited() {
        Specialist known = known();
        String fresh = "new." + UUID.randomUUID() + "@specialist.example";
        post.mail(dana, token(known), "my new address is " + fresh);
        post.mail(dana, post.last(dana).replyTo(), "yes");
        assertThat(find()).isPresent();
        assertThat(post.last(dana).kind()).isEqualTo("specialist/address-agreed");
        assertThat(post.last(dana).text()).contains(fresh);
        assertThat(post.last(fresh).kind()).isEqualTo("specialist/address-to-confirm");
        post.mail(fresh, post.last(fresh).replyTo(), "yes");
        assertThat(find()).isEmpty();
        assertThat(post.last(dana).kind()).isEqualTo("specialist/address-moved");
        assertThat(post.last(fresh).kind()).isEqualTo("specialist/profile-changed");
    }

    @Test
    void aNewAddressAndAnotherChangeInOneMailWithoutATokenAreBothProposed() {
        known();
        String fresh = "new." + UUID.randomUUID() + "@specialist.example";
        post.mail(dana, JOIN, "my new address is " + fresh + "\nalso Austria");
        Got asked = post.last(dana);
        assertThat(asked.kind()).isEqualTo("specialist/change-proposed");
        assertThat(asked.text()).contains("Germany, Austria").containsPattern("Our mail would go to\\s+" + fresh);
        assertThat(post.letters(fresh)).isEmpty();
        post.mail(dana, asked.replyTo(), "yes");
        assertThat(find().orElseThrow().profile().places()).containsExactly("DE", "AT");
        assertThat(post.last(fresh).kind()).isEqualTo("specialist/address-to-confirm");
        assertThat(post.letters(dana)).extracting(Got::kind).contains("specialist/address-change-asked");
    }

    @Test
    void aSecondNewAddressWithinADayAsksNobodyAndIsAnswered() {
        Specialist known = known();
        String slip = "slip." + UUID.randomUUID() + "@specialist.example";
        String fresh = "new." + UUID.randomUUID() + "@specialist.example";
        post.mail(dana, token(known), "my new address is " + slip);
        post.mail(dana, token(known), "my new address is " + fresh);
        assertThat(post.letters(fresh)).isEmpty();
        assertThat(post.last(dana).kind()).isEqualTo("specialist/address-change-waits");
        assertThat(post.last(dana).text()).contains(slip, fresh);
    }

    @Test
    void aSecondNewAddressIsAskedAboutOnceTheFirstHasBecomeTheirs() {
        Specialist known = known();
        String first = "first." + UUID.randomUUID() + "@specialist.example";
        String second = "second." + UUID.randomUUID() + "@specialist.example";
        post.mail(dana, token(known), "my new address is " + first);
        post.mail(first, post.last(first).replyTo(), "yes");
        post.mail(dana, post.last(dana).replyTo(), "yes");
        post.mail(first, token(known), "my new address is " + second);
        assertThat(post.last(second).kind()).isEqualTo("specialist/address-to-confirm");
    }
}
