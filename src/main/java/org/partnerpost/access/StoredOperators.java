package org.partnerpost.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.StorableText;

/** Operators in PostgreSQL. */
@ApplicationScoped
@Transactional
class StoredOperators implements Operators {
    private static final String COLUMNS = "o.address, o.role, o.password, o.id";

    private final EntityManager database;
    private final Attempts attempts;
    private final AccessSettings settings;
    private final RandomGenerator random;
    private final InstantSource clock;

    StoredOperators(
            EntityManager database,
            Attempts attempts,
            AccessSettings settings,
            RandomGenerator random,
            InstantSource clock) {
        this.database = database;
        this.attempts = attempts;
        this.settings = settings;
        this.random = random;
        this.clock = clock;
    }

    private record Row(long id, Operator operator, @Nullable String password) {}

    @Override
    public String invite(MailAddress address, Role role) {
        Instant now = clock.instant();
        Number id = (Number) database.createNativeQuery("""
                        insert into access_operator (address, address_folded, role, created_at)
                        values (:address, :folded, :role, :now)
                        on conflict (address_folded) do update set role = excluded.role returning id""")
                .setParameter("address", StorableText.of(address.toString()))
                .setParameter("folded", StorableText.of(address.folded()))
                .setParameter("role", role.word())
                .setParameter("now", now)
                .getSingleResult();
        forget("access_welcome", id.longValue());
        forget("access_session", id.longValue());
        String token = Secret.drawn(random);
        database.createNativeQuery("insert into access_welcome (hash, operator_id, until) values (:hash, :id, :until)")
                .setParameter("hash", Secret.hash(token))
                .setParameter("id", id.longValue())
                .setParameter("until", now.plus(settings.linkLasts()))
                .executeUpdate();
        return token;
    }

    @Override
    public Optional<Operator> invited(String token) {
        return welcomed(token, "").map(Row::operator);
    }

    @Override
    public Welcome welcome(String token, String password) {
        Optional<Row> row = welcomed(token, " for update of w");
        if (row.isEmpty()) {
            return new Welcome.Unknown();
        }
        Operator operator = row.get().operator();
        Optional<String> obstacle = Password.obstacle(password, operator.name());
        if (obstacle.isPresent()) {
            return new Welcome.Refused(obstacle.get());
        }
        database.createNativeQuery("update access_operator set password = :password where id = :id")
                .setParameter("password", Password.kept(password, random))
                .setParameter("id", row.get().id())
                .executeUpdate();
        database.createNativeQuery("update access_welcome set used_at = :now where hash = :hash")
                .setParameter("now", clock.instant())
                .setParameter("hash", Secret.hash(token))
                .executeUpdate();
        forget("access_session", row.get().id());
        return new Welcome.Set(operator);
    }

    @Override
    public SignIn signIn(String address, String password, String client) {
        Instant now = clock.instant();
        String folded = folded(address);
        if (!attempts.allowed(folded, client, now)) {
            return new SignIn.TooOften();
        }
        Optional<Row> row = withAddress(folded);
        String kept = row.map(Row::password).orElse(Password.NOBODYS);
        if (!Password.is(password, kept) || row.isEmpty()) {
            return new SignIn.Wrong();
        }
        attempts.forget(folded, client, now);
        return begun(row.get());
    }

    @Override
    public SignIn signIn(MailAddress vouchedFor) {
        return withAddress(vouchedFor.folded()).map(this::begun).orElseGet(SignIn.Wrong::new);
    }

    private Optional<Row> withAddress(String folded) {
        return rows("select " + COLUMNS + " from access_operator o where o.address_folded = :key", folded).stream()
                .findFirst();
    }

    private SignIn begun(Row row) {
        String session = Secret.drawn(random);
        database.createNativeQuery("""
                        insert into access_session (hash, operator_id, created_at, last_seen_at)
                        values (:hash, :id, :now, :now)""")
                .setParameter("hash", Secret.hash(session))
                .setParameter("id", row.id())
                .setParameter("now", clock.instant())
                .executeUpdate();
        return new SignIn.In(session, row.operator());
    }

    @Override
    public Optional<Operator> session(String token) {
        Instant now = clock.instant();
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery("""
                        with seen as (
                            update access_session set last_seen_at = :now
                            where hash = :hash and last_seen_at > :idle and created_at > :begun returning operator_id)
                        select o.address, o.role, o.password, o.id from access_operator o join seen on seen.operator_id = o.id""")
                .setParameter("now", now)
                .setParameter("hash", Secret.hash(token))
                .setParameter("idle", now.minus(settings.sessionIdle()))
                .setParameter("begun", now.minus(settings.sessionLasts()))
                .getResultList();
        return rows.stream().map(StoredOperators::row).map(Row::operator).findFirst();
    }

    @Override
    public void signOut(String token) {
        database.createNativeQuery("delete from access_session where hash = :hash or created_at < :old")
                .setParameter("hash", Secret.hash(token))
                .setParameter("old", clock.instant().minus(settings.sessionLasts()))
                .executeUpdate();
    }

    @Override
    public List<Operator> all() {
        return rows("select " + COLUMNS + " from access_operator o where :key = '' order by o.address_folded", "")
                .stream()
                .map(Row::operator)
                .toList();
    }

    @Override
    public String formToken(String session) {
        return Secret.hash("form " + session);
    }

    private Optional<Row> welcomed(String token, String locking) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery("select " + COLUMNS + """
                         from access_operator o join access_welcome w on w.operator_id = o.id
                        where w.hash = :hash and w.used_at is null and w.until > :now""" + locking)
                .setParameter("hash", Secret.hash(token))
                .setParameter("now", clock.instant())
                .getResultList();
        return rows.stream().map(StoredOperators::row).findFirst();
    }

    private void forget(String table, long operator) {
        database.createNativeQuery("delete from " + table + " where operator_id = :id")
                .setParameter("id", operator)
                .executeUpdate();
    }

    private List<Row> rows(String sql, String key) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                database.createNativeQuery(sql).setParameter("key", key).getResultList();
        return rows.stream().map(StoredOperators::row).toList();
    }

    private static Row row(Object[] columns) {
        @Nullable String password = (String) columns[2];
        return new Row(
                ((Number) columns[3]).longValue(),
                new Operator(
                        MailAddress.of((String) columns[0]),
                        Role.of((String) columns[1]).orElseThrow(),
                        password != null),
                password);
    }

    /** What nobody's address can be is looked up all the same: it counts as an attempt and finds nobody. */
    private static String folded(String address) {
        String clean = StorableText.of(address.length() > 320 ? address.substring(0, 320) : address)
                .strip();
        try {
            return MailAddress.of(clean).folded();
        } catch (IllegalArgumentException noAddress) {
            return clean;
        }
    }
}
