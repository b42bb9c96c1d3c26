package org.partnerpost.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.partnerpost.delivery.LetterCounts;
import org.partnerpost.delivery.LetterCounts.PerDay;
import org.partnerpost.invitation.Invitations;
import org.partnerpost.queue.WorkQueue;
import org.partnerpost.queue.WorkQueue.DayCount;

/**
 * The last fourteen days at a glance, each number with a small chart. Answered are invitations, by their specialist with yes or no: what
 * requesters answer is not among them.
 */
@ApplicationScoped
class Figures {
    private static final int DAYS = 14;
    private static final int BAR = 8;
    private static final int STEP = 10;
    private static final int HEIGHT = 32;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private final WorkQueue queue;
    private final LetterCounts letters;
    private final Invitations invitations;
    private final InstantSource clock;

    Figures(WorkQueue queue, LetterCounts letters, Invitations invitations, InstantSource clock) {
        this.queue = queue;
        this.letters = letters;
        this.invitations = invitations;
        this.clock = clock;
    }

    /**
     * @param told the chart in words, for whoever does not see it
     */
    record Figure(String name, long total, String told, List<Bar> bars) {}

    /** One day, in units of the chart. */
    record Bar(int x, int y, int width, int height, String title, boolean none) {}

    List<Figure> now() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate first = today.minusDays(DAYS - 1);
        var since = first.atStartOfDay().toInstant(ZoneOffset.UTC);
        List<DayCount> steps = queue.stepsPerDay(since);
        List<PerDay> sent = letters.sentSince(since);
        return List.of(
                figure("received", first, steps(steps, "authenticity", "done")),
                figure(
                        "held",
                        first,
                        summed(steps.stream()
                                .filter(step -> step.outcome().equals("held"))
                                .toList())),
                figure("out", first, letters(sent, kind -> kind.equals("specialist/opportunity-offered"))),
                figure("answered", first, invitations.answersPerDay(since)),
                figure("introduced", first, letters(sent, kind -> kind.equals("requester/specialist-introduced"))));
    }

    private static Map<LocalDate, Long> steps(List<DayCount> steps, String stage, String outcome) {
        return summed(steps.stream()
                .filter(step -> step.stage().equals(stage) && step.outcome().equals(outcome))
                .toList());
    }

    private static Map<LocalDate, Long> summed(List<DayCount> steps) {
        Map<LocalDate, Long> days = new TreeMap<>();
        steps.forEach(step -> days.merge(step.day(), step.steps(), Long::sum));
        return days;
    }

    private static Map<LocalDate, Long> letters(List<PerDay> sent, Predicate<String> kind) {
        Map<LocalDate, Long> days = new TreeMap<>();
        sent.stream()
                .filter(one -> kind.test(one.kind()))
                .forEach(one -> days.merge(one.day(), one.letters(), Long::sum));
        return days;
    }

    private static Figure figure(String name, LocalDate first, Map<LocalDate, Long> days) {
        long most = Math.max(
                1, days.values().stream().mapToLong(Long::longValue).max().orElse(1));
        long total = days.values().stream().mapToLong(Long::longValue).sum();
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < DAYS; i++) {
            LocalDate day = first.plusDays(i);
            long count = days.getOrDefault(day, 0L);
            int height = count == 0 ? 2 : (int) Math.max(3, Math.round((double) count / most * HEIGHT));
            bars.add(new Bar(i * STEP, HEIGHT - height, BAR, height, DAY.format(day) + ": " + count, count == 0));
        }
        String told =
                name + " in the last " + DAYS + " days: " + total + ", most on one day " + (total == 0 ? 0 : most);
        return new Figure(name, total, told, bars);
    }

    /** How long the oldest of these has waited; empty where nothing waits. */
    String oldest(List<WaitingRow> rows) {
        var now = clock.instant();
        return rows.stream()
                .map(WaitingRow::at)
                .min(Comparator.naturalOrder())
                .map(at -> Ago.of(at, now).words())
                .orElse("");
    }
}
