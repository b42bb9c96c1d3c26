package org.partnerpost.opportunity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.partnerpost.mail.MessageId;
import org.partnerpost.mail.StorableText;
import org.partnerpost.opportunity.Opportunities.NewOpportunity;

/** How a row comes in: once for each need of a mail, under a reference that nobody has. */
@ApplicationScoped
class NewRow {
    /** With 14 million references, drawing this often in vain means that something else is wrong. */
    private static final int DRAWS = 50;

    private static final String INSERT = """
            insert into opportunity (reference, mail_id, part, slots, requester_name, requester_address, requester_folded, requester_language,
                subject, text, text_hash, language, need, message_id, concerns, review, state, created_at, version)
            values (:reference, :mail, :part, :slots, cast(:name as text), cast(:address as text), cast(:folded as text),
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
        Optional<Requester> requester = opened.requester();
        // Of two mails that may be one need, the second waits here for the first: so the smaller id is always visible
        // to
        // the larger. In an order of its own, so that no two wait for each other.
        Stream.of(
                        Stream.of("text " + hash),
                        requester.map(who -> "domain " + who.domain()).stream(),
                        opened.need().conditions().customer().firstWord().map(word -> "customer " + word).stream())
                .flatMap(Function.identity())
                .sorted()
                .forEach(this::await);
        for (int draw = 0; draw < DRAWS; draw++) {
            int inserted = database.createNativeQuery(INSERT)
                    .setParameter("reference", Reference.drawn(random))
                    .setParameter("mail", opened.mail())
                    .setParameter("part", opened.part())
                    .setParameter("slots", opened.slots())
                    .setParameter(
                            "name",
                            requester
                                    .map(who -> StorableText.of(who.mailbox().name()))
                                    .orElse(null))
                    .setParameter(
                            "address",
                            requester
                                    .map(who -> StorableText.of(
                                            who.mailbox().address().toString()))
                                    .orElse(null))
                    .setParameter(
                            "folded",
                            requester
                                    .map(who -> StorableText.of(who.foldedAddress()))
                                    .orElse(null))
                    .setParameter(
                            "requesterLanguage",
                            requester
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

    /** Until the end of the transaction nobody else passes here with the same key. */
    private void await(String key) {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .setParameter("key", key)
                .getSingleResult();
    }

    private boolean known(NewOpportunity opened) {
        return (boolean) database.createNativeQuery(
                        "select exists (select from opportunity where mail_id = :mail and part = :part)")
                .setParameter("mail", opened.mail())
                .setParameter("part", opened.part())
                .getSingleResult();
    }
}
