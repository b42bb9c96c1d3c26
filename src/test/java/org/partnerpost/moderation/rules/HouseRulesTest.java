package org.partnerpost.moderation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.partnerpost.authenticity.Verdict;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.moderation.rules.Finding.Held;
import org.partnerpost.moderation.rules.Finding.KnownAlready;
import org.partnerpost.moderation.rules.Finding.Noted;
import org.partnerpost.moderation.rules.Finding.Quarantined;
import org.partnerpost.moderation.rules.HouseRules.Answer;
import org.partnerpost.opportunity.Arrival;
import org.partnerpost.opportunity.Arrival.Concern;
import org.partnerpost.opportunity.Arrival.Weight;
import org.partnerpost.opportunity.Need;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.SampleOpportunities;

class HouseRulesTest {
    private static final Mailbox PAT = new Mailbox("Pat", MailAddress.of("pat@partner.example"));
    private static final Verdict WAIVED = new Verdict.Waived(PAT, true);
    private static final Opportunity CLEAR = SampleOpportunities.received(SampleOpportunities.asking("azure"));

    @Test
    void aProvenSenderWithAClearNeedPassesWhereTheHouseApprovesByRule() {
        assertThat(findings(CLEAR, WAIVED, Arrival.ORDINARY)).isEmpty();
        assertThat(findings(CLEAR, new Verdict.Authenticated(PAT, "DKIM"), Arrival.ORDINARY))
                .isEmpty();
    }

    @Test
    void everyNeedWaitsWhereTheHouseWantsToLook() {
        Submission submission = submission(CLEAR, Optional.of(WAIVED), Arrival.ORDINARY, Optional.empty());
        assertThat(new HouseRules(true).ask(submission))
                .extracting(Answer::finding)
                .singleElement()
                .isInstanceOf(Held.class);
    }

    @Test
    void anUnprovenSenderIsQuarantined() {
        assertThat(findings(CLEAR, new Verdict.Unproven(PAT, "nothing is checked yet"), Arrival.ORDINARY))
                .containsExactly(
                        new Quarantined("Nothing proves that pat@partner.example sent it: nothing is checked yet."));
    }

    @Test
    void aMailWithoutOneSenderIsQuarantined() {
        assertThat(findings(CLEAR, new Verdict.NoIdentity("it has two From lines"), Arrival.ORDINARY))
                .singleElement()
                .isInstanceOf(Quarantined.class);
    }

    @Test
    void aSenderNobodyLookedAtIsQuarantined() {
        Submission submission = submission(CLEAR, Optional.empty(), Arrival.ORDINARY, Optional.empty());
        assertThat(new HouseRules(false).ask(submission))
                .extracting(Answer::finding)
                .singleElement()
                .isInstanceOf(Quarantined.class);
    }

    @Test
    void eachConcernAboutTheMailWeighsAsItSays() {
        Arrival arrival = new Arrival(
                Optional.empty(),
                List.of(
                        new Concern(Weight.NOTE, "Answers would go to another domain."),
                        new Concern(Weight.HOLD, "The name shows another address."),
                        new Concern(Weight.QUARANTINE, "It says twice what it is.")));
        assertThat(findings(CLEAR, WAIVED, arrival))
                .containsExactly(
                        new Noted("Answers would go to another domain."),
                        new Held("The name shows another address."),
                        new Quarantined("It says twice what it is."));
    }

    @Test
    void aNeedWithoutASkillIsHeld() {
        assertThat(findings(SampleOpportunities.received(Need.UNKNOWN), WAIVED, Arrival.ORDINARY))
                .singleElement()
                .isInstanceOf(Held.class);
    }

    @Test
    void theSameNeedBeforeIsKnown() {
        Submission submission = submission(CLEAR, Optional.of(WAIVED), Arrival.ORDINARY, Optional.of(CLEAR));
        assertThat(new HouseRules(false).ask(submission))
                .extracting(Answer::finding)
                .containsExactly(new KnownAlready(CLEAR));
    }

    private static List<Finding> findings(Opportunity opportunity, Verdict verdict, Arrival arrival) {
        return new HouseRules(false)
                .ask(submission(opportunity, Optional.of(verdict), arrival, Optional.empty())).stream()
                        .map(Answer::finding)
                        .toList();
    }

    @Test
    void whatWouldReachNobodyIsHeldWithTheReason() {
        assertThat(reaching(new Reach(0, 0, 0, Optional.empty())))
                .singleElement()
                .satisfies(held -> {
                    assertThat(held).isInstanceOf(Held.class);
                    assertThat(held.words()).contains("outside of our field", "nobody has anything");
                });
        assertThat(reaching(new Reach(0, 0, 0.08, Optional.empty())))
                .singleElement()
                .satisfies(held -> assertThat(held.words()).contains("outside of our field", "0.08"));
        assertThat(reaching(new Reach(0, 3, 0.8, Optional.empty())))
                .singleElement()
                .satisfies(held -> assertThat(held.words()).contains("reach nobody at present", "3 who fit"));
        assertThat(reaching(new Reach(0, 0, 0.04, Optional.of("cleaning"))))
                .singleElement()
                .satisfies(held -> assertThat(held.words())
                        .isEqualTo("It is outside of our field: it asks for another trade (cleaning)."));
        assertThat(reaching(new Reach(1, 1, 0.2, Optional.empty()))).isEmpty();
    }

    private static List<Finding> reaching(Reach reach) {
        Submission submission = new Submission(
                CLEAR,
                Optional.of(WAIVED),
                Arrival.ORDINARY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(reach));
        return new HouseRules(false)
                .ask(submission).stream().map(Answer::finding).toList();
    }

    private static Submission submission(
            Opportunity opportunity, Optional<Verdict> verdict, Arrival arrival, Optional<Opportunity> earlier) {
        return new Submission(
                opportunity, verdict, arrival, earlier, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
