package org.partnerpost.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.partnerpost.opportunity.Evidence;
import org.partnerpost.opportunity.Field;
import org.partnerpost.wording.Counts;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Words;

/** Remote, on site or hybrid. A remote desktop and a hybrid cloud are something else. */
final class WorkModeReader {
    private static final Phrases MODES = Phrases.of("work-modes");
    private static final Phrases WEEK = Phrases.of("reading/allocation-words", "week");
    private static final Phrases DAYS = Phrases.of("reading/allocation-words", "days");
    private static final Phrases LIMIT = Phrases.of("reading/allocation-words", "limit");
    private static final String REMOTE = "remote";
    private static final String ON_SITE = "on site";
    private static final String HYBRID = "hybrid";
    private static final double SURE = 0.9;

    private WorkModeReader() {}

    static Optional<Field<String>> in(List<Passage> passages) {
        Set<String> modes = new TreeSet<>();
        List<Evidence> evidence = new ArrayList<>();
        double confidence = SURE;
        for (Passage passage : passages) {
            Words words = passage.words();
            for (Phrases.Hit hit : MODES.in(words)) {
                if (hit.value().equals("no")) {
                    continue;
                }
                boolean refused = Refusals.of(words, hit.from(), hit.to());
                if (refused && hit.value().equals(HYBRID)) {
                    continue;
                }
                modes.add(refused ? opposite(hit.value()) : sharedWeek(passage, hit) ? HYBRID : hit.value());
                confidence = refused ? 0.7 : confidence;
                evidence.add(new Evidence(
                        passage.in(),
                        words.get(hit.from()).start(),
                        words.get(hit.to() - 1).end()));
            }
        }
        if (modes.isEmpty()) {
            return Optional.empty();
        }
        String mode = modes.size() > 1 ? HYBRID : modes.iterator().next();
        return Optional.of(new Field<>(mode, "", modes.size() > 1 ? 0.75 : confidence, evidence));
    }

    /** Words such as "on site" that begin with this word. */
    static Optional<Phrases.Hit> modeStarting(Words words, int index) {
        return MODES.startingAt(words, index).filter(hit -> !hit.value().equals("no"));
    }

    /** Whether words such as "on site" begin here, perhaps after one small word. */
    static boolean placeAfter(Words words, int index) {
        for (int at = index; at < Math.min(index + 2, words.size()) && words.beside(at); at++) {
            if (words.lineBreakBefore(at)) {
                return false;
            }
            Optional<Phrases.Hit> hit = MODES.startingAt(words, at);
            if (hit.isPresent()) {
                return !hit.get().value().equals("no");
            }
        }
        return false;
    }

    /** Whether words such as "on site" end right here. */
    static boolean placeBefore(Words words, int index) {
        return words.beside(index)
                && !words.lineBreakBefore(index)
                && MODES.endingAt(words, index)
                        .filter(hit -> !hit.value().equals("no"))
                        .isPresent();
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

    private static String opposite(String mode) {
        return mode.equals(REMOTE) ? ON_SITE : REMOTE;
    }

    /** "50 % remote", "two days a week on site": the rest of the time is elsewhere. */
    private static boolean sharedWeek(Passage passage, Phrases.Hit hit) {
        Words words = passage.words();
        // "on site 2 days a week": a number, a unit, and each week.
        if (someDays(words, hit)) {
            return true;
        }
        int next = hit.to();
        if (next + 2 < words.size()
                && words.beside(next)
                && !words.lineBreakBefore(next)
                && Counts.at(words, next).isPresent()
                && WEEK.startingAt(words, next + 2).isPresent()) {
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
        return share
                || WEEK.endingAt(words, hit.from()).isPresent()
                || hit.from() > 1 && WEEK.endingAt(words, hit.from() - 1).isPresent();
    }
}
