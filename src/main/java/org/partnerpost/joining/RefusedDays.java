package org.partnerpost.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.partnerpost.wording.Days;
import org.partnerpost.wording.Pauses;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Phrases.Hit;
import org.partnerpost.wording.Words;

/**
 * A pause that is said as what is not wanted: "nothing in December please", "bis März bitte keine Mails mehr". Whoever names days stays,
 * and any other word may make it something else: "no mails about SAP before March" is no pause.
 */
final class RefusedDays {
    private static final List<Phrases> LEADING = List.of(Phrases.of("until"), Phrases.of("pause-begins"));

    private static final List<String> ENDS = List.of("until", "before");
    private static final Phrases TIMES = Phrases.of("joining/leave-limits", "times");

    private RefusedDays() {}

    static Optional<Pauses.Pause> in(Clause clause, LocalDate today) {
        Words words = clause.words();
        List<Hit> hits = Phrases.of("joining/hours-refused").in(words);
        if (hits.stream().noneMatch(hit -> hit.value().equals("refuse"))) {
            return Optional.empty();
        }
        if (comesEveryWeek(words)) {
            return Optional.empty();
        }
        List<int[]> known = new ArrayList<>();
        hits.stream().filter(hit -> !hit.value().equals("outside")).forEach(hit -> known.add(span(words, hit)));
        LEADING.forEach(phrases -> phrases.in(words).forEach(hit -> known.add(span(words, hit))));
        boolean between = Phrases.of("pause-begins", "between").in(words).size() == 1;
        Phrases.of("joining/list-links", "link").in(words).stream()
                .filter(hit -> between)
                .forEach(hit -> known.add(span(words, hit)));
        new Days(Optional.of(today), false)
                .in(clause.text())
                .forEach(day -> known.add(new int[] {day.start(), day.end()}));
        for (int i = 0; i < words.size(); i++) {
            int at = words.get(i).start();
            if (known.stream().noneMatch(span -> span[0] <= at && at < span[1])) {
                return Optional.empty();
            }
        }
        return new Pauses(today).in(words, List.of());
    }

    /** "Plus de mails le dimanche" means every one, "rien avant le lundi" and "le lundi 5" one. */
    private static boolean comesEveryWeek(Words words) {
        return ENDS.stream()
                        .allMatch(value -> Phrases.of("until", value).in(words).isEmpty())
                && TIMES.in(words).stream()
                        .anyMatch(hit -> hit.to() == words.size()
                                || !Character.isDigit(words.written(hit.to()).codePointAt(0)));
    }

    private static int[] span(Words words, Hit hit) {
        return new int[] {words.get(hit.from()).start(), words.get(hit.to() - 1).end()};
    }
}
