package org.partnerpost.joining;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.partnerpost.joining.Phrases.Hit;

/** The day that a few words name. Where the year is left out, the next such day is meant. */
final class DayReader {
    private static final Pattern ISO = Pattern.compile("\\b(20\\d{2})-(\\d{1,2})-(\\d{1,2})\\b");
    private static final Pattern NUMBERED = Pattern.compile("\\b(\\d{1,2})[./](\\d{1,2})(?:[./](20\\d{2})?)?(?!\\d)");

    private final LocalDate today;

    DayReader(LocalDate today) {
        this.today = today;
    }

    Optional<LocalDate> in(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.find()) {
            return day(number(iso, 1), number(iso, 2), number(iso, 3));
        }
        Matcher numbered = NUMBERED.matcher(text);
        if (numbered.find()) {
            Optional<Integer> year = Optional.ofNullable(numbered.group(3)).map(Integer::valueOf);
            return year.isPresent()
                    ? day(year.get(), number(numbered, 2), number(numbered, 1))
                    : next(number(numbered, 2), number(numbered, 1));
        }
        Words words = new Words(text);
        return named(words).or(() -> span(words));
    }

    /** "15 January 2027", "January 15", "Ende Januar", "January". */
    private Optional<LocalDate> named(Words words) {
        for (Hit hit : Phrases.of("months").in(words)) {
            int month = Integer.parseInt(hit.value());
            Optional<Integer> year = yearBehind(words, hit.to());
            Optional<Integer> day = dayBefore(words, hit.from()).or(() -> dayAt(words, hit.to()));
            if (day.isPresent()) {
                return year.isPresent() ? day(year.get(), month, day.get()) : next(month, day.get());
            }
            Optional<String> part = partBefore(words, hit.from());
            boolean isWord = words.get(hit.from()).folded().equals("may")
                    || words.get(hit.from()).folded().equals("mar");
            if (part.isPresent() || year.isPresent() || !isWord || words.size() <= 4) {
                return of(month, year, part.orElse("start"));
            }
        }
        return Optional.empty();
    }

    /** "for 3 weeks": so much from today. */
    private Optional<LocalDate> span(Words words) {
        for (Hit unit : Phrases.of("units").in(words)) {
            Optional<Integer> count = unit.from() == 0
                    ? Optional.empty()
                    : Counts.of(words.get(unit.from() - 1).folded());
            if (count.isPresent()) {
                int many = count.get();
                return Optional.of(
                        switch (unit.value()) {
                            case "D" -> today.plusDays(many);
                            case "W" -> today.plusWeeks(many);
                            default -> today.plusMonths(many);
                        });
            }
        }
        return Optional.empty();
    }

    private Optional<LocalDate> of(int month, Optional<Integer> year, String part) {
        YearMonth named = YearMonth.of(year.orElse(today.getYear()), month);
        YearMonth meant = year.isEmpty() && named.isBefore(YearMonth.from(today)) ? named.plusYears(1) : named;
        return Optional.of(
                switch (part) {
                    case "middle" -> meant.atDay(15);
                    case "end" -> meant.atEndOfMonth();
                    default -> meant.atDay(1);
                });
    }

    private static Optional<String> partBefore(Words words, int at) {
        for (int from = Math.max(0, at - 3); from < at; from++) {
            Optional<Hit> hit = Phrases.of("parts").at(words, from);
            if (hit.isPresent() && at - hit.get().to() <= 1) {
                return hit.map(Hit::value);
            }
        }
        return Optional.empty();
    }

    /** One small word may stand between, as in "15 de enero" and "15th of January". */
    private static Optional<Integer> dayBefore(Words words, int at) {
        return dayAt(words, at - 1).or(() -> dayAt(words, at - 2).filter(day -> isSmall(words, at - 1)));
    }

    private static boolean isSmall(Words words, int at) {
        return List.of("of", "de", "du", "del", "st", "nd", "rd", "th", "er")
                .contains(words.get(at).folded());
    }

    private static Optional<Integer> dayAt(Words words, int at) {
        return at < 0 || at >= words.size()
                ? Optional.empty()
                : Optional.of(words.get(at).folded())
                        .filter(word -> word.matches("\\d{1,2}(?:st|nd|rd|th|er)?"))
                        .map(word -> Integer.valueOf(word.replaceAll("\\D", "")));
    }

    private static Optional<Integer> yearBehind(Words words, int at) {
        for (int i = at; i < Math.min(words.size(), at + 2); i++) {
            if (words.get(i).folded().matches("20\\d{2}")) {
                return Optional.of(Integer.valueOf(words.get(i).folded()));
            }
        }
        return Optional.empty();
    }

    private Optional<LocalDate> next(int month, int day) {
        return day(today.getYear(), month, day).map(named -> named.isBefore(today) ? named.plusYears(1) : named);
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
