package org.partnerpost.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The subject without what mail programs and lists put before it. */
class NameReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Business Central migration, Munich        | Business Central migration, Munich
            Re: Power BI                              | Power BI
            RE: FW: Power BI                          | Power BI
            AW: WG: Power BI                          | Power BI
            TR : Power BI                             | Power BI
            RV: Power BI                              | Power BI
            [extern] Power BI                         | Power BI
            [EXT] Re: [SPAM] Power BI                 | Power BI
            Re[2]: Power BI                           | Power BI
            Antw: Power BI                            | Power BI
            Need: Data architect                      | Need: Data architect
            [Power BI]                                | [Power BI]
            Re:                                       | Re:
            Redis: help wanted                        | Redis: help wanted
            """)
    void theNameBeginsAfterPrefixesAndTags(String subject, String name) {
        assertThat(subject.substring(NameReader.begin(subject)).strip()).isEqualTo(name);
    }
}
