package org.partnerpost.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailDateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mon, 16 Nov 2026 10:00:00 +0100         | 2026-11-16T10:00:00+01:00",
                "16 Nov 2026 10:00 GMT                   | 2026-11-16T10:00:00Z",
                "Mon, 16 Nov 26 10:00:00 EST (Eastern)   | 2026-11-16T10:00:00-05:00",
                "Fri, 5 Nov 1999 10:00:60 -0000          | 1999-11-05T10:00:59Z",
                "16 November 2026 10:00:00 +01:00        | 2026-11-16T10:00:00+01:00",
                "2026-11-16T10:00:00+01:00               | 2026-11-16T10:00:00+01:00",
            })
    void readsDates(String field, OffsetDateTime date) {
        assertThat(MailDate.parse(field)).contains(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "32 Nov 2026 10:00:00 +0000",
                "16 Foo 2026 10:00:00",
                "16 Nov 2026 25:00:00 +0000",
                "1 1 1 1 1 1"
            })
    void findsNoneWhereThereIsNone(String field) {
        assertThat(MailDate.parse(field)).isEmpty();
    }
}
