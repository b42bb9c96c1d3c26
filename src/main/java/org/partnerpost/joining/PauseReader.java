package org.partnerpost.joining;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.partnerpost.wording.Days;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Phrases.Hit;
import org.partnerpost.wording.Words;

/** A pause, and when it begins: "pause until May", "ab 10. Dezember bis 10. Januar Pause", "du 10 au 31 décembre". Pure. */
final class PauseReader {
    /** "from 10 to 31 December": its month stands behind the other day. */
    private static final Pattern BARE_DAY =
            Pattern.compile("^\\W{0,3}(?:the |el |le )?(\\d{1,2})(?:\\.|st|nd|rd|th|er|º)?\\s*$");

    private static final Pattern AND = Pattern.compile("(?iu)\\s(?:and|und|et|y)\\s");

    private final LocalDate today;
    private final Days days;

    PauseReader(LocalDate today) {
        this.today = today;
        this.days = new Days(Optional.of(today), false);
    }

    /** @param from empty where it begins at once */
    record Pause(Optional<LocalDate> from, LocalDate until) {}

    /** Empty where no end of it is said, or one before its beginning: nobody is kept from mail by a guess. */
    Optional<Pause> in(Clause clause) {
        Optional<LocalDate> until = days.until(clause.text());
        Words words = clause.words();
        Optional<Hit> end = Phrases.of("until", "until").in(words).stream()
                .filter(hit -> hit.from() > 0)
                .filter(hit -> !isWithinCommand(clause, hit))
                .findFirst();
        Optional<Hit> begin = Phrases.of("joining/pause-begins").in(words).stream()
                .filter(hit -> !isWithinCommand(clause, hit))
                .filter(hit -> end.isEmpty() || hit.to() <= end.get().from())
                .findFirst();
        if (begin.isPresent() && end.isEmpty()) {
            String behind =
                    clause.text().substring(words.get(begin.get().to() - 1).end());
            return begin.get().value().equals("between") ? between(behind) : Optional.empty();
        }
        int from = begin.map(hit -> words.get(hit.to() - 1).end()).orElse(0);
        int to = end.map(hit -> words.get(hit.from()).start()).orElse(from);
        String beginning = clause.text().substring(Math.min(from, to), to);
        return until.flatMap(last -> pause(beginning, last));
    }

    /** "between 20 December and 7 January" */
    private Optional<Pause> between(String behind) {
        String[] sides = AND.split(behind, 2);
        return sides.length == 2
                ? days.from(sides[1]).filter(today::isBefore).flatMap(last -> pause(sides[0], last))
                : Optional.empty();
    }

    private Optional<Pause> pause(String beginning, LocalDate last) {
        Optional<LocalDate> first = first(beginning, last).filter(today::isBefore);
        return first.filter(day -> !day.isBefore(last)).isPresent()
                ? Optional.empty()
                : Optional.of(new Pause(first, last));
    }

    private Optional<LocalDate> first(String beginning, LocalDate last) {
        Matcher bare = BARE_DAY.matcher(beginning);
        if (bare.find()) {
            try {
                return Optional.of(last.withDayOfMonth(Integer.parseInt(bare.group(1))));
            } catch (DateTimeException noSuchDay) {
                return Optional.empty();
            }
        }
        return days.from(beginning);
    }

    /** "Erst wieder ab" says until when. */
    private static boolean isWithinCommand(Clause clause, Hit hit) {
        return clause.hits().stream()
                .anyMatch(command -> command.from() <= hit.from()
                        && hit.to() <= command.to()
                        && command.to() - command.from() > hit.to() - hit.from());
    }
}
