package org.partnerpost.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerpost.opportunity.Field;

/** What people may enter for a need, at the desk and by REST. */
class EnteredFieldsTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-16");
    private static final EnteredFields FIELDS = new EnteredFields(TODAY, Optional.empty());

    private static final Map<String, Function<String, Object>> BY_NAME = Map.ofEntries(
            Map.entry("name", FIELDS::name),
            Map.entry("summary", FIELDS::summary),
            Map.entry("language", FIELDS::language),
            Map.entry("workMode", FIELDS::workMode),
            Map.entry("sellingState", FIELDS::sellingState),
            Map.entry("term", FIELDS::contractTerm),
            Map.entry("people", FIELDS::people),
            Map.entry("start", FIELDS::start),
            Map.entry("deadline", FIELDS::deadline),
            Map.entry("duration", FIELDS::duration),
            Map.entry("amount", FIELDS::amount),
            Map.entry("currency", FIELDS::currency),
            Map.entry("closing", FIELDS::closing),
            Map.entry("customerSize", FIELDS::customerSize),
            Map.entry("unreleased", FIELDS::unreleased),
            Map.entry("per", FIELDS::per));

    @ParameterizedTest
    @CsvSource({
        "language, German, de",
        "language, german, de",
        "language, Deutsch, de",
        "language, français, fr",
        "language, DE, de",
        "language, de-ch, de-CH",
        "language, deu, de",
        "language, Castilian, es",
        "language, Polski, pl",
        "language, Swiss German, gsw",
        "term, NDA, nda",
        "term, non-disclosure agreement, nda",
        "term, White Label, white-label",
        "term, subcontract, subcontract",
        "workMode, On-Site, on site",
        "workMode, Homeoffice, remote",
        "sellingState, SOLD, sold",
        "currency, eur, EUR",
        "currency, XOF, XOF",
        "duration, P1Y6M, P1Y6M",
        "duration, P2W, P14D",
        "duration, three months, P3M",
        "duration, 6 weeks, P6W",
        "deadline, 2026-11-16, 2026-11-16",
        "start, 2026-10-01, 2026-10-01",
        "people, 3, 3",
        "amount, 900.50, 900.50",
        "closing, 2027-01-31, 2027-01-31",
        "customerSize, 50-249, 50-249",
        "customerSize, 50–249, 50-249",
        "customerSize, 300, 250-999",
        "customerSize, 5000+, 5000+",
        "unreleased, Fabrikam  GmbH, Fabrikam GmbH"
    })
    void whatCanBeMeantIsTaken(String field, String written, String meant) {
        Object value = BY_NAME.get(field).apply(" " + written + " ");
        assertThat(value instanceof Field<?> known ? known.value() : value).hasToString(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "language, Elvish",
        "language, xx",
        "language, de DE",
        "term, golden handshake",
        "workMode, by night",
        "sellingState, perhaps",
        "currency, XXQ",
        "currency, XXX",
        "currency, XAU",
        "currency, DEM",
        "currency, euros",
        "currency, ' '",
        "duration, P0D",
        "duration, P-3M",
        "duration, P1M-1D",
        "duration, P11Y",
        "duration, P999999999Y",
        "duration, a while",
        "deadline, 2026-11-15",
        "deadline, 2126-11-15",
        "deadline, 31.1.2027",
        "start, 1999-01-01",
        "start, 2126-01-01",
        "people, 0",
        "people, 51",
        "people, 1.5",
        "amount, 0",
        "amount, 0.00",
        "amount, -5",
        "amount, 1e9",
        "amount, many",
        "per, year",
        "closing, soon",
        "closing, 2126-01-01",
        "customerSize, large",
        "customerSize, 0",
        "unreleased, ' '",
        "name, write to pat@partner.example",
        "name, ' '",
        "summary, see https://partner.example"
    })
    void whatNoNeedCouldMeanIsRefusedWithAClauseForPeople(String field, String written) {
        assertThatThrownBy(() -> BY_NAME.get(field).apply(written))
                .isInstanceOfSatisfying(
                        WrongEntry.class,
                        wrong -> assertThat(wrong.clause()).isNotBlank().doesNotEndWith("."));
    }

    @Test
    void aRangeBeginsWithTheSmallerSum() {
        Optional<BigDecimal> more = Optional.of(new BigDecimal("900"));
        Optional<BigDecimal> less = Optional.of(new BigDecimal("800"));
        assertThat(FIELDS.money(less, more, "EUR", "day").max()).isEqualTo(more);
        assertThat(FIELDS.money(more, more, "EUR", "day").min()).isEqualTo(more);
        assertThatThrownBy(() -> FIELDS.money(more, less, "EUR", "day")).hasMessageContaining("From 900 to 800");
        assertThatThrownBy(() -> FIELDS.money(Optional.empty(), Optional.empty(), "EUR", "day"))
                .isInstanceOf(WrongEntry.class);
    }

    @Test
    void whatIsTooLongIsToldAndNotCut() {
        assertThatThrownBy(() -> FIELDS.name("long ".repeat(41))).hasMessageContaining("at most 200");
        assertThat(FIELDS.summary("long ".repeat(500))).hasSize(2_499);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            50 %               | 50 %
            80%                | 80 %
            2 days a week      | 2 days a week
            2-3 days a week    | 2-3 days a week
            2 Tage pro Woche   | 2 days a week
            0.5 FTE            | 0.5 FTE
            20 hours a week    | 20 hours a week
            full time          | full time
            20 person-days     | 20 person-days
            """)
    void anAllocationIsAShareOfTheWorkingTime(String written, String kept) {
        assertThat(FIELDS.allocation(written)).isEqualTo(kept);
        assertThat(FIELDS.allocation(kept)).as("what is shown can be entered").isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lots", "50", "as needed, 2 days a week at least", "allocation", "3 months"})
    void whatIsNoShareOfTheWorkingTimeIsNoAllocation(String written) {
        assertThatThrownBy(() -> FIELDS.allocation(written))
                .hasMessageContaining("“" + written + "” is no allocation; write 50 %, 2 days a week");
    }
}
