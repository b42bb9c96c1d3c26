package org.partnerpost.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatheredPlacesTest {
    private final Places places = Places.inUse();

    @Test
    void allCountriesOfARegionAreSaidOnce() {
        assertThat(places.gathered(countries("Europe"))).containsExactly("EUROPE");
    }

    @Test
    void whatIsThereBesideARegionStays() {
        List<String> codes = new ArrayList<>(List.of("US-CA"));
        codes.addAll(countries("Europe"));
        codes.add("JP");
        assertThat(places.gathered(codes)).containsExactly("US-CA", "EUROPE", "JP");
    }

    @Test
    void aRegionOfWhichACountryIsMissingIsNotNamed() {
        List<String> codes = new ArrayList<>(countries("Gulf states"));
        codes.removeFirst();
        assertThat(places.gathered(codes)).isEqualTo(codes);
    }

    @Test
    void fewCountriesAreNamedOneByOne() {
        assertThat(places.gathered(List.of("DE", "AT", "CH"))).containsExactly("DE", "AT", "CH");
        assertThat(places.gathered(List.of())).isEmpty();
    }

    private List<String> countries(String region) {
        return places.named(region).orElseThrow().countries();
    }
}
