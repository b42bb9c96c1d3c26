package org.partnerpost.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import org.partnerpost.wording.Counts;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Rule;
import org.partnerpost.wording.Words;

/** Whether "on site" or "remote" is said of a part of the working time alone: the rest is elsewhere. Pure. */
final class SharedWeek {
    private static final Phrases WEEK = Phrases.of("reading/allocation-words", "week");
    private static final Phrases DAYS = Phrases.of("reading/allocation-words", "days");
    private static final Phrases UNITS = Phrases.of("units");
    private static final int DAYS_OF_WEEK = 5;
    private static final int HOURS_OF_WEEK = 35;
    private static final Phrases LIMIT = Phrases.of("reading/allocation-words", "limit");
    private static final Phrases OF_THEM = Phrases.of("reading/allocation-words", "of-them");
    private static final String DAY = "{reading/allocation-words#days}";
    private static final Rule OUT_OF = Rule.of("(?:\\d|{numbers})\\s{0,2}(?:" + DAY
            + "|j)?\\s{0,2}(?:{reading/allocation-words#out-of}|/)\\s{0,2}(?:\\d|{numbers})(?:\\s" + DAY + ")?");
    /** "Possible" between "remote" and the days, or "en" and "in" between the days and "remote". */
    private static final String WORD_BETWEEN = "[ \\u00a0(]{1,2}(?:\\p{L}{1,12}[ \\u00a0]{1,2})?\\(?";
    /** What follows further on is no days of it. */
    private static final int NEAR = 80;

    private SharedWeek() {}

    /** "4 days a week, 2 of them on site", "dont 2 sur site". */
    private static boolean ofThem(Words words, Phrases.Hit mode) {
        int end = OF_THEM.endingAt(words, mode.from()).map(Phrases.Hit::from).orElse(mode.from());
        int count = DAYS.endingAt(words, end).map(Phrases.Hit::from).orElse(end) - 1;
        return count >= 0
                && together(words, count + 1, mode.from())
                && Counts.at(words, count).isPresent()
                && (end < mode.from()
                        || count > 0 && OF_THEM.endingAt(words, count).isPresent());
    }

    /** "Remote possible 3 days out of 5", "3 jours sur 5 en télétravail". */
    private static boolean outOf(Passage passage, Phrases.Hit mode) {
        Words words = passage.words();
        int start = words.get(mode.from()).start();
        int end = words.get(mode.to() - 1).end();
        int from = Math.max(0, start - NEAR);
        String near = passage.text().substring(from, Math.min(passage.text().length(), end + NEAR));
        for (Matcher days : OUT_OF.in(near)) {
            int first = from + days.start();
            int last = from + days.end();
            String between = first >= end
                    ? passage.text().substring(end, first)
                    : last <= start ? passage.text().substring(last, start) : "";
            if (between.matches(WORD_BETWEEN)) {
                return true;
            }
        }
        return false;
    }

    /** "On site 2 days a week", perhaps with the place between: a number, a unit, and each week. */
    private static boolean eachWeek(Words words, Phrases.Hit mode) {
        for (int at = mode.to();
                at + 2 < words.size() && at <= mode.to() + WorkModeReader.PLACE && words.beside(at);
                at++) {
            if (words.lineBreakBefore(at) || at > mode.to() && words.get(at - 1).closes()) {
                return false;
            }
            Optional<Integer> count = Counts.at(words, at);
            if (count.isPresent()) {
                return WEEK.startingAt(words, at + 2).isPresent() && !isWhole(words, at, count.get());
            }
        }
        return false;
    }

    /** "At most 3 days on site", "3 jours maximum sur site", "vor Ort höchstens 3 Tage": a limit, whatever the time it is of. */
    private static boolean someDays(Words words, Phrases.Hit mode) {
        int end = LIMIT.endingAt(words, mode.from()).map(Phrases.Hit::from).orElse(mode.from());
        Optional<Phrases.Hit> before = end > 0 && together(words, end, mode.from())
                ? DAYS.endingAt(words, end).filter(days -> days.from() > 0 && words.beside(days.from()))
                : Optional.empty();
        if (before.filter(days -> Counts.at(words, days.from() - 1).isPresent()).isPresent()) {
            return end < mode.from()
                    || LIMIT.endingAt(words, before.get().from() - 1).isPresent();
        }
        int from = LIMIT.startingAt(words, mode.to()).map(Phrases.Hit::to).orElse(mode.to());
        if (from >= words.size()
                || !follows(words, mode.to())
                || !words.beside(from)
                || Counts.at(words, from).isEmpty()) {
            return false;
        }
        Optional<Phrases.Hit> after = DAYS.startingAt(words, from + 1).filter(days -> words.beside(from + 1));
        return after.isPresent()
                && (from > mode.to()
                        || LIMIT.startingAt(words, after.get().to()).isPresent());
    }

    /** "Three days, on site" is how long it takes. */
    private static boolean follows(Words words, int at) {
        return words.beside(at)
                && !words.lineBreakBefore(at)
                && !words.get(at - 1).closes();
    }

    private static boolean together(Words words, int from, int to) {
        return IntStream.rangeClosed(from, to).allMatch(at -> follows(words, at));
    }

    /** "50 % remote", "two days a week on site": the rest of the time is elsewhere. */
    static boolean of(Passage passage, Phrases.Hit hit) {
        Words words = passage.words();
        if (someDays(words, hit) || ofThem(words, hit) || outOf(passage, hit) || eachWeek(words, hit)) {
            return true;
        }
        if (hit.from() == 0 || !words.beside(hit.from())) {
            return false;
        }
        Words.Word before = words.get(hit.from() - 1);
        String gap =
                passage.text().substring(before.end(), words.get(hit.from()).start());
        boolean share = gap.contains("%")
                && before.folded().length() < 3
                && Counts.at(words, hit.from() - 1).isPresent();
        return share || weekBefore(words, hit.from()) || weekBefore(words, hit.from() - 1);
    }

    /** "Two days a week on site"; what a comma parts from it holds for all of them. */
    private static boolean weekBefore(Words words, int mode) {
        return Optional.of(mode)
                .filter(at -> at > 0 && follows(words, at))
                .flatMap(at -> WEEK.endingAt(words, at))
                .filter(week -> week.from() < 2
                        || Counts.at(words, week.from() - 2)
                                .filter(count -> isWhole(words, week.from() - 2, count))
                                .isEmpty())
                .isPresent();
    }

    private static boolean isWhole(Words words, int count, int number) {
        return UNITS.startingAt(words, count + 1)
                .filter(unit -> isWhole(String.valueOf(number), unit.value()))
                .isPresent();
    }

    /** Whether so many days or hours are all of a working week. */
    static boolean isWhole(String count, String unit) {
        int least = unit.equals("D") ? DAYS_OF_WEEK : HOURS_OF_WEEK;
        return count.length() < 3 && count.chars().allMatch(Character::isDigit) && Integer.parseInt(count) >= least;
    }
}
