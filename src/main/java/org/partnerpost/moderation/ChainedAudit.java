package org.partnerpost.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.partnerpost.mail.StorableText;

/** The audit on the table {@code moderation_audit}, which refuses changes by itself. */
@ApplicationScoped
class ChainedAudit implements Audit {
    /** Before the first row. */
    private static final String BEGINNING = "0".repeat(64);

    private static final int WALKED_AT_ONCE = 1_000;
    private static final String COLUMNS = "number, at, who, what, about, before, after, previous, hash";

    private final EntityManager database;
    private final InstantSource clock;

    ChainedAudit(EntityManager database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Link(Row row, String previous) {
        String expected() {
            return hash(row.number(), row.at(), row.deed(), previous);
        }
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void record(Deed given) {
        Deed deed = new Deed(
                StorableText.of(given.who()),
                StorableText.of(given.what()),
                StorableText.of(given.about()),
                StorableText.of(given.before()),
                StorableText.of(given.after()));
        // One at a time, or two rows would follow the same one.
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('moderation_audit', 0))")
                .getResultList();
        List<Link> last = links("select " + COLUMNS + " from moderation_audit order by number desc limit 1");
        long number = last.isEmpty() ? 1 : last.getFirst().row().number() + 1;
        String previous = last.isEmpty() ? BEGINNING : last.getFirst().row().hash();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        database.createNativeQuery("insert into moderation_audit (" + COLUMNS + ") values (:number, :at, :who, :what,"
                        + " :about, :before, :after, :previous, :hash)")
                .setParameter("number", number)
                .setParameter("at", at)
                .setParameter("who", deed.who())
                .setParameter("what", deed.what())
                .setParameter("about", deed.about())
                .setParameter("before", deed.before())
                .setParameter("after", deed.after())
                .setParameter("previous", previous)
                .setParameter("hash", hash(number, at, deed, previous))
                .executeUpdate();
    }

    @Override
    @Transactional
    public List<Row> page(String about, Optional<Long> before, int limit) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(
                        "select " + COLUMNS + " from moderation_audit"
                                + " where (:about = '' or about = :about) and number < :before order by number desc limit :limit")
                .setParameter("about", StorableText.of(about))
                .setParameter("before", before.orElse(Long.MAX_VALUE))
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream().map(ChainedAudit::link).map(Link::row).toList();
    }

    @Override
    @Transactional
    public Chain check() {
        long rows = 0;
        String previous = BEGINNING;
        while (true) {
            List<Link> some = links("select " + COLUMNS + " from moderation_audit where number > " + rows
                    + " order by number limit " + WALKED_AT_ONCE);
            for (Link link : some) {
                Optional<String> fault = fault(link, rows + 1, previous);
                if (fault.isPresent()) {
                    return new Chain.Broken(link.row().number(), fault.get());
                }
                rows++;
                previous = link.row().hash();
            }
            if (some.size() < WALKED_AT_ONCE) {
                return new Chain.Whole(rows, previous);
            }
            database.clear();
        }
    }

    private static Optional<String> fault(Link link, long number, String previous) {
        if (link.row().number() != number) {
            return Optional.of("row " + number + " is missing before it");
        }
        if (!link.previous().equals(previous)) {
            return Optional.of("it does not follow the row before it");
        }
        return link.expected().equals(link.row().hash())
                ? Optional.empty()
                : Optional.of("it is not as it was written");
    }

    @SuppressWarnings("unchecked")
    private List<Link> links(String sql) {
        return ((List<Object[]>) database.createNativeQuery(sql).getResultList())
                .stream().map(ChainedAudit::link).toList();
    }

    private static Link link(Object[] row) {
        Deed deed = new Deed((String) row[2], (String) row[3], (String) row[4], (String) row[5], (String) row[6]);
        return new Link(
                new Row(((Number) row[0]).longValue(), (Instant) row[1], deed, (String) row[8]), (String) row[7]);
    }

    /** Each part with its length before it, so that no two rows can read alike. */
    private static String hash(long number, Instant at, Deed deed, String previous) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Stream.of(
                            String.valueOf(number),
                            String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, at)),
                            deed.who(),
                            deed.what(),
                            deed.about(),
                            deed.before(),
                            deed.after(),
                            previous)
                    .map(part -> part.getBytes(StandardCharsets.UTF_8))
                    .forEach(part -> {
                        digest.update((part.length + ":").getBytes(StandardCharsets.US_ASCII));
                        digest.update(part);
                    });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException never) {
            throw new AssertionError(never);
        }
    }
}
