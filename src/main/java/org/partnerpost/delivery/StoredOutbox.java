package org.partnerpost.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.hibernate.Session;
import org.partnerpost.invitation.Invitation;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.MessageId;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.queue.Load;
import org.partnerpost.queue.WorkQueue;
import org.partnerpost.specialist.Specialist;
import org.partnerpost.token.Tokens;
import org.partnerpost.token.Tokens.Grant;

/** The outbox on the table {@code delivery_letter}: a letter is written once, when it is posted, and sent as it was written. */
@ApplicationScoped
class StoredOutbox implements Outbox {
    private final Session entities;
    private final WorkQueue queue;
    private final Tokens tokens;
    private final InstantSource clock;
    private final Letterhead head;
    private final LetterTemplates templates;
    private final MailComposer composer;
    private final AnsweredBefore answered;
    private final DigestInvitations invitations;

    StoredOutbox(
            Session entities,
            WorkQueue queue,
            Tokens tokens,
            InstantSource clock,
            Letterhead head,
            LetterTemplates templates,
            AnsweredBefore answered,
            DigestInvitations invitations) {
        this.entities = entities;
        this.queue = queue;
        this.tokens = tokens;
        this.clock = clock;
        this.head = head;
        this.templates = templates;
        this.composer = new MailComposer(head);
        this.answered = answered;
        this.invitations = invitations;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void post(Letter letter, long trace) {
        Instant now = clock.instant();
        await(letter);
        LetterCover.of(letter)
                .filter(cover -> !postedBefore(letter))
                .filter(cover -> !answeredBefore(cover, now, trace))
                .flatMap(cover -> keep(letter, cover, now))
                .map(id -> invitations.keep(id, letter))
                .ifPresent(id -> queue.submit(DeliveryStage.NAME, new Load(DeliveryStage.LETTER, id), trace));
    }

    /**
     * Whoever posts the same letter waits for the end of this transaction. A letter about several needs keeps tokens for each of them, and who
     * writes it for another need keeps them in another order: without this the two would wait for each other.
     */
    private void await(Letter letter) {
        entities.createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended('delivery_letter ' || :key, 0))")
                .setParameter("key", letter.key())
                .getResultList();
    }

    private boolean answeredBefore(LetterCover cover, Instant now, long trace) {
        boolean before = answered.before(cover, now);
        if (before) {
            queue.note(
                    DeliveryStage.NAME,
                    new Load(DeliveryStage.LETTER, 0),
                    trace,
                    "not written",
                    "This address had the same answer to the same words within the last 7 days: it is not written again.");
        }
        return before;
    }

    /** Looked at first only to spare the writing; the unique key decides. */
    private boolean postedBefore(Letter letter) {
        return !entities.createNativeQuery("select 1 from delivery_letter where letter_key = :key", Integer.class)
                .setParameter("key", letter.key())
                .getResultList()
                .isEmpty();
    }

    private Optional<Long> keep(Letter letter, LetterCover cover, Instant now) {
        LetterLinks links = links(letter, cover);
        WrittenLetter written =
                templates.write(cover.template(), cover.language(), words -> LetterData.of(letter, links, head, words));
        MessageId id = MessageId.derived(letter.key(), head.domain());
        byte[] raw = composer.compose(cover, written, links, id, now);
        return entities.createNativeQuery("""
                        insert into delivery_letter (letter_key, kind, recipient, reverse_path, message_id, subject, raw,
                            specialist, invitation, opportunity, answers, posted_at)
                        values (:key, :kind, :recipient, :reversePath, :messageId, :subject, :raw,
                            :specialist, :invitation, :opportunity, :answers, :now)
                        on conflict (letter_key) do nothing returning id""", Long.class)
                .setParameter("key", letter.key())
                .setParameter("kind", cover.template())
                .setParameter("recipient", cover.to().address().toString())
                .setParameter(
                        "reversePath",
                        links.bounce()
                                .map(token -> head.address("bounce", Optional.of(token)))
                                .map(MailAddress::toString)
                                .orElse(null),
                        String.class)
                .setParameter("messageId", id.value())
                .setParameter("subject", written.subject())
                .setParameter("raw", raw)
                .setParameter(
                        "specialist", cover.specialist().map(Specialist::id).orElse(null), Long.class)
                .setParameter(
                        "invitation", cover.invitation().map(Invitation::id).orElse(null), Long.class)
                .setParameter(
                        "opportunity", cover.opportunity().map(Opportunity::id).orElse(null), Long.class)
                .setParameter("answers", answered.mark(cover).orElse(null), byte[].class)
                .setParameter("now", now)
                .getResultStream()
                .map(Long.class::cast)
                .findFirst();
    }

    private LetterLinks links(Letter letter, LetterCover cover) {
        boolean asksConsent = cover.about().startsWith("consent");
        return new LetterLinks(
                cover.asksNoReply()
                        ? Optional.empty()
                        : Optional.of(mint("reply", cover, cover.about() + whose(letter))),
                cover.answersAutomatically() ? Optional.empty() : Optional.of(mint("bounce", cover)),
                cover.toSpecialist()
                        ? Optional.of(head.link(
                                "unsubscribe",
                                tokens.mint(
                                        new Grant("unsubscribe", cover.holder(), "opportunities", Optional.empty()))))
                        : Optional.empty(),
                asksConsent ? Optional.of(head.link("consent", mint("consent", cover))) : Optional.empty(),
                letter instanceof SeveralNeedsReceived ? Optional.empty() : page(cover),
                LetterPages.of(letter, cover, head, tokens::mint));
    }

    /** Everything that can be said by reply can be done on a page as well. */
    private Optional<String> page(LetterCover cover) {
        return switch (cover.about().split(" ", 2)[0]) {
            case "invitation" -> Optional.of(head.link("answer", mint("answer", cover)));
            case "opportunity" -> Optional.of(head.link("request", mint("request", cover)));
            default -> Optional.empty();
        };
    }

    /** "Yes" in answer to a letter about one of several means that one. */
    private static String whose(Letter letter) {
        return switch (letter) {
            case ReplyLetter.SpecialistInterested interested ->
                " specialist " + interested.specialist().number() + " interested";
            case ReplyLetter.SpecialistAsks asks -> " specialist " + asks.number();
            default -> "";
        };
    }

    private String mint(String purpose, LetterCover cover) {
        return mint(purpose, cover, cover.about());
    }

    private String mint(String purpose, LetterCover cover, String about) {
        return tokens.mint(new Grant(purpose, cover.holder(), about, Optional.empty()));
    }
}
