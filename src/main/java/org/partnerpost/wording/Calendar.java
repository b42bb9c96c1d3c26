package org.partnerpost.wording;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The calendar as people speak of it: years may be left out, and parts of a month stand for days.
 *
 * @param today the day of the mail; empty where it is not known: then nothing is told that hangs on it
 */
record Calendar(Optional<LocalDate> today) {
    /** A day of the month without its month is one of the next. */
    private static final int SOON_DAYS = 45;

    /** A stretch of days. */
    record Span(LocalDate first, LocalDate last) {
        static Span of(LocalDate day) {
            return new Span(day, day);
        }

        /** The part of it that "early", "mid" or "late" means: one day that stands for it; the "second" half is a stretch again. */
        Span part(@Nullable String part) {
            if (part == null) {
                return this;
            }
            long days = last.toEpochDay() - first.toEpochDay();
            return switch (part) {
                case "early" -> of(first);
                case "second" -> new Span(first.plusDays((days + 1) / 2), last);
                case "mid" ->
                    of(days == 30 || days == 29 || days == 27 ? first.plusDays(14) : first.plusDays(days / 2));
                default -> of(last);
            };
        }
    }

    /** A year as written: two digits, four, or none. */
    static Optional<Integer> year(@Nullable String written) {
        if (written == null) {
            return Optional.empty();
        }
        int year = Integer.parseInt(written);
        return Optional.of(year < 100 ? 2000 + year : year);
    }

    Optional<Span> day(Optional<Integer> year, int month, int day) {
        return year.isPresent()
                ? valid(year.get(), month, day)
                : today.flatMap(now -> valid(now.getYear(), month, day)
                        .filter(span -> !span.last().isBefore(now))
                        .or(() -> valid(now.getYear() + 1, month, day)));
    }

    Optional<Span> months(Optional<Integer> year, int month, int count) {
        if (month < 1 || month > 12) {
            return Optional.empty();
        }
        if (year.isPresent()) {
            return Optional.of(monthsOf(year.get(), month, count));
        }
        return today.map(now -> {
            Span near = monthsOf(now.getYear(), month, count);
            return near.last().isBefore(now) ? monthsOf(now.getYear() + 1, month, count) : near;
        });
    }

    Optional<Span> week(Optional<Integer> year, int week) {
        if (week < 1 || week > 53) {
            return Optional.empty();
        }
        if (year.isPresent()) {
            return Optional.of(weekOf(year.get(), week));
        }
        return today.map(now -> {
            Span near = weekOf(now.getYear(), week);
            return near.last().isBefore(now) ? weekOf(now.getYear() + 1, week) : near;
        });
    }

    /** So many units on from the unit of today: {@code +1W} is the whole next week, {@code now} today. */
    Optional<Span> relative(String code) {
        return today.map(now -> {
            if (code.equals("now")) {
                return Span.of(now);
            }
            if (Character.isDigit(code.charAt(0))) {
                MonthDay feast = MonthDay.parse("--" + code);
                return day(Optional.empty(), feast.getMonthValue(), feast.getDayOfMonth())
                        .orElseThrow();
            }
            int count = Integer.parseInt(code.substring(1, code.length() - 1));
            return switch (code.charAt(code.length() - 1)) {
                case 'W' -> weekAfter(now, count);
                case 'M' -> monthsOf(YearMonth.from(now).plusMonths(count), 1);
                case 'Q' ->
                    monthsOf(
                            YearMonth.from(now.with(IsoFields.DAY_OF_QUARTER, 1))
                                    .plusMonths(3L * count),
                            3);
                case 'Y' -> monthsOf(YearMonth.of(now.getYear() + count, 1), 12);
                default -> Span.of(now.plusDays(count));
            };
        });
    }

    /** The day so many units after today. */
    Optional<Span> after(int count, String unit) {
        return today.map(now -> Span.of(
                switch (unit) {
                    case "W" -> now.plusWeeks(count);
                    case "M" -> now.plusMonths(count);
                    case "Y" -> now.plusYears(count);
                    case "H" -> now;
                    default -> now.plusDays(count);
                }));
    }

    /** The next such day of the week, never today. */
    Optional<Span> weekday(int weekday) {
        return today.map(now -> Span.of(now.with(TemporalAdjusters.next(java.time.DayOfWeek.of(weekday)))));
    }

    /** The next day with this number, today or later; where a day of the week is named it has to be that. */
    Optional<Span> dayOfMonth(int day, Optional<Integer> weekday) {
        return today.flatMap(now -> IntStream.range(0, SOON_DAYS)
                .mapToObj(now::plusDays)
                .filter(next -> next.getDayOfMonth() == day)
                .findFirst()
                .filter(next -> weekday.isEmpty() || next.getDayOfWeek().getValue() == weekday.get())
                .map(Span::of));
    }

    private static Span weekAfter(LocalDate now, int count) {
        LocalDate monday = now.plusWeeks(count).with(TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY));
        return new Span(monday, monday.plusDays(4));
    }

    private static Span weekOf(int year, int week) {
        LocalDate monday = LocalDate.of(year, 1, 4)
                .with(TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY))
                .plusWeeks(week - 1L);
        return new Span(monday, monday.plusDays(4));
    }

    private static Span monthsOf(int year, int month, int count) {
        return monthsOf(YearMonth.of(year, month), count);
    }

    private static Span monthsOf(YearMonth first, int count) {
        return new Span(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
    }

    private static Optional<Span> valid(int year, int month, int day) {
        try {
            return Optional.of(Span.of(LocalDate.of(year, month, day)));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
