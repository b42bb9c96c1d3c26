package org.partnerpost.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.partnerpost.mail.StorableText;

/** The SQL of {@code queue_item}. Every method works in the caller's transaction, or in one of its own where there is none. */
@ApplicationScoped
class QueueTables {
    /** Losing a claim in a crash costs nothing, so its commit does not wait for the disk. */
    private static final String CLAIM = """
            update queue_item set lease = ?, due = clock_timestamp() + ? * interval '1 millisecond'
            from (select set_config('synchronous_commit', 'off', true)) as quick
            where id in (
                select id from queue_item
                where stage = ? and state = 'ready' and due <= clock_timestamp()
                order by due, id limit ? for update skip locked)
            returning id, load_kind, load_id, trace, failures""";

    private static final String INSERT = """
            insert into queue_item (id, stage, load_kind, load_id, trace, due)
            values (coalesce(?, nextval(pg_get_serial_sequence('queue_item', 'id'))), ?, ?, ?, ?,
                clock_timestamp() + ? * interval '1 millisecond')
            on conflict on constraint queue_item_once do nothing""";

    private final DataSource database;

    QueueTables(DataSource database) {
        this.database = database;
    }

    /** What one claim got. */
    record Claim(UUID lease, List<WorkItem> items) {}

    Claim claim(String stage, int most, Duration lease) {
        UUID token = UUID.randomUUID();
        return run(CLAIM, statement -> {
            statement.setObject(1, token);
            statement.setLong(2, lease.toMillis());
            statement.setString(3, stage);
            statement.setInt(4, most);
            List<WorkItem> items = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Load load = new Load(row.getString(2), row.getLong(3));
                    items.add(new WorkItem(row.getLong(1), stage, load, row.getLong(4), row.getInt(5) + 1));
                }
            }
            return new Claim(token, items);
        });
    }

    /** Locks the item for the rest of the transaction, where it still belongs to this claim. */
    boolean lock(long id, UUID lease) {
        return run("select 1 from queue_item where id = ? and lease = ? and state = 'ready' for update", statement -> {
            statement.setLong(1, id);
            statement.setObject(2, lease);
            return statement.executeQuery().next();
        });
    }

    /** Puts an item before a stage; false where the stage has one with this load already. */
    boolean insert(Optional<Long> id, String stage, Load load, long trace, Duration delay) {
        return run(INSERT, statement -> {
            statement.setObject(1, id.orElse(null), Types.BIGINT);
            statement.setString(2, stage);
            statement.setString(3, load.kind());
            statement.setLong(4, load.id());
            statement.setLong(5, trace);
            statement.setLong(6, delay.toMillis());
            return statement.executeUpdate() == 1;
        });
    }

    void delete(long id) {
        run("delete from queue_item where id = ?", statement -> {
            statement.setLong(1, id);
            return statement.executeUpdate();
        });
    }

    /** Ends the claim; the item is due again after a while, as a new try or not. */
    void postpone(long id, Duration after, int failures) {
        run(
                "update queue_item set lease = null, failures = ?, due = clock_timestamp() + ? * interval '1 millisecond' where id = ?",
                statement -> {
                    statement.setInt(1, failures);
                    statement.setLong(2, after.toMillis());
                    statement.setLong(3, id);
                    return statement.executeUpdate();
                });
    }

    /** @param state {@code held} or {@code dead} */
    void setAside(long id, String state, List<String> reasons, int failures) {
        run(
                "update queue_item set lease = null, state = ?, reasons = ?, failures = ?, since = clock_timestamp() where id = ?",
                statement -> {
                    Array array = statement
                            .getConnection()
                            .createArrayOf(
                                    "text",
                                    reasons.stream().map(QueueTables::storable).toArray());
                    statement.setString(1, state);
                    statement.setArray(2, array);
                    statement.setInt(3, failures);
                    statement.setLong(4, id);
                    return statement.executeUpdate();
                });
    }

    /** Makes what was set aside ready again, its tries forgotten. */
    void ready(long id) {
        run(
                "update queue_item set state = 'ready', failures = 0, reasons = '{}', lease = null, due = clock_timestamp(), since = clock_timestamp() where id = ?",
                statement -> {
                    statement.setLong(1, id);
                    return statement.executeUpdate();
                });
    }

    int takeBackClaims() {
        return run(
                "update queue_item set lease = null, due = clock_timestamp() where lease is not null and state = 'ready'",
                PreparedStatement::executeUpdate);
    }

    /** Nobody reads more than some lines of a reason. */
    static String storable(String text) {
        return StorableText.of(text.length() > 2_000 ? text.substring(0, 2_000) : text);
    }

    <T> T run(String sql, Statement<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new QueueUnavailable(e);
        }
    }

    @FunctionalInterface
    interface Statement<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    /** The database did not do it; nothing was changed. */
    static final class QueueUnavailable extends RuntimeException {
        QueueUnavailable(SQLException cause) {
            super(cause);
        }
    }
}
