package org.partnerpost.desk;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.partnerpost.access.Operators;
import org.partnerpost.access.Role;
import org.partnerpost.invitation.Invitation;
import org.partnerpost.mail.Envelope;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.moderation.Audit;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.queue.Load;
import org.partnerpost.queue.Stage;
import org.partnerpost.queue.Station;
import org.partnerpost.queue.TraceLine;
import org.partnerpost.queue.WorkQueue;
import org.partnerpost.queue.WorkQueue.SetAside;
import org.partnerpost.queue.Workers;
import org.partnerpost.received.ReceivedMails;
import org.partnerpost.relay.RelayBed;
import org.partnerpost.specialist.Specialist;

/** What tests about items that do not go on by themselves need. */
abstract class SetAsideBed {
    private static final String LETTER = """
            From: Partnerpost <reply+a1b2c3d4e5f6a7b8@partnerpost.localhost>
            Subject: An offer
            MIME-Version: 1.0
            Content-Type: multipart/alternative; boundary=b

            --b
            Content-Type: text/plain; charset=utf-8

            Somebody asks for Business Central in Munich.
            Answer on this page: http://localhost/m/answer/q7RtSecretOfItsReader

            --b
            Content-Type: text/html; charset=utf-8

            <p>Somebody asks for <b>Business Central</b> in Munich.</p>
            <p><a href="http://localhost/m/answer/q7RtSecretOfItsReader">Answer</a>,
            or by <a href="mailto:reply+a1b2c3d4e5f6a7b8@partnerpost.localhost">mail</a></p>
            <script>alert(1)</script>
            --b--
            """;

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

    final String stage = "stage-" + UUID.randomUUID();
    DeskClient olga;

    @BeforeEach
    void anOperatorIsSignedIn() {
        olga = DeskClient.signedIn(operators, "olga-set-aside", Role.ADMINISTRATOR);
    }

    void submit(String to, long mail) {
        QuarkusTransaction.requiringNew().run(() -> queue.submit(to, new Load("mail", mail), mail));
    }

    long keep(String recipient, String from, String text) {
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

    List<String> reasons(long trace) {
        return queue.trace(trace).stream().map(TraceLine::reason).toList();
    }

    List<String> deeds(SetAside item) {
        return audit.page(item.load().toString(), Optional.empty(), 10).stream()
                .map(Audit.Row::deed)
                .map(deed -> deed.who() + " " + deed.what() + ", " + deed.before() + ", " + deed.after())
                .toList();
    }

    /** A letter about a need, as delivery leaves it where the other side refuses it. */
    long refused(Opportunity need, Specialist reader) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) database.createNativeQuery("""
                        insert into delivery_letter (letter_key, kind, recipient, message_id, subject, raw, specialist,
                            opportunity, state, attempts, status, answer, posted_at, settled_at)
                        values (:key, 'specialist/opportunity-offered', :recipient, '<a@b.example>', 'An offer', convert_to(:raw, 'UTF8'), :specialist,
                            :opportunity, 'FAILED', 1, '550 5.1.1', '550 5.1.1 no such user', now(), now()) returning id""")
                                .setParameter("key", UUID.randomUUID().toString())
                                .setParameter("recipient", reader.address().toString())
                                .setParameter("raw", LETTER)
                                .setParameter("specialist", reader.id())
                                .setParameter("opportunity", need.id())
                                .getSingleResult())
                        .longValue());
    }

    /** An answer whose sender nothing proves, as the stages themselves leave it. */
    SetAside heldAnswer(Specialist specialist, Invitation invitation) {
        return heldAnswer(specialist, "invitation " + invitation.id());
    }

    SetAside heldAnswer(Specialist specialist, String about) {
        String token = people.token("reply", "specialist " + specialist.id(), about);
        long mail = keep("reply+" + token, specialist.address().toString(), "Yes. We would like that.");
        submit("authenticity", mail);
        workers.workUntilIdle(List.of(new Station(bean("authenticity"), Map.of("checked", "relay"), 1), real("relay")));
        return held(mail);
    }

    SetAside held(long mail) {
        return queue.held(10_000).stream()
                .filter(item -> item.trace() == mail)
                .findFirst()
                .orElseThrow();
    }

    Station real(String name) {
        Stage stage = bean(name);
        Map<String, String> ends =
                stage.exits().stream().collect(Collectors.toMap(Function.identity(), exit -> Station.END));
        return new Station(stage, ends, 1);
    }

    Stage bean(String name) {
        return stages.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
