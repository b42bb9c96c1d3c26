package org.partnerpost.relay;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.partnerpost.relay.ReplyPhrases.Hit;
import org.partnerpost.relay.ReplyWords.Sentence;
import org.partnerpost.relay.ReplyWords.Word;

/** Reads a day in a sentence: "until 15 May", "bis Ende Januar", "for two weeks". Only days to come, at most two years ahead. */
final class UntilReader {
    private static final Pattern ISO = Pattern.compile("\\b(20\\d\\d)-(\\d\\d)-(\\d\\d)\\b");
    private static final Pattern POINTS = Pattern.compile("\\b(\\d{1,2})[./](\\d{1,2})[./](20\\d\\d)?(?!\\d)");
    private static final ReplyPhrases TIME = ReplyPhrases.of("time");

    private final LocalDate today;

    UntilReader(LocalDate today) {
        this.today = today;
    }

    /** Whether the sentence says that a time follows. */
    static boolean names(Sentence sentence) {
        return TIME.in(sentence).stream().anyMatch(hit -> hit.value().equals("until"));
    }

    /** Empty where it names no day that could be meant. */
    Optional<LocalDate> in(Sentence sentence) {
        return numbers(sentence.text())
                .or(() -> month(sentence))
                .or(() -> span(sentence))
                .or(() -> next(sentence))
                .filter(day -> day.isAfter(today) && day.isBefore(today.plusYears(2)));
    }

    private Optional<LocalDate> numbers(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.find()) {
            return day(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)));
        }
        Matcher points = POINTS.matcher(text);
        return points.find()
                ? Optional.ofNullable(points.group(3))
                        .map(year -> day(number(year), number(points.group(2)), number(points.group(1))))
                        .orElseGet(() -> comingDay(number(points.group(2)), number(points.group(1))))
                : Optional.empty();
    }

    private Optional<LocalDate> month(Sentence sentence) {
        List<Word> words = sentence.words();
        List<Hit> hits = TIME.in(sentence);
        for (int i = 0; i < hits.size(); i++) {
            Hit hit = hits.get(i);
            if (hit.value().startsWith("month-")) {
                int month = number(hit.value().substring(6));
                Optional<Integer> year =
                        numberAt(words, hit.to(), 1900, 2100).or(() -> numberAt(words, hit.to() + 1, 1900, 2100));
                Optional<Integer> day = numberAt(words, hit.from() - 1, 1, 31)
                        .or(() -> numberAt(words, hit.from() - 2, 1, 31)
                                .filter(found ->
                                        words.get(hit.from() - 1).folded().length() < 4))
                        .or(() -> numberAt(words, hit.to(), 1, 31));
                String part = i > 0 && hits.get(i - 1).to() >= hit.from() - 1
                        ? hits.get(i - 1).value()
                        : "";
                return day.isPresent() ? named(year, month, day.get()) : partOf(year, month, part);
            }
        }
        return Optional.empty();
    }

    private Optional<LocalDate> named(Optional<Integer> year, int month, int day) {
        return year.isPresent() ? day(year.get(), month, day) : comingDay(month, day);
    }

    private Optional<LocalDate> partOf(Optional<Integer> year, int month, String part) {
        YearMonth near = YearMonth.of(year.orElse(today.getYear()), month);
        YearMonth meant = year.isEmpty() && !dayOf(near, part).isAfter(today) ? near.plusYears(1) : near;
        return Optional.of(dayOf(meant, part));
    }

    private static LocalDate dayOf(YearMonth month, String part) {
        return switch (part) {
            case "end" -> month.atEndOfMonth();
            case "middle" -> month.atDay(15);
            default -> month.atDay(1);
        };
    }

    /** "for two weeks". */
    private Optional<LocalDate> span(Sentence sentence) {
        List<Word> words = sentence.words();
        for (Hit hit : TIME.in(sentence)) {
            Optional<Integer> count = numberAt(words, hit.from() - 1, 1, 400).or(() -> inWords(words, hit.from() - 1));
            if (count.isPresent()) {
                switch (hit.value()) {
                    case "day" -> {
                        return Optional.of(today.plusDays(count.get()));
                    }
                    case "week" -> {
                        return Optional.of(today.plusWeeks(count.get()));
                    }
                    case "month" -> {
                        return Optional.of(today.plusMonths(count.get()));
                    }
                    default -> {}
                }
            }
        }
        return Optional.empty();
    }

    private Optional<LocalDate> next(Sentence sentence) {
        return TIME.in(sentence).stream()
                .flatMap(hit -> switch (hit.value()) {
                    case "next-week" -> Optional.of(today.plusWeeks(1)).stream();
                    case "next-month" ->
                        Optional.of(YearMonth.from(today).plusMonths(1).atDay(1)).stream();
                    case "next-year" -> Optional.of(LocalDate.of(today.getYear() + 1, 1, 1)).stream();
                    default -> Optional.<LocalDate>empty().stream();
                })
                .findFirst();
    }

    private static Optional<Integer> inWords(List<Word> words, int at) {
        return at < 0
                ? Optional.empty()
                : TIME.at(words.subList(at, at + 1), 0)
                        .filter(hit -> hit.value().startsWith("number-"))
                        .map(hit -> number(hit.value().substring(7)));
    }

    private static Optional<Integer> numberAt(List<Word> words, int at, int least, int most) {
        if (at < 0 || at >= words.size()) {
            return Optional.empty();
        }
        Matcher digits = Pattern.compile("(\\d{1,4})(?:st|nd|rd|th|er)?")
                .matcher(words.get(at).folded());
        return digits.matches()
                ? Optional.of(number(digits.group(1))).filter(n -> n >= least && n <= most)
                : Optional.empty();
    }

    private Optional<LocalDate> comingDay(int month, int day) {
        return day(today.getYear(), month, day)
                .filter(found -> found.isAfter(today))
                .or(() -> day(today.getYear() + 1, month, day));
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
