package org.partnerpost.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.partnerpost.opportunity.Conditions;
import org.partnerpost.opportunity.Customer;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Money;
import org.partnerpost.opportunity.Need;
import org.partnerpost.reading.Transcript;

/** The audit keeps an edit as data, and tells it in the words of the need's page. */
class KeptNeedTest {
    private static final Need READ = need("P3M", "de", Optional.empty(), Customer.UNKNOWN);
    private static final Need EDITED = need(
            "P4M",
            "en",
            Optional.of(new Money(
                    Optional.of(new BigDecimal("60000")),
                    Optional.of(new BigDecimal("80000")),
                    Optional.of("EUR"),
                    "project")),
            new Customer(Optional.of(Field.entered("Fabrikam", "")), Optional.of(Field.entered("50-249", ""))));

    @Test
    void anEditIsToldFieldByFieldAsThePageSaysIt() {
        assertThat(KeptNeed.changes(kept(READ), kept(EDITED)))
                .containsExactly(
                        "Languages: German → English",
                        "Duration: 3 months → 4 months",
                        "Deal value: nothing → 60,000 to 80,000 EUR for the whole project",
                        "Customer: nothing → Fabrikam",
                        "Customer’s size: nothing → 50-249");
        assertThat(KeptNeed.changes(kept(EDITED), kept(READ))).contains("Customer: Fabrikam → nothing");
    }

    @Test
    void anEditThatLeftEveryFieldAsItWasChangesNothing() {
        assertThat(KeptNeed.isOne(kept(READ))).isTrue();
        assertThat(KeptNeed.changes(kept(READ), kept(READ))).isEmpty();
    }

    @Test
    void whatIsNoNeedIsNoEdit() {
        assertThat(KeptNeed.isOne("{nothing")).isFalse();
        assertThat(KeptNeed.isOne("{\"startDate\":{\"value\":\"some day\"}}")).isFalse();
        assertThat(KeptNeed.changes("held at relay", kept(READ))).isEmpty();
    }

    private static String kept(Need need) {
        return Transcript.of(need).toString();
    }

    private static Need need(String duration, String language, Optional<Money> value, Customer customer) {
        return new Need(
                Optional.of(Field.entered("Power BI", "")),
                Optional.empty(),
                List.of(Field.entered("power-bi", "Power BI")),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(Field.entered(language, "")),
                Optional.of(Field.entered(LocalDate.of(2027, 3, 1), "März 2027")),
                Optional.of(Field.entered(duration, "")),
                Optional.empty(),
                Optional.empty(),
                value.map(money -> Field.entered(money, "")),
                Optional.empty(),
                new Conditions(
                        Optional.of(Field.entered(2, "")),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        customer,
                        Optional.empty()));
    }
}
