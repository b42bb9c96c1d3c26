package org.partnerpost.wording.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as they are put together in words. */
class NumberWordsTest {
    @ParameterizedTest
    @CsvSource({
        "en, forty - five, 45",
        "en, one hundred and twenty thousand, 120000",
        "en, two thousand and twenty seven, 2027",
        "de, einundzwanzig, 21",
        "de, vierzigtausend, 40000",
        "de, zweihundertfünfzig tausend, 250000",
        "fr, quatre - vingt - dix, 90",
        "fr, vingt et un, 21",
        "fr, trois cent mille, 300000",
        "es, treinta y uno, 31",
        "es, doscientos mil, 200000",
        "it, trentacinque, 35",
        "it, quarantamila, 40000",
        "nl, vijfendertig, 35",
        "nl, tweeëntwintig, 22",
        "en, three euros, 3",
        "en, a house, ",
        "en, and five, "
    })
    void theLongestNumberIsRead(String language, String text, Long value) {
        List<String> words = List.of(text.split(" "));
        assertThat(NumberWords.of(language)
                        .startingAt(at -> at < words.size() ? words.get(at) : "", 0)
                        .map(NumberWords.Read::value)
                        .orElse(null))
                .as(text)
                .isEqualTo(value);
    }
}
