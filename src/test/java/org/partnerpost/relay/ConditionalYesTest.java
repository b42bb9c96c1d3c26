package org.partnerpost.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerpost.invitation.Invitation;
import org.partnerpost.invitation.InvitationState;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.relay.RelayBed.Sent;
import org.partnerpost.specialist.Specialist;

/** What a yes hangs on, on a real database: who is told of it, and in which words. */
@QuarkusTest
class ConditionalYesTest {
    @Inject
    RelayBed bed;

    @Inject
    ReplyRelay relay;

    private Opportunity need;
    private Specialist dana;
    private Invitation toDana;

    @BeforeEach
    void oneIsAsked() {
        need = bed.need();
        dana = bed.specialist();
        toDana = bed.asked(need, dana);
    }

    @Test
    void theConditionOfAYesIsNamedToBothSidesAndTheDeskMasked() {
        bed.says(dana, toDana, "Yes, but only if Weber Systems or dana@weber-systems.example gets travel paid.");
        assertThat(bed.state(toDana)).isEqualTo(InvitationState.ACCEPTED);
        Sent toRequester = only("requester/specialist-interested");
        Sent toSpecialist = only("specialist/answer-taken");
        assertThat(toRequester.text())
                .containsIgnoringWhitespaces("hangs on this condition", "only if […]", "gets travel paid”");
        assertThat(toSpecialist.text())
                .containsIgnoringWhitespaces("on this condition", "only if […]", "gets travel paid”");
        assertThat(toRequester.raw()).doesNotContain("weber-systems");
        assertThat(relay.said(List.of(toDana.id())).get(toDana.id()).condition())
                .startsWith("only if […]")
                .endsWith("gets travel paid");
    }

    @Test
    void aYesOnThePageWithWordsThatLimitItIsNoPlainOneEither() {
        relay.answer(
                toDana.id(),
                new SpecialistAnswer.Yes("Only remote, please."),
                new Occasion("page", "press 1", Optional.empty(), "", 0, List.of(), false));
        assertThat(only("requester/specialist-interested").text()).contains("“Only remote, please”");
        assertThat(only("specialist/answer-taken").text()).contains("“Only remote, please”");
    }

    @Test
    void aNoTakesTheConditionBackSoThatAPlainYesAfterItHangsOnNothing() {
        bed.says(dana, toDana, "Yes, but only if it is remote.");
        bed.says(dana, toDana, "No.");
        bed.says(dana, toDana, "Yes.");
        assertThat(bed.state(toDana)).isEqualTo(InvitationState.ACCEPTED);
        List<Sent> interested = bed.letters(need).stream()
                .filter(letter -> letter.kind().equals("requester/specialist-interested"))
                .toList();
        assertThat(interested).hasSize(2);
        assertThat(interested.getFirst().text()).contains("only if it is remote");
        assertThat(interested.getLast().text()).doesNotContain("remote", "hangs on");
        assertThat(relay.said(List.of(toDana.id()))).doesNotContainKey(toDana.id());
    }

    @Test
    void likingItWithoutPeopleIsANoWithItsReason() {
        bed.says(dana, toDana, "Klingt gut, aber wir haben im Januar keine Leute");
        assertThat(bed.state(toDana)).isEqualTo(InvitationState.DECLINED);
        assertThat(bed.kinds(need)).containsExactly("requester/nobody-answered", "specialist/answer-taken");
        assertThat(only("specialist/answer-taken").text()).contains("no capacity");
    }

    @Test
    void aYesBesideSomethingLikeANoChangesNothingAndIsAskedBack() {
        bed.says(dana, toDana, "Yes, but January isn't going to happen.");
        assertThat(bed.state(toDana)).isEqualTo(InvitationState.SENT);
        assertThat(bed.kinds(need)).containsExactly("specialist/answer-unclear");
    }

    private Sent only(String kind) {
        return bed.letters(need).stream()
                .filter(letter -> letter.kind().equals(kind))
                .reduce((one, another) -> {
                    throw new AssertionError("two of " + kind);
                })
                .orElseThrow();
    }
}
