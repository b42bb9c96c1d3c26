package org.partnerpost.wording;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.partnerpost.wording.Phrases.Hit;

/** When a pause begins and ends: "pause until May", "ab 10. Dezember bis 10. Januar Pause", "du 10 au 31 décembre". Pure. */
public final class Pauses {
    private static final Phrases BEGINS = Phrases.of("pause-begins");
    private static final Phrases BEFORE = Phrases.of("until", "before");
    private static final Phrases UNTIL = Phrases.of("until", "until");

    /** "from 10 to 31 December": its month stands behind the other day. */
    private static final Pattern BARE_DAY =
            Pattern.compile("^\\W{0,3}(?:the |el |le )?(\\d{1,2})(?:\\.|st|nd|rd|th|er|º)?\\s*$");

    private static final Pattern AND = Pattern.compile("(?iu)\\s(?:and|und|et|y)\\s");

    private final LocalDate today;
    private final Days days;

    public Pauses(LocalDate today) {
        this.today = today;
        this.days = new Days(Optional.of(today), false);
    }

    /**
     * @param from empty where it begins at once
     * @param until the first day after it
     */
    public record Pause(Optional<LocalDate> from, LocalDate until) {}

    /**
     * Reads what says that somebody pauses.
     *
     * @param commands the phrases that say so, with the places of their words
     * @return empty where no end of it is said, or one before its beginning: nobody is kept from mail by a guess
     */
    public Optional<Pause> in(Words words, List<Hit> commands) {
        Optional<LocalDate> until = days.until(words.text());
        Optional<Hit> end = UNTIL.in(words).stream()
                .filter(hit -> hit.from() > 0)
                .filter(hit -> !isWithin(commands, hit))
                .findFirst();
        Optional<Hit> begin = begins(words, commands).stream()
                .filter(hit -> end.isEmpty() || hit.to() <= end.get().from())
                .findFirst();
        if (begin.isPresent() && end.isEmpty()) {
            String behind =
                    words.text().substring(words.get(begin.get().to() - 1).end());
            return begin.get().value().equals("between") ? between(behind) : Optional.empty();
        }
        Optional<DayMention> stretch = end.isEmpty() && begin.isEmpty() ? stretch(words) : Optional.empty();
        if (stretch.isPresent()) {
            return pause(
                    Optional.of(stretch.get().first()), stretch.get().last().plusDays(1));
        }
        int from = begin.map(hit -> words.get(hit.to() - 1).end()).orElse(0);
        int to = end.map(hit -> words.get(hit.from()).start()).orElse(from);
        String beginning = words.text().substring(Math.min(from, to), to);
        return until.flatMap(last -> pause(beginning, last));
    }

    /** "Nothing in December": where no word leads to it, a stretch of days that is to come begins where it begins. */
    private Optional<DayMention> stretch(Words words) {
        return UNTIL.in(words).isEmpty()
                        && BEFORE.in(words).isEmpty()
                        && BEGINS.in(words).isEmpty()
                ? days.in(words.text()).stream()
                        .filter(mention ->
                                mention.first().isAfter(today) && mention.last().isAfter(mention.first()))
                        .findFirst()
                : Optional.empty();
    }

    /** Whether words that lead to its first day stand there. */
    public boolean beginsLater(Words words, List<Hit> commands) {
        return !begins(words, commands).isEmpty();
    }

    private static List<Hit> begins(Words words, List<Hit> commands) {
        return BEGINS.in(words).stream().filter(hit -> !isWithin(commands, hit)).toList();
    }

    /** "between 20 December and 7 January" */
    private Optional<Pause> between(String behind) {
        String[] sides = AND.split(behind, 2);
        return sides.length == 2
                ? days.from(sides[1])
                        .filter(today::isBefore)
                        .flatMap(last -> first(sides[0], last)
                                .or(() -> named(sides[0]))
                                .flatMap(day -> pause(Optional.of(day), last)))
                : Optional.empty();
    }

    /** "Christmas" needs no word before it. */
    private Optional<LocalDate> named(String side) {
        return days.in(side).stream().map(DayMention::first).findFirst();
    }

    private Optional<Pause> pause(String beginning, LocalDate last) {
        return pause(first(beginning, last), last);
    }

    private Optional<Pause> pause(Optional<LocalDate> begin, LocalDate last) {
        Optional<LocalDate> first = begin.filter(today::isBefore);
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
    private static boolean isWithin(List<Hit> commands, Hit hit) {
        return commands.stream()
                .anyMatch(command -> command.from() <= hit.from()
                        && hit.to() <= command.to()
                        && command.to() - command.from() > hit.to() - hit.from());
    }
}
