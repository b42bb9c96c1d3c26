package org.partnerpost.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerpost.opportunity.Field;

/** Single letters of what people write short are no programming languages. */
class ShorthandTest {
    private static final OpportunityReader READER = OpportunityReader.standard();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We need a Java developer for Linux. Send it to Fabrikam, C/O Pat Novak, Main Street 1. | java linux
            Our R&D team needs a Python developer, Linux, C-level reports.                         | linux python
            Java developer, Linux, contract: C2C only.                                             | java linux
            We need a developer for C, Linux and embedded firmware.                                | c linux
            """)
    void aLetterCountsWhereItIsALanguage(String text, String skills) {
        Reading reading = READER.read(new Writing("Developer wanted", text, Optional.empty(), Optional.empty()));

        assertThat(reading.need().skills().stream().map(Field::value).sorted()).containsExactly(skills.split(" "));
    }
}
