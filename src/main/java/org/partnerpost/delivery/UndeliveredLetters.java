package org.partnerpost.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnerpost.delivery.LetterRow.State;
import org.partnerpost.invitation.InvitationState;
import org.partnerpost.invitation.Invitations;
import org.partnerpost.mail.StatusCode;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.queue.Load;
import org.partnerpost.queue.WorkQueue;

/** Letters that the other side refused for good or did not take in time: looked at, sent again, or put aside. */
@ApplicationScoped
@Transactional
public class UndeliveredLetters {
    private static final String WHERE_DIGESTS_ARE_MADE = "digest";
    private static final String CAME_BACK = "the mail came back: there is no such mailbox";

    private final EntityManager entities;
    private final Invitations invitations;
    private final DigestInvitations held;
    private final Opportunities opportunities;
    private final Outbox outbox;
    private final WorkQueue queue;
    private final InstantSource clock;

    UndeliveredLetters(
            EntityManager entities,
            Invitations invitations,
            DigestInvitations held,
            Opportunities opportunities,
            Outbox outbox,
            WorkQueue queue,
            InstantSource clock) {
        this.entities = entities;
        this.invitations = invitations;
        this.held = held;
        this.opportunities = opportunities;
        this.outbox = outbox;
        this.queue = queue;
        this.clock = clock;
    }

    /**
     * @param kind the letter's template, such as {@code specialist/opportunity-offered}
     * @param recipient the address it should have reached
     * @param specialist to whom it went; empty for requesters and operators
     * @param opportunity what it is about; empty for letters about a profile
     * @param status such as {@code 550 5.1.1}
     * @param answer of the other side, one line, at most 500 characters
     * @param since when it was given up
     */
    public record Undelivered(
            long id,
            String kind,
            String recipient,
            String subject,
            Optional<Long> specialist,
            Optional<Long> opportunity,
            String status,
            String answer,
            int attempts,
            Instant since) {}

    /**
     * Gives one up, in the caller's transaction, and its need's history says so. Nobody is suppressed by it: the refusal may be about
     * our own outgoing server.
     */
    void giveUp(LetterRow letter, StatusCode status, String answer) {
        giveUp(letter, status, answer, "refused with " + status);
    }

    private void giveUp(LetterRow letter, StatusCode status, String answer, String how) {
        letter.settle(State.FAILED, status.toString(), answer, clock.instant());
        if (letter.opportunity != null && held.by(letter).isEmpty()) {
            String name = letter.kind.substring(letter.kind.indexOf('/') + 1).replace('-', ' ');
            opportunities.note(
                    letter.opportunity,
                    DeliveryStage.NAME,
                    "not delivered to " + reader(letter) + ": " + name + ", " + how);
        }
        missed(letter, how);
    }

    /**
     * What the letter offered has not reached its reader, in the caller's transaction. Where nobody was reached, the need's history says so.
     * What a digest would have told beside its offers, the next one tells.
     */
    void missed(LetterRow letter, String reason) {
        held.closedBy(letter).forEach(ended -> queue.submit(WHERE_DIGESTS_ARE_MADE, new Load("closed", ended), 0));
        for (long id : held.by(letter)) {
            boolean known = invitations
                    .find(id)
                    .filter(before -> before.state() == InvitationState.UNDELIVERED)
                    .isPresent();
            invitations.state(id, InvitationState.UNDELIVERED, reason);
            if (!known) {
                missed(id);
            }
        }
    }

    /** An invitation that has not reached its specialist; nothing where something else has overtaken it. */
    void missed(long invitation) {
        invitations
                .find(invitation)
                .filter(one -> one.state() == InvitationState.UNDELIVERED)
                .ifPresent(one -> {
                    opportunities.note(
                            one.opportunity(),
                            DeliveryStage.NAME,
                            "not delivered to specialist " + one.specialist() + ": the offer, " + one.reason());
                    if (invitations.reachedNobody(one.opportunity())) {
                        opportunities.find(one.opportunity()).ifPresent(this::reachedNobody);
                    }
                });
    }

    /**
     * A letter to the requester of this need that the other side had taken came back. Which one it was no report says that could be
     * believed, so it is the newest that went out: a later one would not arrive either.
     */
    void cameBack(long opportunity) {
        entities.createQuery(
                        "from LetterRow where state = :sent and opportunity = :opportunity and specialist is null"
                                + " and reversePath is not null order by id desc",
                        LetterRow.class)
                .setParameter("sent", State.SENT)
                .setParameter("opportunity", opportunity)
                .setMaxResults(1)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .ifPresent(letter -> giveUp(letter, StatusCode.NO_SUCH_MAILBOX, CAME_BACK, "the mail came back"));
    }

    /** The last question to the requester of each of these needs, where it has not arrived; by need. */
    public Map<Long, Undelivered> questions(Collection<Long> needs) {
        if (needs.isEmpty()) {
            return Map.of();
        }
        return entities
                .createQuery(
                        "from LetterRow where opportunity in :needs and kind = :question order by id", LetterRow.class)
                .setParameter("needs", needs)
                .setParameter("question", LetterCover.QUESTION)
                .getResultStream()
                .collect(Collectors.toMap(letter -> letter.opportunity, Function.identity(), (earlier, last) -> last))
                .values()
                .stream()
                .filter(letter -> letter.state == State.FAILED || letter.state == State.DROPPED)
                .collect(Collectors.toMap(letter -> letter.opportunity, UndeliveredLetters::undelivered));
    }

    /** A specialist by its number: the history keeps no address. */
    private static String reader(LetterRow letter) {
        return letter.specialist == null ? "its requester" : "specialist " + letter.specialist;
    }

    /** Its requester was told to how many it had gone out. */
    private void reachedNobody(Opportunity need) {
        opportunities.note(
                need.id(), DeliveryStage.NAME, "nobody has got it: none of its invitations could be delivered");
        if (PresumesOpen.ended(need).isEmpty()) {
            outbox.post(new Letter.NobodyReached(need), need.mail());
        }
    }

    /** How many there are. */
    public long count() {
        return entities.createQuery("select count(*) from LetterRow where state = :failed", Long.class)
                .setParameter("failed", State.FAILED)
                .getSingleResult();
    }

    /** Newest first; at most limit. */
    public List<Undelivered> newest(int limit) {
        return entities.createQuery(
                        "from LetterRow where state = :failed order by settledAt desc, id desc", LetterRow.class)
                .setParameter("failed", State.FAILED)
                .setMaxResults(limit)
                .getResultStream()
                .map(UndeliveredLetters::undelivered)
                .toList();
    }

    /** Those about one need, newest first. */
    public List<Undelivered> about(long opportunity) {
        return entities.createQuery(
                        "from LetterRow where state = :failed and opportunity = :opportunity order by id desc",
                        LetterRow.class)
                .setParameter("failed", State.FAILED)
                .setParameter("opportunity", opportunity)
                .getResultStream()
                .map(UndeliveredLetters::undelivered)
                .toList();
    }

    /** Why this letter must not be sent again, as a sentence; empty where it may, or is not among them any more. */
    public Optional<String> untrue(long id) {
        return failed(id).flatMap(this::untrue);
    }

    private Optional<String> untrue(LetterRow letter) {
        return Optional.ofNullable(letter.opportunity)
                .flatMap(opportunities::find)
                .flatMap(need -> PresumesOpen.untrue(letter.kind, need));
    }

    /**
     * Tries from the beginning, as if it had been posted now. Whether its reader may still be written to is looked at again.
     *
     * @param who says so, for its need's history
     * @return the letter; empty where it is not among them any more, or is {@link #untrue} by now
     */
    public Optional<Undelivered> sendAgain(long id, String who) {
        return failed(id).filter(letter -> untrue(letter).isEmpty()).map(letter -> {
            Undelivered before = undelivered(letter);
            before.opportunity()
                    .ifPresent(need -> opportunities.note(need, who, "letter to " + reader(letter) + " sent again"));
            letter.postedAgain(clock.instant());
            held.by(letter).forEach(invitation -> invitations.state(invitation, InvitationState.QUEUED, "sent again"));
            long trace = before.opportunity()
                    .flatMap(opportunities::find)
                    .map(Opportunity::mail)
                    .orElse(0L);
            queue.submit(DeliveryStage.NAME, new Load(DeliveryStage.LETTER, id), trace);
            return before;
        });
    }

    /**
     * Puts it aside: it is not sent and not listed any more.
     *
     * @param why with the name of who says so
     * @return the letter; empty where it is not among them any more
     */
    public Optional<Undelivered> putAside(long id, String why) {
        return failed(id).map(letter -> {
            Undelivered before = undelivered(letter);
            letter.settle(State.DROPPED, letter.status, why, clock.instant());
            before.opportunity()
                    .ifPresent(need -> opportunities.note(
                            need, DeliveryStage.NAME, "letter to " + reader(letter) + " never delivered: " + why));
            return before;
        });
    }

    private Optional<LetterRow> failed(long id) {
        return Optional.ofNullable(entities.find(LetterRow.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(letter -> letter.state == State.FAILED);
    }

    private static Undelivered undelivered(LetterRow row) {
        @Nullable Instant settled = row.settledAt;
        return new Undelivered(
                row.id,
                row.kind,
                row.recipient,
                row.subject,
                Optional.ofNullable(row.specialist),
                Optional.ofNullable(row.opportunity),
                row.status,
                row.answer,
                row.attempts,
                settled == null ? row.postedAt : settled);
    }
}
