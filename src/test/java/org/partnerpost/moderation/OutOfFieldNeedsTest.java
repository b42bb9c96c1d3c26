package org.partnerpost.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnerpost.authenticity.Verdict;
import org.partnerpost.matching.Matcher.MatchingUnavailable;
import org.partnerpost.moderation.Moderation.Found;
import org.partnerpost.moderation.ModerationSettings.Approve;
import org.partnerpost.moderation.rules.Reach;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.ReviewState;
import org.partnerpost.opportunity.SampleOpportunities;
import org.partnerpost.queue.Outcome;
import org.partnerpost.routing.Rehearsal;

/** A need that nobody in the network can do goes to an operator, where trusted senders would pass by themselves. */
@QuarkusTest
class OutOfFieldNeedsTest extends ModerationBed {
    @Inject
    Rehearsal rehearsal;

    @Test
    void whatFitsNobodyIsHeldAndTheOperatorIsToldWhy() {
        reach = new RehearsedReach(rehearsal, settings(Approve.TRUSTED, Optional.empty()));
        Opportunity need = asksForNobodysSkill();
        assertThat(visited(Approve.TRUSTED, need)).isInstanceOf(Outcome.Held.class);
        assertThat(now(need).review()).isEqualTo(ReviewState.IN_REVIEW);
        assertThat(findings.of(need.id()))
                .extracting(Found::rule, Found::weight)
                .contains(org.assertj.core.groups.Tuple.tuple("somebody fits", "hold"));
        assertThat(posted).hasSize(1);
    }

    @Test
    void whereAllIsToPassNobodyIsAsked() {
        reach = new RehearsedReach(rehearsal, settings(Approve.ALL, Optional.empty()));
        assertThat(visit(Approve.ALL, asksForNobodysSkill())).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whatReachesSomebodyIsNotHeldForThat() {
        reach = opportunity -> Optional.of(new Reach(1, 1, 0.4, Optional.empty()));
        Opportunity need = open("We need help", CLEAR, ORDINARY, new Verdict.Waived(pat, true));
        visit(Approve.TRUSTED, need);
        assertThat(findings.of(need.id())).extracting(Found::rule).doesNotContain("somebody fits");
    }

    @Test
    void whileNobodyCanBeSearchedItWaitsAndNothingIsDecidedOrSaid() {
        reach = opportunity -> {
            throw new MatchingUnavailable("The index of profiles is being built; try again soon.");
        };
        Opportunity need = open("We need help", CLEAR, ORDINARY, new Verdict.Waived(pat, true));
        assertThat(visit(Approve.TRUSTED, need)).isInstanceOf(Outcome.Later.class);
        assertThat(now(need).review()).isEqualTo(ReviewState.RECEIVED);
        assertThat(findings.of(need.id())).isEmpty();
        assertThat(posted).isEmpty();
    }

    /** Again where the index is not there yet, as the queue would. */
    private Outcome visited(Approve approve, Opportunity need) {
        Outcome outcome = visit(approve, need);
        while (outcome instanceof Outcome.Later) {
            Thread.onSpinWait();
            outcome = visit(approve, need);
        }
        return outcome;
    }

    private Opportunity asksForNobodysSkill() {
        String craft = "craft" + UUID.randomUUID().toString().replace("-", "");
        return open(craft, SampleOpportunities.asking(craft), ORDINARY, new Verdict.Waived(pat, true));
    }
}
