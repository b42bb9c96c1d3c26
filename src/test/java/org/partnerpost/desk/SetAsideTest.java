package org.partnerpost.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.partnerpost.access.Role;
import org.partnerpost.invitation.Invitation;
import org.partnerpost.invitation.InvitationState;
import org.partnerpost.queue.Station;
import org.partnerpost.queue.WorkQueue.SetAside;
import org.partnerpost.specialist.Specialist;

/** What operators do with what does not go on by itself, and what becomes of it then. */
@QuarkusTest
class SetAsideTest extends SetAsideBed {
    @Test
    void whereAnOperatorVouchesForTheSenderTheAnswerIsTaken() {
        Specialist dana = people.specialist();
        Invitation invitation = people.asked(people.need(), dana);
        SetAside held = heldAnswer(dana, invitation);
        assertThat(people.state(invitation)).isEqualTo(InvitationState.SENT);
        assertThat(olga.get("/desk/held/" + held.item()).asString())
                .contains("nothing proves that " + dana.address(), "We would like that", "Save the raw mail");
        assertThat(DeskClient.signedIn(operators, "ada-set-aside", Role.AUDITOR)
                        .get("/desk/held/" + held.item())
                        .asString())
                .contains("only whoever decides may save it")
                .doesNotContain("/raw");

        String vouch = "/desk/held/" + held.item() + "/vouch";
        assertThat(olga.post(vouch).statusCode()).isEqualTo(422);
        assertThat(olga.post(vouch, "reason", "I rang her").statusCode()).isEqualTo(303);
        workers.workUntilIdle(List.of(real("relay")));

        assertThat(people.state(invitation)).isEqualTo(InvitationState.ACCEPTED);
        assertThat(reasons(held.trace())).contains(olga.address() + " vouches for the sender: I rang her");
        assertThat(deeds(held)).containsExactly(olga.address() + " vouched for the sender, held at relay, I rang her");
        assertThat(olga.get("/desk/held/" + held.item()).statusCode()).isEqualTo(404);
    }

    @Test
    void aHeldAnswerThatIsDroppedChangesNothing() {
        Specialist dana = people.specialist();
        Invitation invitation = people.asked(people.need(), dana);
        SetAside held = heldAnswer(dana, invitation);
        assertThat(olga.post("/desk/held/" + held.item() + "/drop").statusCode())
                .isEqualTo(422);
        assertThat(olga.post("/desk/held/" + held.item() + "/drop", "reason", "forged")
                        .statusCode())
                .isEqualTo(303);
        workers.workUntilIdle(List.of(real("relay")));
        assertThat(people.state(invitation)).isEqualTo(InvitationState.SENT);
        assertThat(queue.setAside(held.item())).isEmpty();
        assertThat(reasons(held.trace())).contains(olga.address() + ": forged");
        assertThat(deeds(held)).containsExactly(olga.address() + " dropped, held at relay, forged");
    }

    @Test
    void whatWasTakenForNoNeedIsReadAsOne() {
        long mail = keep("desk", "pat@requester.example", "We need help with Power BI in Munich.");
        submit("sorting", mail);
        workers.workUntilIdle(List.of(new Station(
                bean("sorting"),
                Map.of("need", stage, "answer", stage, "joining", stage, "bounce", stage, "ended", Station.END),
                1)));
        SetAside held = held(mail);
        assertThat(olga.post("/desk/held/" + held.item() + "/need").statusCode())
                .isEqualTo(303);
        workers.workUntilIdle(
                List.of(new Station(bean("reading"), Map.of("read", Station.END, "gone", Station.END), 1)));
        assertThat(queue.trace(mail))
                .extracting(line -> line.stage() + " " + line.outcome())
                .endsWith("reading done");
        assertThat(olga.request().queryParam("q", "Re: it").get("/desk/needs").asString())
                .contains("pat@requester.example");
        assertThat(deeds(held)).containsExactly(olga.address() + " read as a need, held at sorting, ");
    }

    @Test
    void aQuestionToTheHouseIsAnsweredByItsReaderAndThatStaysInItsHistory() {
        long mail = keep("help", "pat@requester.example", "How long do you keep our mails?");
        submit("sorting", mail);
        workers.workUntilIdle(List.of(new Station(
                bean("sorting"),
                Map.of("need", stage, "answer", stage, "joining", stage, "bounce", stage, "ended", Station.END),
                1)));
        SetAside held = held(mail);
        assertThat(held.reasons()).singleElement().asString().startsWith("A question to the house");
        assertThat(olga.request().get("/desk/held/" + held.item()).asString())
                .contains("How long do you keep our mails?", "Answered");
        assertThat(olga.post("/desk/held/" + held.item() + "/answered", "note", "30 days")
                        .statusCode())
                .isEqualTo(303);
        assertThat(queue.setAside(held.item())).isEmpty();
        assertThat(reasons(mail)).contains(olga.address() + " answered: 30 days");
        assertThat(deeds(held)).containsExactly(olga.address() + " answered, held at sorting, 30 days");
    }

    @Test
    void whatIsNeitherIsNotDone() {
        Specialist dana = people.specialist();
        SetAside held = heldAnswer(dana, people.asked(people.need(), dana));
        Response asNeed = olga.post("/desk/held/" + held.item() + "/need");
        assertThat(asNeed.statusCode()).isEqualTo(409);
        assertThat(asNeed.asString()).contains("That cannot be done with it.");
        assertThat(olga.post("/desk/dead-letters/" + held.item() + "/drop", "reason", "x")
                        .statusCode())
                .isEqualTo(409);
        assertThat(queue.setAside(held.item())).isPresent();
    }

    @Test
    void vouchingIsOfferedOnlyWhereItLetsTheMailGoOn() {
        Specialist dana = people.specialist();
        SetAside doubted = heldAnswer(dana, people.asked(people.need(), dana));
        assertThat(olga.get("/desk/held/" + doubted.item()).asString()).contains("/vouch\"");
        SetAside other = heldAnswer(dana, "something else 1");
        assertThat(other.reasons()).singleElement().asString().contains("not answered here");
        assertThat(olga.get("/desk/held/" + other.item()).asString()).doesNotContain("/vouch\"");
        assertThat(olga.post("/desk/held/" + other.item() + "/vouch", "reason", "I rang her")
                        .statusCode())
                .isEqualTo(409);
    }
}
