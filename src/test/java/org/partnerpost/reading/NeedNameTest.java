package org.partnerpost.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a need is called where its subject cannot be shown as it is. */
class NeedNameTest {
    private static final OpportunityReader READER = OpportunityReader.standard();
    private static final Optional<OffsetDateTime> MONDAY = Optional.of(OffsetDateTime.parse("2026-11-23T09:00:00Z"));

    /** Else a mail that looks for cleaners would be called by the skill that it names. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Cleaning staff for Brenntorf and the Power BI rooms | We need two cleaners in Leeds from March.     | cleaners, Leeds
            Brenntorf: Power BI room                             | We look for a house painter in Leeds.          | house painter, Leeds
            Brenntorf: Power BI                                  | We look for a Power BI developer in Leeds.     | Power BI, Leeds
            """)
    void anotherTradeIsNamedBeforeTheSkillsThatAreNamedBesideIt(String subject, String body, String name) {
        Reading reading = READER.read(new Writing(subject, body, MONDAY, Optional.empty()));
        assertThat(reading.need().name().orElseThrow().value()).isEqualTo(name);
    }
}
