package org.partnerpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where the links of our letters lead. */
class LetterheadTest {
    private static final String PUBLIC_URL = "partnerpost.public-url";

    @Test
    void linksLeadToWhereOurPagesAre() {
        assertThat(Letterhead.of(settings(Map.of()), 8080).publicUrl()).isEqualTo("http://localhost:8080");
        assertThat(Letterhead.of(settings(Map.of()), 8137).publicUrl()).isEqualTo("http://localhost:8137");
        assertThat(Letterhead.of(settings(Map.of()), 0).publicUrl()).isEqualTo("http://localhost:8080");
    }

    @Test
    void whatIsSetComesFirstWhateverThePort() {
        var settings = settings(Map.of(PUBLIC_URL, "https://partnerpost.example/"));
        assertThat(Letterhead.of(settings, 8137).publicUrl()).isEqualTo("https://partnerpost.example");
    }

    @Test
    void whatIsNoAddressIsToldByTheNameOfItsSetting() {
        var settings = settings(Map.of(PUBLIC_URL, "partnerpost.example"));
        assertThatThrownBy(() -> Letterhead.of(settings, 8080))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining(PUBLIC_URL);
    }

    private static LetterheadSettings settings(Map<String, String> set) {
        return new SmallRyeConfigBuilder()
                .withMapping(LetterheadSettings.class)
                .withDefaultValues(set)
                .build()
                .getConfigMapping(LetterheadSettings.class);
    }
}
