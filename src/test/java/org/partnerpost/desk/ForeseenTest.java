package org.partnerpost.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerpost.access.Operators;
import org.partnerpost.access.Role;
import org.partnerpost.matching.OwnCraft;
import org.partnerpost.moderation.Moderation;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.specialist.Specialists;

/** What deciding several at once would come to, before it is decided. */
@QuarkusTest
class ForeseenTest {
    @Inject
    Operators operators;

    @Inject
    DeskBed bed;

    @Inject
    Specialists specialists;

    @Inject
    Moderation moderation;

    @Inject
    OwnCraft craft;

    private DeskClient olga;
    private Opportunity first;
    private Opportunity second;

    @BeforeEach
    void twoNeedsWaitThatTheSameTwoFit() {
        olga = DeskClient.signedIn(operators, "olga-foreseen", Role.MODERATOR);
        first = waiting("pat@" + UUID.randomUUID() + ".example");
        second = waiting("pat@" + UUID.randomUUID() + ".example");
        craft.add("Near");
        craft.add("Next");
    }

    @AfterEach
    void nothingIsCarriedOut() {
        List.of(first, second).forEach(need -> olga.post("/desk/needs/" + need.reference() + "/undo"));
    }

    @Test
    void howManyMailsGoOutAndToHowManyStandsBesideTheMarkedOnes() {
        assertThat(foreseen("2 needs, up to 4 mails to 2 specialists", first, second))
                .contains("2 senders are told", "name=\"told\"");
        assertThat(foreseen("1 need, 2 mails to 2 specialists", first)).doesNotContain("up to", "cannot");
    }

    @Test
    void whichOfThemReachNobodyIsNamed() {
        Opportunity lonely = bed.waiting(
                DeskBed.plain("Somebody who knows " + craft.mark(), "In Munich, please."),
                "pat@" + UUID.randomUUID() + ".example");
        String page = foreseen("2 needs, 2 mails to 2 specialists", first, lonely);
        assertThat(page)
                .contains(lonely.reference() + "</a> fits nobody at present; its sender is told so")
                .doesNotContain(first.reference() + "</a> fits nobody");
        assertThat(foreseen("1 need, 2 mails to 2 specialists", first)).doesNotContain("fits nobody");
    }

    @Test
    void whatCannotBeDecidedStandsThereWithItsReasonAndCountsForNothing() {
        olga.post("/desk/requesters/" + asks(second) + "/suppress", "reason", "sends junk");
        assertThat(foreseen("1 need, 2 mails to 2 specialists", first, second))
                .contains(second.reference() + "</a> cannot be approved: ", "is suppressed (");
    }

    @Test
    void severalAreNotDecidedBeforeThatHasBeenShown() {
        foreseen("2 needs, up to 4 mails to 2 specialists", first, second);
        Response asked = olga.post("/desk/decisions", fields("approve", "", first, second));
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.asString())
                .contains("2 needs, up to 4 mails to 2 specialists", "Approve 2", first.reference(), "2 mails");
        assertThat(moderation.allPending()).doesNotContainKeys(first.id(), second.id());

        Response decided =
                olga.post("/desk/decisions", fields("approve", mark(first) + " " + mark(second), first, second));
        assertThat(decided.statusCode()).isEqualTo(303);
        assertThat(moderation.allPending()).containsKeys(first.id(), second.id());
    }

    @Test
    void whatWasShownOfOthersIsNotWhatIsDecided() {
        Response asked = olga.post("/desk/decisions", fields("approve", mark(first), first, second));
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(moderation.allPending()).doesNotContainKeys(first.id(), second.id());
    }

    @Test
    void whatHasChangedMeanwhileCannotBeDecidedSo() {
        Opportunity edited = second;
        olga.post(
                "/desk/needs/" + edited.reference() + "/fields",
                "version",
                String.valueOf(edited.version()),
                "name",
                "Another name");
        String page = foreseen("1 need, ", first, second);
        assertThat(page).contains(second.reference() + "</a> cannot be approved: it has changed since you opened it");
    }

    @Test
    void rejectingSeveralSaysHowManySendersAreTold() {
        Response asked = olga.post("/desk/decisions", fields("reject", "", first, second));
        assertThat(asked.asString())
                .contains("2 needs, 2 mails to 2 senders", "value=\"unable-to-support\"", "Reject 2");
        Response quiet = olga.post("/desk/decisions", fields("quarantine", "", first, second));
        assertThat(quiet.asString()).contains("2 needs, nobody is written to", "Quarantine 2");
    }

    private String foreseen(String wanted, Opportunity... needs) {
        return DeskClient.awaited(() -> olga.post("/desk/decisions/foreseen", fields("approve", "", needs)), wanted);
    }

    private static String[] fields(String decision, String told, Opportunity... needs) {
        List<String> fields =
                new ArrayList<>(List.of("decision", decision, "reason", "unable-to-support", "told", told));
        for (Opportunity need : needs) {
            fields.addAll(List.of("need", mark(need)));
        }
        return fields.toArray(String[]::new);
    }

    private static String mark(Opportunity need) {
        return need.reference() + "@" + need.version();
    }

    private static String asks(Opportunity need) {
        return need.requester().orElseThrow().mailbox().address().toString();
    }

    private Opportunity waiting(String requester) {
        Opportunity opened =
                bed.waiting(DeskBed.plain("Somebody who knows " + craft.mark(), "In Munich, please."), requester);
        return craft.asked(opened);
    }
}
