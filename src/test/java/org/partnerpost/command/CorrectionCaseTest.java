package org.partnerpost.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.opportunity.Corrections.Correction;
import org.partnerpost.opportunity.Corrections.Side;
import org.partnerpost.opportunity.Need;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.OpportunityState;
import org.partnerpost.opportunity.Requester;
import org.partnerpost.opportunity.ReviewState;
import org.partnerpost.reading.OpportunityReader;
import org.partnerpost.reading.Writing;

class CorrectionCaseTest {
    private static final String BODY =
            "We need help with Power BI in Munich for our customer Brauerei Hinterhuber. Budget is 40k EUR."
                    + " Call Kim Canary at +49 89 123456 or kim@canary.example. German required.";
    private final Mailbox kim = new Mailbox("Kim Canary", MailAddress.of("kim@canary.example"));
    private final Need read = OpportunityReader.standard()
            .read(new Writing(
                    "Power BI for Hinterhuber",
                    BODY,
                    Optional.of(OffsetDateTime.parse("2026-11-23T10:00:00Z")),
                    Optional.of(kim)))
            .need();
    private final CorrectionCase told = CorrectionCase.of(
            new Correction(3, 1, Instant.EPOCH, Side.OPERATOR, "olga@canary.example", read, Need.UNKNOWN),
            new Opportunity(
                    1,
                    "PP-7K2M9",
                    1,
                    Optional.of(new Requester(kim, "en")),
                    "Power BI for Hinterhuber",
                    BODY,
                    "en",
                    read,
                    Optional.empty(),
                    ReviewState.IN_REVIEW,
                    OpportunityState.OPEN,
                    Instant.EPOCH,
                    1));

    @Test
    void aCaseHoldsTheTextWhatWasReadAndWhatItBecame() {
        ObjectNode json = told.json();
        assertThat(json.get("text").asText()).isEqualTo(BODY);
        assertThat(json.get("by").asText()).isEqualTo("operator");
        assertThat(json.at("/before/skills/0/value").asText()).isEqualTo("power-bi");
        assertThat(json.at("/before/skills/0/evidence")).isNotEmpty();
        assertThat(json.get("after")).isEmpty();
    }

    @Test
    void anAnonymousCaseTellsNoNameNoAddressAndNoSum() {
        assertThat(told.anonymous().toString())
                .doesNotContainIgnoringCase("canary")
                .doesNotContainIgnoringCase("hinterhuber")
                .doesNotContain("123456", "40k", "40000", "olga", "evidence", "PP-7K2M9")
                .contains("power-bi", "Munich", "German required");
    }

    @Test
    void sumsAreTakenOutOfWhatIsShownToSpecialists() {
        assertThat(told.anonymous().get("text").asText()).contains("Budget is […] EUR");
    }
}
