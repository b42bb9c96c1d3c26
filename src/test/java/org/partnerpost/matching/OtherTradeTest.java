package org.partnerpost.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerpost.matching.Match.Fit;
import org.partnerpost.matching.Matcher.Query;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Need;

/** Whoever asks for another trade than ours gets nobody, whatever skill it names; what people entered counts more. */
class OtherTradeTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);
    private static final ProfileSketch REPORTS = ProfileSketch.of("We build reports.", "Power BI");
    private static final String CLEANING = "Cleaning staff for the Power BI training rooms";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Cleaning staff for the Power BI training rooms      | cleaning
            Power BI trainer for our cleaning staff             |
            Wir suchen einen Dachdecker für unser Power-BI-Labor | roofing and carpentry
            Power BI Berater für einen Dachdeckerbetrieb        |
            """)
    void nobodyFitsANeedOfAnotherTrade(String text, String trade) throws IOException {
        Query need = NeedSketch.of(text).query();
        Standing standing = Standings.of(need, TODAY).of(REPORTS.profile());
        assertThat(Standings.otherTrade(need)).isEqualTo(Optional.ofNullable(trade));
        try (TemporaryIndex index = TemporaryIndex.open(Embeddings.NONE, CLOCK)) {
            index.add("reports", REPORTS.profile());
            if (trade == null) {
                assertThat(standing.fit()).isNotEqualTo(Fit.WEAK);
                assertThat(index.matcher().match(need, 10, Fit.POSSIBLE)).hasSize(1);
            } else {
                assertThat(standing.fit()).isEqualTo(Fit.WEAK);
                assertThat(standing.missing()).startsWith("another trade: " + trade);
                assertThat(index.matcher().match(need, 10, Fit.POSSIBLE)).isEmpty();
                assertThat(index.matcher().match(need, 10)).singleElement().satisfies(match -> {
                    assertThat(match.fit()).isEqualTo(Fit.WEAK);
                    assertThat(match.probability()).isEqualTo(standing.probability());
                });
            }
        }
    }

    @Test
    void skillsThatAPersonEnteredCountMoreThanWhatWeRead() {
        assertThat(Standings.otherTrade(NeedSketch.of(CLEANING, "power-bi").query()))
                .isEmpty();
    }

    @Test
    void aNameThatAPersonEnteredSaysWhatIsAsked() {
        assertThat(Standings.otherTrade(called("Power BI training", CLEANING))).isEmpty();
        assertThat(Standings.otherTrade(called("Cleaning staff", "Power BI training rooms")))
                .contains("cleaning");
    }

    private static Query called(String name, String text) {
        Need read = NeedSketch.of(text).query().need();
        Need named = new Need(
                Optional.of(Field.entered(name, "")),
                read.summary(),
                List.of(),
                read.roles(),
                read.industries(),
                read.places(),
                read.workMode(),
                read.languages(),
                read.startDate(),
                read.duration(),
                read.allocation(),
                read.rate(),
                read.dealValue(),
                read.responseDeadline());
        return new Query(named, text, "en");
    }
}
