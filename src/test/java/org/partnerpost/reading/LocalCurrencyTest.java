package org.partnerpost.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Money;

/** In what a sum is counted, where it does not say so itself. */
class LocalCurrencyTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            620          |     | FR    | mail.example | EUR
            620          |     | CH    | mail.example | CHF
            620          |     | CH DE | mail.example |
            620          |     |       | firma.pl     | PLN
            620          |     |       | firm.com     |
            620          |     | DE FR | firm.com     | EUR
            900 kr       | SEK | NO    | firm.com     | NOK
            900 kr       | SEK | SE    | firm.dk      | SEK
            900 kr       | SEK |       | firm.dk      | DKK
            $90 an hour  | USD | CA    | firm.com     | CAD
            $90 an hour  | USD | CA-ON | firm.com     | CAD
            US$90        | USD | CA    | firm.com     | USD
            90 CAD       | CAD | US    | firm.com     | CAD
            90 €         | EUR | GB    | firm.co.uk   | EUR
            """)
    void isToldByThePlaceOfTheWorkOrTheSendersCountry(
            String written, @Nullable String read, @Nullable String places, String domain, @Nullable String meant) {
        Field<Money> sum = new Field<>(
                new Money(Optional.empty(), Optional.of(BigDecimal.valueOf(90)), Optional.ofNullable(read), "hour"),
                written,
                0.9,
                List.of());
        List<String> countries = places == null ? List.of() : Arrays.asList(places.split(" "));
        LocalCurrency currency = new LocalCurrency(read == null ? Set.of() : Set.of(read), countries, domain);
        assertThat(currency.in(sum).value().currency()).isEqualTo(Optional.ofNullable(meant));
    }
}
