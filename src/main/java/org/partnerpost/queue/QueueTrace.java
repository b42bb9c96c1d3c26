package org.partnerpost.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.partnerpost.queue.WorkQueue.DayCount;

/** The SQL of {@code queue_trace}: one line a step, never changed. */
@ApplicationScoped
class QueueTrace {
    private final QueueTables tables;

    QueueTrace(QueueTables tables) {
        this.tables = tables;
    }

    void write(long trace, String stage, Load load, String outcome, String reason) {
        tables.run(
                "insert into queue_trace (trace, stage, load_kind, load_id, outcome, reason) values (?, ?, ?, ?, ?, ?)",
                statement -> {
                    statement.setLong(1, trace);
                    statement.setString(2, stage);
                    statement.setString(3, load.kind());
                    statement.setLong(4, load.id());
                    statement.setString(5, outcome);
                    statement.setString(6, QueueTables.storable(reason));
                    return statement.executeUpdate();
                });
    }

    /** Oldest first. */
    List<TraceLine> of(long trace) {
        return tables.run(
                "select at, stage, load_kind, load_id, outcome, reason from queue_trace where trace = ? order by id",
                statement -> {
                    statement.setLong(1, trace);
                    List<TraceLine> lines = new ArrayList<>();
                    try (ResultSet row = statement.executeQuery()) {
                        while (row.next()) {
                            lines.add(new TraceLine(
                                    row.getObject(1, OffsetDateTime.class).toInstant(),
                                    row.getString(2),
                                    new Load(row.getString(3), row.getLong(4)),
                                    row.getString(5),
                                    row.getString(6)));
                        }
                    }
                    return lines;
                });
    }

    List<DayCount> perDay(Instant since) {
        return tables.run("""
                select (at at time zone 'UTC')::date, stage, outcome, count(*) from queue_trace where at >= ?
                group by 1, 2, 3 order by 1, 2, 3""", statement -> {
            statement.setObject(1, since.atOffset(ZoneOffset.UTC));
            List<DayCount> counts = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    counts.add(new DayCount(
                            row.getObject(1, LocalDate.class), row.getString(2), row.getString(3), row.getLong(4)));
                }
            }
            return counts;
        });
    }
}
