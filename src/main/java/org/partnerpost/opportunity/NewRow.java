package org.partnerpost.opportunity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.mail.MessageId;
import org.partnerpost.mail.StorableText;
import org.partnerpost.opportunity.Opportunities.NewOpportunity;

/** How a row comes in: once for each need of a mail, under a reference that nobody has. */
@ApplicationScoped
class NewRow {
    /** With 14 million references, drawing this often in vain means that something else is wrong. */
    private static final int DRAWS = 50;

    private static final String INSERT = """
            insert into opportunity (reference, mail_id, part, requester_name, requester_address, requester_folded, requester_language,
                subject, text, text_hash, language, need, message_id, concerns, review, state, created_at, version)
            values (:reference, :mail, :part, cast(:name as text), cast(:address as text), cast(:folded as text),
                cast(:requesterLanguage as text), :subject, :text, :hash, :language, cast(:need as jsonb),
                cast(:messageId as text), cast(:concerns as jsonb), :review, :state, :now, 0)
            on conflict do nothing""";

    private final EntityManager database;
    private final RandomGenerator random;

    NewRow(EntityManager database, RandomGenerator random) {
        this.database = database;
        this.random = random;
    }

    /** Whether it is new; not where this part of the mail has one. */
    boolean insert(NewOpportunity opened, Instant now) {
        String subject = StorableText.of(opened.subject());
        String text = StorableText.of(opened.text());
        String hash = SameText.hash(subject, text);
        // Of two mails with the same need, the second waits here for the first: so the smaller id is always visible to
        // the larger.
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:hash, 0))")
                .setParameter("hash", hash)
                .getSingleResult();
        Optional<Mailbox> requester = opened.requester().map(Requester::mailbox);
        for (int draw = 0; draw < DRAWS; draw++) {
            int inserted = database.createNativeQuery(INSERT)
                    .setParameter("reference", Reference.drawn(random))
                    .setParameter("mail", opened.mail())
                    .setParameter("part", opened.part())
                    .setParameter(
                            "name",
                            requester.map(box -> StorableText.of(box.name())).orElse(null))
                    .setParameter(
                            "address",
                            requester
                                    .map(box -> StorableText.of(box.address().toString()))
                                    .orElse(null))
                    .setParameter(
                            "folded",
                            requester
                                    .map(box -> StorableText.of(box.address().folded()))
                                    .orElse(null))
                    .setParameter(
                            "requesterLanguage",
                            opened.requester()
                                    .map(who -> StorableText.of(who.language()))
                                    .orElse(null))
                    .setParameter("subject", subject)
                    .setParameter("text", text)
                    .setParameter("hash", hash)
                    .setParameter("language", StorableText.of(opened.language()))
                    .setParameter("need", NeedJson.write(opened.need()))
                    .setParameter(
                            "messageId",
                            opened.arrival().messageId().map(MessageId::value).orElse(null))
                    .setParameter("concerns", NeedJson.write(opened.arrival().concerns()))
                    .setParameter("review", ReviewState.RECEIVED.name())
                    .setParameter("state", OpportunityState.OPEN.name())
                    .setParameter("now", now)
                    .executeUpdate();
            if (inserted > 0) {
                return true;
            }
            if (known(opened)) {
                return false;
            }
        }
        throw new IllegalStateException("no free reference found in " + DRAWS + " draws");
    }

    private boolean known(NewOpportunity opened) {
        return (boolean) database.createNativeQuery(
                        "select exists (select from opportunity where mail_id = :mail and part = :part)")
                .setParameter("mail", opened.mail())
                .setParameter("part", opened.part())
                .getSingleResult();
    }
}
