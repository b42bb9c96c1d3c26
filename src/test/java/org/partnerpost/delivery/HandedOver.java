package org.partnerpost.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import org.partnerpost.SettableClock;
import org.partnerpost.invitation.Invitations;
import org.partnerpost.mime.MimeReader;
import org.partnerpost.mime.ParsedMail;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.queue.Load;
import org.partnerpost.queue.Outcome;
import org.partnerpost.queue.WorkItem;
import org.partnerpost.token.Tokens;

/** The real outbox and the real stage behind it, at the time of a test's clock, with a courier that keeps what it is given. */
@ApplicationScoped
public class HandedOver {
    private static final String CLOSED = "closed";

    private final Session entities;
    private final Tokens tokens;
    private final Invitations invitations;
    private final Letterhead head;
    private final LetterTemplates templates;
    private final AnsweredBefore answered;
    private final DigestInvitations digests;
    private final LastLook lastLook;
    private final Opportunities opportunities;

    HandedOver(
            Session entities,
            Tokens tokens,
            Invitations invitations,
            Letterhead head,
            LetterTemplates templates,
            AnsweredBefore answered,
            DigestInvitations digests,
            LastLook lastLook,
            Opportunities opportunities) {
        this.entities = entities;
        this.tokens = tokens;
        this.invitations = invitations;
        this.head = head;
        this.templates = templates;
        this.answered = answered;
        this.digests = digests;
        this.lastLook = lastLook;
        this.opportunities = opportunities;
    }

    /** Of one test. */
    public Post post(SettableClock clock) {
        return new Post(clock);
    }

    /** What was posted, and what of it was handed over. */
    public final class Post {
        private final SettableClock clock;
        private final RecordingQueue queue = new RecordingQueue();
        private final List<ParsedMail> mails = new ArrayList<>();

        private Post(SettableClock clock) {
            this.clock = clock;
        }

        public Outbox outbox() {
            return new StoredOutbox(entities, queue.door(), tokens, clock, head, templates, answered, digests);
        }

        /** Hands over all that was posted, as often as it is asked; what has gone stays gone. */
        public List<Outcome> handOver() {
            return handOver(new Courier.Handover.Taken("250 well"));
        }

        /** The same, where the other side answers so. */
        List<Outcome> handOver(Courier.Handover answer) {
            Courier courier = parcel -> {
                mails.add(MimeReader.standard().read(parcel.raw()));
                return answer;
            };
            var stage = new DeliveryStage(
                    entities,
                    courier,
                    lastLook,
                    invitations,
                    digests,
                    undelivered(),
                    clock,
                    new RetryPlan(Duration.ofDays(5)));
            return queue.submitted.stream().filter(load -> !load.kind().equals(CLOSED)).toList().stream()
                    .map(load -> QuarkusTransaction.requiringNew()
                            .call(() -> stage.handle(new WorkItem(1, "delivery", load, 0, 1))))
                    .toList();
        }

        /** What is to be told by the next digest, as it was handed back. */
        public List<Load> handedBack() {
            return queue.submitted.stream()
                    .filter(load -> load.kind().equals(CLOSED))
                    .toList();
        }

        UndeliveredLetters undelivered() {
            return new UndeliveredLetters(entities, invitations, digests, opportunities, outbox(), queue.door(), clock);
        }

        /** In the order in which they left. */
        public List<ParsedMail> mails() {
            return List.copyOf(mails);
        }
    }
}
