package org.partnerpost.moderation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.OpportunityState;
import org.partnerpost.opportunity.ReviewState;
import org.partnerpost.reading.OpportunityReader;
import org.partnerpost.reading.Reading;
import org.partnerpost.reading.Writing;

class ResemblanceTest {
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-23T10:00:00+01:00");
    private static final Opportunity FIRST = need(
            "Business Central migration, Munich",
            "We need help with a migration to Business Central and with data migration. The work is in Munich and starts on"
                    + " 1 March 2027, for three months.");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Munich: help with Business Central | Could somebody help us move to Business Central from 1 March 2027? Data migration is part of it. Munich, 3 months.
            Business Central, München          | Wir suchen Hilfe bei Business Central und Datenmigration in München, Beginn 1. März 2027, Dauer drei Monate.
            Business Central à Munich          | Nous cherchons de l'aide pour Business Central et la migration de données à Munich, à partir du 1er mars 2027.
            Business Central migration, Munich | We need help with a migration to Business Central and with data migration. The work is in Munich and starts on 1 March 2027, for four months or so.
            """)
    void theSameNeedInOtherWordsOrAnotherLanguageIsFound(String subject, String text) {
        assertThat(Resemblance.of(need(subject, text), FIRST))
                .as(need(subject, text).need().toString())
                .hasValueSatisfying(found -> {
                    assertThat(found.earlier()).isEqualTo(FIRST);
                    assertThat(found.words()).contains(FIRST.reference());
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Business Central migration, Vienna | We need help with a migration to Business Central and with data migration. The work is in Vienna and starts on 1 March 2027, for three months.
            Business Central migration, Munich | We need help with a migration to Business Central and with data migration. The work is in Munich and starts on 1 June 2027, for three months.
            Power BI, Munich                   | We need help with Power BI reports. The work is in Munich and starts on 1 March 2027.
            Business Central                   | We need help with Business Central.
            Hello                              | Good morning.
            """)
    void whatSaysSomethingElseIsAnotherNeed(String subject, String text) {
        assertThat(Resemblance.of(need(subject, text), FIRST)).isEmpty();
    }

    @Test
    void ofTwoCustomersNoNeedIsTheSame() {
        String text =
                "needs help with a migration to Business Central and with data migration in Munich from 1 March 2027.";
        Opportunity fabrikam = need("", "Our customer Fabrikam GmbH " + text);
        assertThat(Resemblance.of(need("", "Our customer Adatum AG " + text), fabrikam))
                .isEmpty();
        assertThat(Resemblance.of(need("", "Our customer Fabrikam " + text), fabrikam))
                .hasValueSatisfying(
                        found -> assertThat(found.alike()).contains("customer", "skills", "place", "start"));
    }

    @Test
    void ofOneCustomerANeedIsFoundThatIsToldOfAtLessLength() {
        Opportunity whole = need(
                "",
                "Our customer Fabrikam GmbH needs help with Business Central, data migration and Power BI in Munich.");
        String one = "We need somebody for Business Central in Munich for ";
        assertThat(Resemblance.of(need("", one + "Fabrikam GmbH."), whole))
                .hasValueSatisfying(found -> assertThat(found.alike()).contains("customer", "skills", "place"));
        assertThat(Resemblance.of(need("", one + "a month."), whole)).isEmpty();
    }

    @Test
    void twoNeedsWithoutFieldsAreAlikeByTheirWordsAlone() {
        String words = "the weather is fine and nothing of it is known to anybody who reads these few words";
        assertThat(Resemblance.of(need("", words + " today"), need("", words))).isPresent();
    }

    private static Opportunity need(String subject, String text) {
        Reading reading =
                OpportunityReader.standard().read(new Writing(subject, text, Optional.of(AT), Optional.empty()));
        return new Opportunity(
                1,
                "PP-7K2M9",
                1,
                Optional.empty(),
                subject,
                text,
                reading.language(),
                reading.need(),
                Optional.empty(),
                ReviewState.IN_REVIEW,
                OpportunityState.OPEN,
                Instant.EPOCH,
                0);
    }
}
