package org.partnerpost.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is written, reading ends in time. */
class ReadingSpeedTest {
    private static final OpportunityReader READER = OpportunityReader.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1.",
                "1 ",
                "1/",
                "1-",
                "1.1.",
                "700 ",
                "700-",
                "700 € - ",
                "EUR ",
                "\u0000",
                "\ud800",
                "_",
                "=",
                "@",
                "a@",
                "from ",
                "from 1 March ",
                "1 March ",
                "on 1/2/",
                "2027 ",
                "Q1 ",
                "German and ",
                "remote ",
                "up to ",
                "between 1 and ",
                "3 months ",
                "Fabrikam GmbH ",
                "Our customer ",
                "http://",
                ". ",
                "\n",
                "- ",
                "Tel. 0",
                "Hello ",
                "e\u0301\u0301\u0301",
                "二",
                "P3M",
                "one for Power BI and ",
                "We need a Power BI consultant and also somebody for SAP ",
                "In parallel we need somebody for SAP in Ulm. ",
                "Project A: SAP in Ulm. Project B: Java in Bonn. ",
                "at most 3 days on site ",
                "English is enough ",
                "for Larkspur Foods of ",
                "two consultants: one for SAP and ",
                "1. somebody for SAP 2. somebody for Power BI ",
                "Location: ",
                "in Paris, ",
                "offices in Paris and ",
                "in 2018 (in 2017) ",
                "(in 2018 ",
                "Friday 30th ",
                "Monday to "
            })
    void aFloodOfOneThingIsReadInTime(String piece) {
        String flood = piece.repeat(400_000 / piece.length());
        Writing writing = new Writing(
                piece.repeat(20), flood, Optional.of(OffsetDateTime.parse("2026-11-16T10:00:00Z")), Optional.empty());
        READER.read(new Writing("warm up", "We need help.", Optional.empty(), Optional.empty()));
        Reading reading = assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> READER.readEach(writing).whole());
        assertThat(reading.language()).isNotEmpty();
    }

    @Test
    void aLongLineWithALabelSomewhereInItIsReadInTime() {
        String line = "many words ".repeat(3_000) + "place: " + "Paris, ".repeat(4_000);
        Writing writing = new Writing("", line, Optional.empty(), Optional.empty());
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> READER.readEach(writing));
    }
}
