package org.partnerpost.joining;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.partnerpost.specialist.DeliveryHours;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Phrases.Hit;
import org.partnerpost.wording.Words;

/**
 * Hours of which one end alone is named: "nothing before 8", "no mail after 18:00", "ab 9 Uhr". As with {@link WantedHours}, a mistake
 * would bring mail at just the hours that were refused, so any word that is not known here leaves it not understood.
 *
 * @param from the first minute; empty where none is named
 * @param to the first minute after it; empty where none is named
 * @param refuses whether it is said as what is not wanted
 */
record HourBounds(Optional<LocalTime> from, Optional<LocalTime> to, boolean refuses) {
    /** No wish for hours is longer; what tries every clause must not read a whole mail each time. */
    private static final int LONGEST = 160;

    /** After these a time follows. */
    private static final Set<String> ENDS = Set.of("till", "since");

    private static final int EARLIEST = 5;
    private static final Pattern TIME =
            Pattern.compile("(?iU)^\\s*(?:las\\s+)?" + HoursReader.TIME + "(?![\\p{L}\\d]|[.,:]\\d)");

    /** @param zone whether it names a time zone, of whose words nothing is known here */
    static Optional<HourBounds> in(String text, boolean zone) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Words words = Words.loose(text);
        List<Hit> edges = Phrases.of("joining/hour-edges").in(words);
        List<Hit> said = Phrases.of("joining/hours-refused").in(words);
        boolean refuses = has(said, "refuse") || has(edges, "nor");
        if (edges.isEmpty() || has(said, "outside") || refuses && has(edges, "only")) {
            return Optional.empty();
        }
        boolean[] known = new boolean[words.size()];
        said.forEach(hit -> mark(known, hit.from(), hit.to()));
        edges.forEach(hit -> mark(known, hit.from(), hit.to()));
        @Nullable LocalTime from = null;
        @Nullable LocalTime to = null;
        int last = 0;
        for (Hit edge : edges) {
            int behind = words.get(edge.to() - 1).end();
            Matcher time = TIME.matcher(text.substring(behind));
            boolean begins = edge.value().equals("till") == refuses;
            // "From now on" names no time.
            boolean within = said.stream().anyMatch(hit -> hit.from() <= edge.from() && hit.to() > edge.to());
            if (within || !ENDS.contains(edge.value())) {
                continue;
            }
            // In Spanish the article of a time says that it is one.
            boolean told = refuses || words.get(edge.to() - 1).folded().equals("las");
            Optional<LocalTime> at = time.find() ? named(time, begins, told) : Optional.empty();
            if (at.isEmpty() || (begins ? from : to) != null) {
                return Optional.empty();
            }
            from = begins ? at.get() : from;
            to = begins ? to : at.get();
            last = behind + time.end();
            markSpan(known, words, behind, last);
        }
        boolean whole = from != null || to != null;
        return whole && allKnown(known, words, zone ? last : text.length())
                ? Optional.of(new HourBounds(Optional.ofNullable(from), Optional.ofNullable(to), refuses))
                : Optional.empty();
    }

    /** "After 6" may be in the morning and in the evening; "from 9" may count anything. */
    private static Optional<LocalTime> named(Matcher time, boolean begins, boolean told) {
        boolean half = HoursReader.isHalf(time.group(3));
        boolean marked = time.group(2) != null || time.group(3) != null;
        return HoursReader.time(time.group(1), time.group(2), time.group(3))
                .filter(at -> marked || told)
                .filter(at -> half
                        || (begins
                                ? at.getHour() >= EARLIEST || marked
                                : at.getHour() >= HoursReader.NOON || at.equals(LocalTime.MIDNIGHT)));
    }

    /** The end that is not named stays what it was, where both make hours of one day. */
    DeliveryHours over(Optional<DeliveryHours> before) {
        Optional<DeliveryHours> day =
                before.filter(hours -> hours.from().isBefore(hours.to()) || hours.endsWithTheDay());
        LocalTime begin = from.or(() -> day.map(DeliveryHours::from)).orElse(LocalTime.MIDNIGHT);
        LocalTime end = to.or(() -> day.map(DeliveryHours::to)).orElse(LocalTime.MIDNIGHT);
        return begin.isBefore(end) || end.equals(LocalTime.MIDNIGHT)
                ? new DeliveryHours(begin, end)
                : new DeliveryHours(from.orElse(LocalTime.MIDNIGHT), to.orElse(LocalTime.MIDNIGHT));
    }

    private static boolean has(List<Hit> hits, String value) {
        return hits.stream().anyMatch(hit -> hit.value().equals(value));
    }

    private static void mark(boolean[] known, int from, int to) {
        for (int i = from; i < to; i++) {
            known[i] = true;
        }
    }

    private static void markSpan(boolean[] known, Words words, int start, int end) {
        for (int i = 0; i < words.size(); i++) {
            known[i] |= start <= words.get(i).start() && words.get(i).start() < end;
        }
    }

    private static boolean allKnown(boolean[] known, Words words, int end) {
        for (int i = 0; i < known.length; i++) {
            if (!known[i] && words.get(i).start() < end) {
                return false;
            }
        }
        return true;
    }
}
