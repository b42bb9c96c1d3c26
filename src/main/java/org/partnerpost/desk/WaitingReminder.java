package org.partnerpost.desk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerpost.access.Operators;
import org.partnerpost.access.Operators.Operator;
import org.partnerpost.access.Role;
import org.partnerpost.delivery.OperatorLetter;
import org.partnerpost.delivery.OperatorLetter.Item;
import org.partnerpost.delivery.Outbox;
import org.partnerpost.mail.Mailbox;

/** Writes to those who decide when something has waited for them too long: one mail about all of it, never one a mail. */
@ApplicationScoped
class WaitingReminder {
    private static final int NAMED = 10;
    private static final String NOBODY = "";

    private final WaitingList waiting;
    private final Operators operators;
    private final Outbox outbox;
    private final DeskSettings settings;
    private final InstantSource clock;

    /** So that two periods that meet do not bring two mails within minutes; after a restart the letter's key alone keeps that. */
    private @Nullable Instant lastTold;

    WaitingReminder(
            WaitingList waiting, Operators operators, Outbox outbox, DeskSettings settings, InstantSource clock) {
        this.waiting = waiting;
        this.operators = operators;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(every = "5m", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        Instant now = clock.instant();
        boolean due = lastTold == null || !now.isBefore(lastTold.plus(settings.remindEvery()));
        if (settings.remindAfter().isPositive() && due && remind(now) > 0) {
            lastTold = now;
        }
    }

    /** @return how many operators have a mail about it in this period, now or before */
    int remind(Instant now) {
        List<WaitingRow> late = waiting.rows(NOBODY, true).stream()
                .filter(row -> row.at().plus(settings.remindAfter()).isBefore(now))
                .sorted(Comparator.comparing(WaitingRow::at))
                .toList();
        if (late.isEmpty()) {
            return 0;
        }
        List<Item> oldest = late.stream()
                .limit(NAMED)
                .map(row -> new Item(row.reference(), row.title(), Duration.between(row.at(), now)))
                .toList();
        String period = String.valueOf(
                now.getEpochSecond() / Math.max(60, settings.remindEvery().toSeconds()));
        List<Operator> readers =
                operators.all().stream().filter(WaitingReminder::decides).toList();
        // The letter's key has the period in it, so that a restart or a second look writes to nobody twice.
        QuarkusTransaction.requiringNew()
                .run(() -> readers.forEach(operator -> outbox.post(
                        new OperatorLetter.Waiting(
                                new Mailbox("", operator.address()), settings.language(), period, late.size(), oldest),
                        0)));
        return readers.size();
    }

    private static boolean decides(Operator operator) {
        return operator.settled() && (operator.role() == Role.MODERATOR || operator.role() == Role.ADMINISTRATOR);
    }
}
