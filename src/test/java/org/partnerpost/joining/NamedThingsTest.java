package org.partnerpost.joining;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerpost.taxonomy.Places;
import org.partnerpost.taxonomy.SkillTaxonomy;

class NamedThingsTest {
    private static final NamedThings NAMES = new NamedThings(SkillTaxonomy.inUse(), Places.inUse());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Wir sind aus Dresden und arbeiten in Sachsen und Bayern. | DE-SN,DE-BY",
                "We are based in Munich and work in Bavaria. | DE-BY",
                "Wir sind aus Dresden. | DE",
                "Wir sind aus Dresden und arbeiten in Österreich. | DE,AT",
                "Wir arbeiten in Dresden und Bayern. | DE,DE-BY"
            })
    void theTownThatSomebodyIsFromIsNotWhereItWorksWherePartsOfItsCountryAreNamed(String text, String places) {
        assertThat(NAMES.in(text, false).places()).containsExactly(places.split(","));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We do python & pandas. | python,pandas",
                "Dynamics 365 Finance & Operations | dynamics-365-finance"
            })
    void anAndJoinsTwoNamesUnlessOneIsSpelledSo(String text, String skills) {
        assertThat(NAMES.in(text, false).skills()).containsExactly(skills.split(","));
    }
}
