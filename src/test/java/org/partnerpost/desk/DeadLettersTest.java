package org.partnerpost.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.partnerpost.access.Role;
import org.partnerpost.invitation.Invitation;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.OpportunityState;
import org.partnerpost.queue.Load;
import org.partnerpost.queue.Outcome;
import org.partnerpost.queue.Stage;
import org.partnerpost.queue.Station;
import org.partnerpost.queue.WorkItem;
import org.partnerpost.queue.WorkQueue;
import org.partnerpost.queue.WorkQueue.SetAside;
import org.partnerpost.specialist.Specialist;

/** What failed too often: operators see why, try it again or give it up. */
@QuarkusTest
class DeadLettersTest extends SetAsideBed {
    @Inject
    Opportunities opportunities;

    private final List<Load> done = new ArrayList<>();
    private boolean broken = true;

    private record FunctionStage(String name, Function<WorkItem, Outcome> work) implements Stage {
        @Override
        public Set<String> exits() {
            return Set.of("done");
        }

        @Override
        public Outcome handle(WorkItem item) {
            return work.apply(item);
        }
    }

    @Test
    void aDeadLetterShowsWhatFailedAndGoesOnWhenItIsTriedAgain() {
        SetAside dead = dead();
        assertThat(olga.get("/desk/dead-letters").asString())
                .contains(dead.load() + " at " + stage, "the disk is full", "/" + dead.item() + "/retry");
        assertThat(done).isEmpty();
        broken = false;
        workers.workUntilIdle(List.of(failing()));
        assertThat(done).as("it does not go on by itself").isEmpty();

        assertThat(olga.post("/desk/dead-letters/" + dead.item() + "/retry").statusCode())
                .isEqualTo(303);
        workers.workUntilIdle(List.of(failing()));

        assertThat(done).containsExactly(dead.load());
        assertThat(queue.standing(dead.trace())).isEqualTo(WorkQueue.Standing.ENDED);
        assertThat(reasons(dead.trace())).contains("retried by " + olga.address());
        assertThat(deeds(dead)).containsExactly(olga.address() + " retried, dead at " + stage + ", ");
        assertThat(olga.get("/desk/dead-letters").asString()).doesNotContain(stage);
    }

    @Test
    void aDeadLetterIsDroppedForAReasonAndNeverHandledAgain() {
        SetAside dead = dead();
        String drop = "/desk/dead-letters/" + dead.item() + "/drop";
        assertThat(olga.post(drop).statusCode()).isEqualTo(422);
        assertThat(queue.setAside(dead.item())).isPresent();

        assertThat(olga.post(drop, "reason", "nobody needs it").statusCode()).isEqualTo(303);
        broken = false;
        workers.workUntilIdle(List.of(failing()));

        assertThat(done).isEmpty();
        assertThat(queue.setAside(dead.item())).isEmpty();
        assertThat(reasons(dead.trace())).contains("dropped by " + olga.address() + ": nobody needs it");
        assertThat(deeds(dead)).containsExactly(olga.address() + " dropped, dead at " + stage + ", nobody needs it");
        Response late = olga.post("/desk/dead-letters/" + dead.item() + "/retry");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.asString()).contains("It is not dead any more.");
    }

    @Test
    void aNeedWhoseDeadLetterIsDroppedEndsWithIt() {
        Opportunity need = people.need();
        Load load = new Load("opportunity", need.id());
        QuarkusTransaction.requiringNew().run(() -> queue.submit(stage, load, need.mail()));
        SetAside dead = failedTooOften();
        assertThat(olga.get("/desk/dead-letters").asString())
                .contains("/desk/dead-letters/" + dead.item() + "\">" + need.reference() + " at " + stage + "</a>")
                .contains("/desk/needs/" + need.reference());

        assertThat(olga.post("/desk/dead-letters/" + dead.item() + "/drop", "reason", "nobody can mend it")
                        .statusCode())
                .isEqualTo(303);

        String page = olga.get("/desk/needs/" + need.reference()).asString();
        assertThat(page).contains("given up: nobody can mend it").doesNotContain("value=\"approve\"");
        assertThat(opportunities.find(need.id()).orElseThrow().state()).isEqualTo(OpportunityState.ERROR);
        assertThat(opportunities.waiting(10_000)).extracting(Opportunity::id).doesNotContain(need.id());
    }

    @Test
    void aLetterThatTheOtherSideRefusedIsShownAndSentAgainOrDropped() {
        Opportunity need = people.need();
        Specialist dana = people.specialist();
        people.asked(need, dana);
        long letter = refused(need, dana);
        String page = olga.get("/desk/dead-letters").asString();
        assertThat(page)
                .contains("550 5.1.1 no such user", dana.address().toString(), "/desk/specialists/" + dana.id())
                .contains("/desk/needs/" + need.reference());

        assertThat(olga.get("/desk/needs/" + need.reference()).asString())
                .contains("1 letter about it has not reached its reader");

        String deed = "/desk/dead-letters/letters/" + letter;
        assertThat(olga.post(deed + "/drop").statusCode()).isEqualTo(422);
        Response again = olga.post(deed + "/retry");
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(again.getHeader("Location")).endsWith("/desk/dead-letters?done=sent+again");
        assertThat(olga.get("/desk/dead-letters?done=sent again").asString())
                .contains("The letter is on its way again.");
        assertThat(olga.get("/desk/needs/" + need.reference()).asString())
                .contains("sent again <span class=\"soft\">by " + olga.address());
        assertThat(olga.get("/desk/dead-letters").asString()).doesNotContain(deed);
        assertThat(olga.post(deed + "/drop", "reason", "the firm is gone").statusCode())
                .as("it is on its way again")
                .isEqualTo(409);

        long other = refused(need, people.specialist());
        assertThat(olga.post("/desk/dead-letters/letters/" + other + "/drop", "reason", "the firm is gone")
                        .statusCode())
                .isEqualTo(303);
        assertThat(olga.get("/desk/dead-letters").asString()).doesNotContain("letters/letters/" + other + "/");
    }

    @Test
    void aDeadLetterIsOpenedWithTheMailThatItComesFrom() {
        SetAside dead = dead();
        String list = olga.get("/desk/dead-letters").asString();
        assertThat(list).contains("/desk/dead-letters/" + dead.item() + "\"");
        assertThat(olga.get("/desk/dead-letters/" + dead.item()).asString())
                .contains("the disk is full", "pat@requester.example", "Hello", "Re: it")
                .contains("/" + dead.item() + "/retry");
        assertThat(olga.get("/desk/dead-letters/987654321").statusCode()).isEqualTo(404);
    }

    @Test
    void everyPageTellsHowManyWait() {
        dead();
        assertThat(olga.get("/desk").asString()).contains("Dead letters <span class=\"count\"");
    }

    @Test
    void aLetterThatWasRefusedIsOpenedAsItsReaderWouldSeeIt() {
        Opportunity need = people.need();
        long letter = refused(need, people.specialist());
        assertThat(olga.get("/desk/dead-letters").asString()).contains("href=\"/desk/letters/" + letter + "\"");

        String page = olga.get("/desk/letters/" + letter).asString();
        assertThat(page)
                .contains("Somebody asks for Business Central in Munich.", "550 5.1.1 no such user", "after 1 try")
                .contains("/desk/dead-letters/letters/" + letter + "/retry")
                .contains("<iframe sandbox=\"\"", "/desk/letters/" + letter + "/html");
        Response html = olga.get("/desk/letters/" + letter + "/html");
        assertThat(html.asString()).contains("<b>Business Central</b>").doesNotContain("<script", "<a ");
        assertThat(html.getHeader("Content-Security-Policy")).contains("sandbox", "default-src 'none'");
        assertThat(olga.get("/desk/letters/987654321").statusCode()).isEqualTo(404);
    }

    @Test
    void whoOpensALetterCannotAnswerInItsReadersPlace() {
        long letter = refused(people.need(), people.specialist());
        for (String path : List.of("/desk/letters/" + letter, "/desk/letters/" + letter + "/html")) {
            assertThat(olga.get(path).asString()).as(path).doesNotContain("q7RtSecret", "a1b2c3d4");
        }
    }

    @Test
    void ofALinkItIsShownWhereItLeads() {
        long letter = refused(people.need(), people.specialist());
        assertThat(olga.get("/desk/letters/" + letter).asString()).contains("http://localhost/m/answer/…");
    }

    @Test
    void whatASpecialistWasSentIsOpenedFromTheNeed() {
        Opportunity need = people.need();
        Specialist dana = people.specialist();
        long letter = offered(people.asked(need, dana), need, dana);
        assertThat(olga.get("/desk/needs/" + need.reference()).asString())
                .contains("href=\"/desk/letters/" + letter + "\"");
        assertThat(olga.get("/desk/specialists/" + dana.id()).asString())
                .contains("href=\"/desk/letters/" + letter + "\"");
        DeskClient petra = DeskClient.signedIn(operators, "petra-letters", Role.PORTFOLIO_MANAGER);
        assertThat(petra.get("/desk/needs/" + need.reference()).asString()).doesNotContain("/desk/letters/");
        assertThat(petra.get("/desk/letters/" + letter).statusCode()).isEqualTo(403);
    }

    private long offered(Invitation invitation, Opportunity need, Specialist reader) {
        long letter = refused(need, reader);
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "update delivery_letter set invitation = :invitation, state = 'SENT' where id = :letter")
                        .setParameter("invitation", invitation.id())
                        .setParameter("letter", letter)
                        .executeUpdate());
        return letter;
    }

    @Test
    void aLetterThatItsNeedsEndHasMadeUntrueIsNotSentAgain() {
        Opportunity need = people.need();
        long letter = refused(need, people.specialist());
        QuarkusTransaction.requiringNew()
                .run(() -> opportunities.state(need.id(), OpportunityState.WITHDRAWN, "olga", ""));
        String deed = "/desk/dead-letters/letters/" + letter;
        Response again = olga.post(deed + "/retry");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.asString())
                .contains(need.reference() + " is withdrawn: this letter would be untrue. Drop it.");
        assertThat(olga.post(deed + "/drop", "reason", "it has ended").statusCode())
                .isEqualTo(303);
    }

    private SetAside dead() {
        long mail = keep("needs", "pat@requester.example", "Hello");
        submit(stage, mail);
        return failedTooOften();
    }

    private SetAside failedTooOften() {
        // Each failure is followed by a pause; here they pass at once.
        for (int failures = 0; failures < 20 && mine(queue.dead(1_000)).isEmpty(); failures++) {
            workers.workUntilIdle(List.of(failing()));
            QuarkusTransaction.requiringNew()
                    .run(() -> database.createNativeQuery(
                                    "update queue_item set due = due - interval '1 day' where stage = :stage")
                            .setParameter("stage", stage)
                            .executeUpdate());
        }
        return mine(queue.dead(1_000)).getFirst();
    }

    private Station failing() {
        return new Station(
                new FunctionStage(stage, item -> {
                    if (broken) {
                        throw new IllegalStateException("the disk is full");
                    }
                    done.add(item.load());
                    return Outcome.end("done", "It is well again.");
                }),
                Map.of("done", Station.END),
                1);
    }

    private List<SetAside> mine(List<SetAside> all) {
        return all.stream().filter(item -> item.stage().equals(stage)).toList();
    }
}
