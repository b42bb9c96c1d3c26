package org.partnerpost.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The queue as it stands in PostgreSQL. */
@ApplicationScoped
class StoredQueue implements WorkQueue {
    private final QueueTables tables;
    private final QueueTrace traces;
    private final WakeUps wakeUps;

    StoredQueue(QueueTables tables, QueueTrace traces, WakeUps wakeUps) {
        this.tables = tables;
        this.traces = traces;
        this.wakeUps = wakeUps;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void submit(String stage, Load load, long trace, Duration delay) {
        if (tables.insert(Optional.empty(), stage, load, trace, delay)) {
            traces.write(trace, stage, load, "submitted", "");
            wakeUps.afterCommit(stage);
        }
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void note(String stage, Load load, long trace, String outcome, String reason) {
        traces.write(trace, stage, load, outcome, reason);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public boolean resume(String stage, Load load, String reason) {
        record Found(long id, String state, long trace) {}
        // Locked before its state is looked at: a handling under way may be about to hold it.
        Optional<Found> found = tables.run(
                "select id, state, trace from queue_item where stage = ? and load_kind = ? and load_id = ? for update",
                statement -> {
                    statement.setString(1, stage);
                    statement.setString(2, load.kind());
                    statement.setLong(3, load.id());
                    ResultSet row = statement.executeQuery();
                    return row.next()
                            ? Optional.of(new Found(row.getLong(1), row.getString(2), row.getLong(3)))
                            : Optional.empty();
                });
        if (found.isEmpty() || !found.get().state.equals("held")) {
            return false;
        }
        tables.ready(found.get().id);
        traces.write(found.get().trace, stage, load, "resumed", reason);
        wakeUps.afterCommit(stage);
        return true;
    }

    @Override
    public List<TraceLine> trace(long trace) {
        return traces.of(trace);
    }

    @Override
    public Standing standing(long trace) {
        return tables.run("select distinct state from queue_item where trace = ?", statement -> {
            statement.setLong(1, trace);
            Standing standing = Standing.ENDED;
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Standing one = standing(row.getString(1));
                    standing = one.compareTo(standing) < 0 ? one : standing;
                }
            }
            return standing;
        });
    }

    private static Standing standing(String state) {
        return switch (state) {
            case "dead" -> Standing.DEAD;
            case "held" -> Standing.HELD;
            default -> Standing.UNDER_WAY;
        };
    }

    @Override
    public List<StageCount> counts() {
        return tables.run("""
                select stage, case when state = 'ready' and due > clock_timestamp() + interval '6 hours'
                    then 'scheduled' else state end as standing, count(*)
                from queue_item group by stage, standing order by stage, standing""", statement -> {
            List<StageCount> counts = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    counts.add(new StageCount(row.getString(1), row.getString(2), row.getLong(3)));
                }
            }
            return counts;
        });
    }

    @Override
    public Duration longestWait() {
        return tables.run("""
                select coalesce(extract(epoch from clock_timestamp() - min(since)), 0) from queue_item
                where state = 'ready' and due <= clock_timestamp()""", statement -> {
            ResultSet row = statement.executeQuery();
            row.next();
            return Duration.ofMillis(Math.max(0, (long) (row.getDouble(1) * 1000)));
        });
    }

    @Override
    public List<SetAside> held(int limit) {
        return setAside("held", limit);
    }

    @Override
    public List<SetAside> dead(int limit) {
        return setAside("dead", limit);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public boolean retryDead(long item, String reason) {
        Optional<SetAside> dead = lockDead(item);
        dead.ifPresent(found -> {
            tables.ready(item);
            traces.write(found.trace(), found.stage(), found.load(), "resumed", reason);
            wakeUps.afterCommit(found.stage());
        });
        return dead.isPresent();
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public boolean dropDead(long item, String reason) {
        return drop(lockDead(item), reason);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public boolean dropHeld(long item, String reason) {
        return drop(
                select("id = ? and state = 'held' for update", item).stream().findFirst(), reason);
    }

    @Override
    public Optional<SetAside> setAside(long item) {
        return select("id = ? and state <> 'ready'", item).stream().findFirst();
    }

    @Override
    public List<DayCount> stepsPerDay(Instant since) {
        return traces.perDay(since);
    }

    private boolean drop(Optional<SetAside> aside, String reason) {
        aside.ifPresent(found -> {
            tables.delete(found.item());
            traces.write(found.trace(), found.stage(), found.load(), "dropped", reason);
        });
        return aside.isPresent();
    }

    private Optional<SetAside> lockDead(long item) {
        return select("id = ? and state = 'dead' for update", item).stream().findFirst();
    }

    private List<SetAside> setAside(String state, int limit) {
        return select("state = '" + state + "' order by since, id limit ?", limit);
    }

    private List<SetAside> select(String which, long parameter) {
        return tables.run(
                "select id, stage, load_kind, load_id, trace, reasons, since from queue_item where " + which,
                statement -> {
                    statement.setLong(1, parameter);
                    List<SetAside> found = new ArrayList<>();
                    try (ResultSet row = statement.executeQuery()) {
                        while (row.next()) {
                            found.add(new SetAside(
                                    row.getLong(1),
                                    row.getString(2),
                                    new Load(row.getString(3), row.getLong(4)),
                                    row.getLong(5),
                                    List.of((String[]) row.getArray(6).getArray()),
                                    row.getObject(7, OffsetDateTime.class).toInstant()));
                        }
                    }
                    return found;
                });
    }
}
