package org.partnerpost.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.partnerpost.matching.Match.Fit;
import org.partnerpost.opportunity.Need;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.SampleOpportunities;

/** Skills that an operator takes out decide nothing any more, though the mail still names them. */
class EditedNeedMatchingTest {
    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    @Test
    void whereAllSkillsAreTakenOutTheMailBringsNoneBack() throws IOException {
        Opportunity asked = need(Optional.empty());
        assertThat(found(asked)).isNotEmpty();
        assertThat(found(need(Optional.of(SampleOpportunities.asking())))).isEmpty();
    }

    private static List<Match> found(Opportunity need) throws IOException {
        try (TemporaryIndex index = TemporaryIndex.open(Embeddings.NONE, TODAY)) {
            index.add(
                    "a",
                    ProfileSketch.of("We move companies.", "Business Central").profile());
            return index.matcher().match(Matcher.Query.of(need), 10, Fit.POSSIBLE);
        }
    }

    private static Opportunity need(Optional<Need> edited) {
        Opportunity received =
                SampleOpportunities.received(SampleOpportunities.asking("dynamics-365-business-central"));
        return new Opportunity(
                received.id(),
                received.reference(),
                received.mail(),
                received.requester(),
                "Business Central",
                "We need help with Business Central.",
                "en",
                received.need(),
                edited,
                received.review(),
                received.state(),
                received.createdAt(),
                received.version());
    }
}
