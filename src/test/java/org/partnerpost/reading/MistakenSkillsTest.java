package org.partnerpost.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerpost.opportunity.Field;

/** People, streets and grades may be called like skills, and what else stands beside a skill may be its short name. */
class MistakenSkillsTest {
    private static final OpportunityReader READER = OpportunityReader.standard();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Java developer, Linux. Contact: Ruby Swift, Python Street 5             | java linux
            Java developer, Linux. Please call Mrs Ruby Swift, 5 Python Lane, York. | java linux
            Java-Entwickler, Linux. Ansprechpartnerin: Ruby Swift                   | java linux
            Java developer for 2 Google Drive integrations. Contact: SAP Team       | google-workspace java sap
            C developer for Linux, ASIL D                                           | c functional-safety linux
            A code review of our Java application on Linux                          | java linux
            A security code review of our Java application on Linux                 | application-security java linux
            SAP S/4HANA FI consultant, Linux                                        | linux sap-fi-co sap-s-4hana
            Developer for Prolog and Lisp                                           | common-lisp prolog
            """)
    void whatIsMeantIsRead(String text, String skills) {
        Reading reading = READER.read(new Writing("", text, Optional.empty(), Optional.empty()));

        assertThat(reading.need().skills().stream().map(Field::value).sorted()).containsExactly(skills.split(" "));
    }
}
