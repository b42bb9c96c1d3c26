package org.partnerpost.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlaceMentionsTest {

    private final Places places = Places.shipped();

    @Test
    void theSubjectOfTheContractNamesMunichInGermany() {
        PlaceMention mention =
                places.mentionsIn("Business Central migration, Munich").getFirst();
        assertThat(mention.place().code()).isEqualTo("DE");
        assertThat(mention.place().label()).isEqualTo("Munich");
    }

    @Test
    void aRegionContainsItsCountries() {
        assertThat(places.contains("DACH", "DE")).isTrue();
        assertThat(places.contains("DACH", "DE-BY")).isTrue();
        assertThat(places.contains("DE", "DE-BY")).isTrue();
        assertThat(places.contains("DE-BY", "DE")).isFalse();
        assertThat(places.contains("DACH", "FR")).isFalse();
    }
}
