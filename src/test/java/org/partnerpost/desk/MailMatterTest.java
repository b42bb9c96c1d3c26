package org.partnerpost.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnerpost.access.Role;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.queue.WorkQueue.SetAside;
import org.partnerpost.specialist.Specialist;

/** From a received mail one gets to what it belongs to, and back to it from what it did. */
@QuarkusTest
class MailMatterTest extends SetAsideBed {
    private static final String MAIL = "<a href=\"/desk/mails/";

    @Inject
    DeskBed bed;

    @Test
    void aMailThatBroughtNeedsLeadsToEachAndToWhoAsks() {
        String asker = "asks-" + UUID.randomUUID() + "@requester.example";
        var roles = bed.project(asker, "Azure consultant", "Java developer");
        String page = olga.get("/desk/mails/" + roles.getFirst().mail()).asString();
        for (Opportunity role : roles) {
            assertThat(page).contains("<a href=\"/desk/needs/" + role.reference() + "\">");
        }
        assertThat(page).contains("It became").doesNotContain("It answers");
    }

    @Test
    void anAnswerLeadsToTheNeedAndToTheSpecialistWhoseAddressItCameFrom() {
        Opportunity need = people.need();
        Specialist dana = people.specialist();
        var invitation = people.asked(need, dana);
        String token = people.token("reply", "specialist " + dana.id(), "invitation " + invitation.id());
        long answer = keep("reply+" + token, dana.address().toString(), "Which version?");
        assertThat(olga.get("/desk/mails/" + answer).asString())
                .contains(
                        "It answers",
                        "<a href=\"/desk/needs/" + need.reference() + "\">",
                        "<a href=\"/desk/specialists/" + dana.id() + "\">")
                .doesNotContain("It became");
    }

    @Test
    void aHeldMailLeadsToWhereItIsDecidedAbout() {
        Specialist dana = people.specialist();
        SetAside held = heldAnswer(dana, people.asked(people.need(), dana));
        long mail = held.trace();
        assertThat(olga.get("/desk/mails/" + mail).asString())
                .contains("<a href=\"/desk/held/" + held.item() + "\">held at relay</a>");
        DeskClient ada = DeskClient.signedIn(operators, "ada-matter", Role.AUDITOR);
        assertThat(ada.get("/desk/mails/" + mail).asString()).contains("/desk/held/" + held.item());
    }

    @Test
    void theMailThatAnsweredIsOneStepAwayForWhoeverMaySeeIt() {
        Opportunity need = people.need();
        Specialist dana = people.specialist();
        people.says(dana, people.asked(need, dana), "No, we have no capacity.");
        DeskClient petra = DeskClient.signedIn(operators, "petra-matter", Role.PORTFOLIO_MANAGER);
        for (String page : new String[] {"/desk/needs/" + need.reference(), "/desk/specialists/" + dana.id()}) {
            assertThat(olga.get(page).asString()).containsPattern("capacity, by " + MAIL + "\\d+\">mail \\d+</a>");
            assertThat(petra.get(page).asString())
                    .containsPattern("capacity, by mail \\d+")
                    .doesNotContain(MAIL);
        }
    }
}
