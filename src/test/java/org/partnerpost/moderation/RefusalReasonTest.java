package org.partnerpost.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RefusalReasonTest {
    @Test
    void aReasonIsKnownByItsCodeAndByItsWords() {
        assertThat(RefusalReason.of("outside-our-network-terms")).contains(RefusalReason.OUTSIDE_OUR_NETWORK_TERMS);
        assertThat(RefusalReason.of("Outside our network's terms")).contains(RefusalReason.OUTSIDE_OUR_NETWORK_TERMS);
        assertThat(RefusalReason.of("too long")).isEmpty();
    }
}
