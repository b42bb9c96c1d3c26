package org.partnerpost.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.partnerpost.access.Operators;
import org.partnerpost.access.Role;
import org.partnerpost.invitation.InvitationState;
import org.partnerpost.invitation.Invitations;
import org.partnerpost.moderation.Audit;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.OpportunityState;
import org.partnerpost.opportunity.ReviewState;
import org.partnerpost.relay.RelayBed;

/** What was rejected, or approved and reached nobody, is decided about once more. */
@QuarkusTest
class TakenUpAgainTest {
    private static final String BUTTON = "Take it up again</button>";

    @Inject
    Operators operators;

    @Inject
    DeskBed bed;

    @Inject
    RelayBed people;

    @Inject
    Opportunities opportunities;

    @Inject
    Invitations invitations;

    @Inject
    Audit audit;

    private DeskClient olga;
    private Opportunity need;

    @BeforeEach
    void aNeedWaits() {
        olga = DeskClient.signedIn(operators, "olga-again", Role.MODERATOR);
        need = bed.waiting(DeskBed.plain(
                "Business Central, Munich", "We need a Business Central consultant on site in Munich.\r\n"));
    }

    @ParameterizedTest
    @EnumSource(names = {"APPROVED", "REJECTED"})
    void standsAmongWhatIsDecidedAboutAndCanBeEdited(ReviewState decided) {
        assertThat(page()).doesNotContain(BUTTON);
        review(decided);
        assertThat(page()).contains(BUTTON);
        assertThat(again()).isEqualTo(303);
        assertThat(now().review()).isEqualTo(ReviewState.IN_REVIEW);
        assertThat(page()).doesNotContain(BUTTON).contains("value=\"approve\"", "Keep");
        assertThat(audit.page("opportunity " + need.reference(), Optional.empty(), 5))
                .extracting(row -> row.deed().what())
                .contains("taken up again");
    }

    @Test
    void whatSomebodyGotIsNotDecidedAboutOnceMore() {
        review(ReviewState.APPROVED);
        invite();
        assertThat(page()).doesNotContain(BUTTON);
        assertThat(again()).isEqualTo(409);
        assertThat(now().review()).isEqualTo(ReviewState.APPROVED);
    }

    @Test
    void whatCouldNotBeDeliveredToAnybodyIsDecidedAboutOnceMore() {
        review(ReviewState.APPROVED);
        long invitation = invite();
        QuarkusTransaction.requiringNew()
                .run(() -> invitations.state(invitation, InvitationState.UNDELIVERED, "550 no such user"));
        assertThat(page()).contains(BUTTON);
        assertThat(again()).isEqualTo(303);
        assertThat(now().review()).isEqualTo(ReviewState.IN_REVIEW);
    }

    @Test
    void whatFitsNobodyIsFoundAmongWhatReachedNobodyAndWaitsNowhereElse() {
        review(ReviewState.APPROVED);
        QuarkusTransaction.requiringNew()
                .run(() ->
                        opportunities.note(need.id(), "routing", Opportunities.NOBODY_FITS + "; left out 1: pauses"));
        String unreached = "/desk?kind=unreached&q=" + need.reference();
        assertThat(olga.get(unreached).asString())
                .contains(need.reference(), "approved, nobody fits")
                .doesNotContain("With the marked ones");
        assertThat(olga.get("/desk?q=" + need.reference()).asString()).doesNotContain("approved, nobody fits");
        QuarkusTransaction.requiringNew().run(() -> opportunities.note(need.id(), "routing", "gone out to 2"));
        assertThat(olga.get(unreached).asString()).doesNotContain("approved, nobody fits");
    }

    @Test
    void whatHasEndedIsNotDecidedAboutOnceMore() {
        review(ReviewState.APPROVED);
        QuarkusTransaction.requiringNew()
                .run(() -> opportunities.state(need.id(), OpportunityState.WITHDRAWN, "test", ""));
        assertThat(page()).doesNotContain(BUTTON);
        assertThat(again()).isEqualTo(409);
    }

    private long invite() {
        return QuarkusTransaction.requiringNew()
                .call(() -> invitations
                        .invite(need.id(), people.specialist().id(), 1, 0.5, List.of())
                        .orElseThrow()
                        .id());
    }

    private String page() {
        return olga.get("/desk/needs/" + need.reference()).asString();
    }

    private int again() {
        return olga.post("/desk/needs/" + need.reference() + "/again").statusCode();
    }

    private void review(ReviewState to) {
        QuarkusTransaction.requiringNew().run(() -> opportunities.review(need.id(), to, "test", ""));
    }

    private Opportunity now() {
        return opportunities.find(need.id()).orElseThrow();
    }
}
