package org.partnerpost.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerpost.access.Operators;
import org.partnerpost.access.Role;
import org.partnerpost.invitation.Invitation;
import org.partnerpost.invitation.InvitationState;
import org.partnerpost.mail.Envelope;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.moderation.Audit;
import org.partnerpost.queue.Load;
import org.partnerpost.queue.Outcome;
import org.partnerpost.queue.Stage;
import org.partnerpost.queue.Station;
import org.partnerpost.queue.TraceLine;
import org.partnerpost.queue.WorkItem;
import org.partnerpost.queue.WorkQueue;
import org.partnerpost.queue.WorkQueue.SetAside;
import org.partnerpost.queue.Workers;
import org.partnerpost.received.ReceivedMails;
import org.partnerpost.relay.RelayBed;
import org.partnerpost.specialist.Specialist;

/** What operators do with what does not go on by itself, and what becomes of it then. */
@QuarkusTest
class SetAsideTest {
    @Inject
    Operators operators;

    @Inject
    WorkQueue queue;

    @Inject
    Workers workers;

    @Inject
    ReceivedMails mails;

    @Inject
    RelayBed people;

    @Inject
    Audit audit;

    @Inject
    EntityManager database;

    @Inject
    @All
    List<Stage> stages;

    private final String stage = "stage-" + UUID.randomUUID();
    private final List<Load> done = new ArrayList<>();
    private boolean broken = true;
    private DeskClient olga;

    @BeforeEach
    void anOperatorIsSignedIn() {
        olga = DeskClient.signedIn(operators, "olga-set-aside", Role.ADMINISTRATOR);
    }

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
    void whereAnOperatorVouchesForTheSenderTheAnswerIsTaken() {
        Specialist dana = people.specialist();
        Invitation invitation = people.asked(people.need(), dana);
        SetAside held = heldAnswer(dana, invitation);
        assertThat(people.state(invitation)).isEqualTo(InvitationState.SENT);
        assertThat(olga.get("/desk/held/" + held.item()).asString())
                .contains("nothing proves that " + dana.address(), "We would like that");

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

    private SetAside dead() {
        long mail = keep("needs", "pat@requester.example", "Hello");
        submit(stage, mail);
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

    /** An answer whose sender nothing proves, as the stages themselves leave it. */
    private SetAside heldAnswer(Specialist specialist, Invitation invitation) {
        String token = people.token("reply", "specialist " + specialist.id(), "invitation " + invitation.id());
        long mail = keep("reply+" + token, specialist.address().toString(), "Yes. We would like that.");
        submit("authenticity", mail);
        workers.workUntilIdle(List.of(new Station(bean("authenticity"), Map.of("checked", "relay"), 1), real("relay")));
        return held(mail);
    }

    private SetAside held(long mail) {
        return queue.held(10_000).stream()
                .filter(item -> item.trace() == mail)
                .findFirst()
                .orElseThrow();
    }

    private Station real(String name) {
        return new Station(bean(name), Map.of("done", Station.END), 1);
    }

    private Stage bean(String name) {
        return stages.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void submit(String to, long mail) {
        QuarkusTransaction.requiringNew().run(() -> queue.submit(to, new Load("mail", mail), mail));
    }

    private long keep(String recipient, String from, String text) {
        Envelope envelope = new Envelope(
                Optional.of(MailAddress.of(from)),
                List.of(MailAddress.of(recipient + "@partnerpost.localhost")),
                Optional.empty(),
                Optional.empty());
        String raw = "From: <" + from + ">\r\nTo: " + recipient + "@partnerpost.localhost\r\nSubject: Re: it\r\n"
                + "Message-ID: <" + UUID.randomUUID() + "@mail.example>\r\n\r\n" + text + "\r\n";
        return QuarkusTransaction.requiringNew()
                .call(() -> mails.keep(envelope, raw.getBytes(StandardCharsets.UTF_8), "")
                        .id());
    }

    private List<SetAside> mine(List<SetAside> all) {
        return all.stream().filter(item -> item.stage().equals(stage)).toList();
    }

    private List<String> reasons(long trace) {
        return queue.trace(trace).stream().map(TraceLine::reason).toList();
    }

    private List<String> deeds(SetAside item) {
        return audit.page(item.load().toString(), Optional.empty(), 10).stream()
                .map(Audit.Row::deed)
                .map(deed -> deed.who() + " " + deed.what() + ", " + deed.before() + ", " + deed.after())
                .toList();
    }
}
