package org.partnerpost.desk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import org.partnerpost.access.Operators;
import org.partnerpost.access.Operators.Operator;
import org.partnerpost.access.Role;
import org.partnerpost.delivery.OperatorLetter;
import org.partnerpost.delivery.OperatorLetter.Item;
import org.partnerpost.delivery.Outbox;
import org.partnerpost.delivery.PostedLetters;
import org.partnerpost.mail.Mailbox;

/** Writes to those who decide when something has waited for them too long: one mail about all of it, never one a mail. */
@ApplicationScoped
class WaitingReminder {
    private static final int NAMED = 10;
    private static final String NOBODY = "";

    private final WaitingList waiting;
    private final Operators operators;
    private final Outbox outbox;
    private final PostedLetters letters;
    private final DeskSettings settings;
    private final InstantSource clock;

    WaitingReminder(
            WaitingList waiting,
            Operators operators,
            Outbox outbox,
            PostedLetters letters,
            DeskSettings settings,
            InstantSource clock) {
        this.waiting = waiting;
        this.operators = operators;
        this.outbox = outbox;
        this.letters = letters;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(every = "5m", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        if (settings.remindAfter().isPositive()) {
            remind(clock.instant());
        }
    }

    void remind(Instant now) {
        long every = Math.max(60, settings.remindEvery().toSeconds());
        long period = now.getEpochSecond() / every;
        List<Operator> due = operators.all().stream()
                .filter(WaitingReminder::decides)
                .filter(operator -> due(operator, period, now.minusSeconds(every)))
                .toList();
        List<WaitingRow> late = due.isEmpty() ? List.of() : late(now);
        if (late.isEmpty()) {
            return;
        }
        List<Item> oldest = late.stream()
                .limit(NAMED)
                .map(row -> new Item(row.reference(), row.title(), Duration.between(row.at(), now), row.href()))
                .toList();
        // The letter's key has the period in it, so that of two services that look at once one writes.
        QuarkusTransaction.requiringNew()
                .run(() -> due.forEach(operator -> outbox.post(
                        new OperatorLetter.Waiting(
                                new Mailbox("", operator.address()),
                                settings.language(),
                                String.valueOf(period),
                                late.size(),
                                oldest),
                        0)));
    }

    /** What waits for its sender is nobody's here to hurry. */
    private List<WaitingRow> late(Instant now) {
        return waiting.rows(NOBODY, true).stream()
                .filter(row -> !row.forSender() && row.pending().isEmpty())
                .filter(row -> row.at().plus(settings.remindAfter()).isBefore(now))
                .sorted(Comparator.comparing(WaitingRow::at))
                .toList();
    }

    /** Where two periods meet, a mail of the one may be minutes old. */
    private boolean due(Operator operator, long period, Instant since) {
        List<String> keys = LongStream.of(period - 1, period)
                .mapToObj(one -> OperatorLetter.Waiting.key(operator.address(), String.valueOf(one)))
                .toList();
        return letters.postedAt(keys).filter(since::isBefore).isEmpty();
    }

    private static boolean decides(Operator operator) {
        return operator.settled() && (operator.role() == Role.MODERATOR || operator.role() == Role.ADMINISTRATOR);
    }
}
