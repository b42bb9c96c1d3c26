package org.partnerpost.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerpost.access.Operators;
import org.partnerpost.access.Role;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.OpportunityState;
import org.partnerpost.opportunity.ReviewState;

/** Of what is approved and fits nobody, lists and its page say so beside the state, and what would help. */
@QuarkusTest
class NobodyFitsTest {
    private static final String SAID = ">approved, nobody fits<";

    @Inject
    Operators operators;

    @Inject
    DeskBed bed;

    @Inject
    Opportunities opportunities;

    private Opportunity need;

    @BeforeEach
    void anApprovedNeedFitsNobody() {
        need = bed.waiting(DeskBed.plain("COBOL in Iceland", "We need COBOL help in Iceland"));
        QuarkusTransaction.requiringNew().run(() -> {
            opportunities.review(need.id(), ReviewState.APPROVED, "olga", "");
            opportunities.note(need.id(), "routing", Opportunities.NOBODY_FITS);
        });
    }

    @Test
    void thePageSaysItNearTheStateWithWhatWouldHelp() {
        assertThat(page(Role.MODERATOR))
                .contains(
                        SAID,
                        "Approved, and nobody fits at present.",
                        "its requester was told so",
                        "What would help: a wider place",
                        "href=\"#again\"",
                        "id=\"again\"",
                        "href=\"#audience\"",
                        "Who comes near</h2>");
    }

    @Test
    void whoDoesNotDecideIsOfferedNoDeed() {
        assertThat(page(Role.AUDITOR)).contains(SAID, "What would help").doesNotContain("href=\"#again\"");
    }

    @Test
    void theListOfNeedsSaysIt() {
        assertThat(DeskClient.signedIn(operators, "olga-nobody", Role.MODERATOR)
                        .get("/desk/needs?q=" + need.reference())
                        .asString())
                .contains("<span class=\"tag look\"" + SAID);
    }

    @Test
    void onceItHasGoneOutOrEndedNothingIsSaid() {
        QuarkusTransaction.requiringNew().run(() -> opportunities.note(need.id(), "routing", "gone out to 1"));
        assertThat(page(Role.MODERATOR)).doesNotContain("nobody fits<", "What would help");
        QuarkusTransaction.requiringNew().run(() -> {
            opportunities.note(need.id(), "routing", Opportunities.NOBODY_FITS);
            opportunities.state(need.id(), OpportunityState.WITHDRAWN, "olga", "sold elsewhere");
        });
        assertThat(page(Role.MODERATOR)).doesNotContain("nobody fits<", "What would help");
    }

    private String page(Role role) {
        return DeskClient.signedIn(operators, "reader-nobody-" + role.word().replace(' ', '-'), role)
                .get("/desk/needs/" + need.reference())
                .asString();
    }
}
