package org.partnerpost.received;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import org.hibernate.query.NativeQuery;
import org.partnerpost.mail.Envelope;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.StorableText;

/** Mails as they stand in PostgreSQL. */
@ApplicationScoped
class StoredMails implements ReceivedMails {
    private static final String INSERT = """
            insert into received_mail (run, sender, recipients, client_address, helo, size, fingerprint, double_of, raw)
            values (:run, :sender, :recipients, :client, :helo, :size, :fingerprint, cast(:first as bigint), cast(:raw as bytea))
            on conflict (run, fingerprint) where double_of is null do nothing
            returning id""";

    private final EntityManager entities;

    StoredMails(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Kept keep(Envelope envelope, byte[] raw, String run) {
        byte[] fingerprint = Fingerprint.of(raw, envelope.recipients());
        Optional<Long> id = insert(envelope, raw.length, run, fingerprint, Optional.empty(), Optional.of(raw));
        if (id.isPresent()) {
            return new Kept(id.get(), Optional.empty());
        }
        long first = ((Number) entities.createNativeQuery(
                                "select id from received_mail where run = :run and fingerprint = :fingerprint and double_of is null")
                        .setParameter("run", run)
                        .setParameter("fingerprint", fingerprint)
                        .getSingleResult())
                .longValue();
        long second = insert(envelope, raw.length, run, fingerprint, Optional.of(first), Optional.empty())
                .orElseThrow();
        return new Kept(second, Optional.of(first));
    }

    @SuppressWarnings("NullAway") // a parameter may be null; the annotations of the interface do not say so
    private Optional<Long> insert(
            Envelope envelope, long size, String run, byte[] fingerprint, Optional<Long> first, Optional<byte[]> raw) {
        NativeQuery<?> query = entities.createNativeQuery(INSERT)
                .unwrap(NativeQuery.class)
                .setParameter("run", run)
                .setParameter(
                        "sender", envelope.sender().map(MailAddress::toString).orElse(null), String.class)
                .setParameter(
                        "recipients",
                        envelope.recipients().stream()
                                .map(MailAddress::toString)
                                .toArray(String[]::new))
                .setParameter("client", envelope.clientAddress().orElse(null), String.class)
                .setParameter("helo", envelope.helo().map(StorableText::of).orElse(null), String.class)
                .setParameter("size", size)
                .setParameter("fingerprint", fingerprint)
                .setParameter("first", first.orElse(null), Long.class)
                .setParameter("raw", raw.map(Deflated::of).orElse(null), byte[].class);
        List<?> inserted = query.getResultList();
        return inserted.stream().findFirst().map(id -> ((Number) id).longValue());
    }

    @Override
    @Transactional
    public Optional<ReceivedMail> find(long id) {
        return Optional.ofNullable(entities.find(ReceivedMailRow.class, id)).map(ReceivedMailRow::toMail);
    }

    @Override
    @Transactional
    public Optional<byte[]> bytes(long id) {
        List<?> found = entities.createNativeQuery("""
                        select first.raw from received_mail mail join received_mail first
                            on first.id = coalesce(mail.double_of, mail.id)
                        where mail.id = :id and first.raw is not null""", byte[].class)
                .setParameter("id", id)
                .getResultList();
        return found.stream().findFirst().map(raw -> Deflated.inflate((byte[]) raw));
    }
}
