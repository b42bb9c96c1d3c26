package org.partnerpost.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerpost.mail.MailAddress;

class MaskedPairTest {
    @ParameterizedTest
    @CsvSource({
        "dana@old.example, dana@new.example, d•••@old.example, d•••@new.example",
        "dana@a.example, ines@a.example, d•••@a.example, i•••@a.example",
        "dana.weber@a.example, dana.meyer@a.example, d•••w•••@a.example, d•••m•••@a.example",
        "dana@a.example, dana2@a.example, d•••@a.example, d•••2@a.example",
        "da@a.example, db@a.example, d•••a@a.example, d•••b@a.example"
    })
    void theTwoAreToldApartByOneLetter(String one, String other, String shown, String shownOther) {
        assertThat(MaskedPair.of(MailAddress.of(one), MailAddress.of(other)))
                .isEqualTo(new MaskedPair(shown, shownOther));
    }

    @Test
    void noMoreOfEitherIsShown() {
        MaskedPair pair = MaskedPair.of(MailAddress.of("dana.weber@a.example"), MailAddress.of("dana.meyer@a.example"));
        assertThat(pair.one() + pair.other()).doesNotContain("dana", "weber", "meyer");
    }
}
