package org.partnerpost.joining;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.partnerpost.specialist.DeliveryHours;

/** Hours of a day as they are named: "9:00–17:00", "von 9 bis 17 Uhr", "de 9h à 17h", "9am to 5 pm". */
final class HoursReader {
    static final String TIME = "(\\d{1,2})(?:[:.h](\\d{2}))?\\s?(am|pm|a\\.m\\.|p\\.m\\.|uhr|h)?";
    private static final Pattern HOURS = Pattern.compile("(?iU)(?<![\\d.,])" + TIME
            + "\\s?(?:-|–|to|until|till|and|bis|und|à|et|a las|a|y las|y)\\s?" + TIME + "(?![\\d.,]\\d)");
    /** Before hours that are named without a word for them. */
    private static final Pattern FROM = Pattern.compile("(?iu)(?:^|\\s)(?:from|von|de|desde|desde las|de las)\\s$");

    static final int NOON = 12;
    private static final int MIDNIGHT = 24;
    private static final int EARLY = 6;
    private static final int LATE = 8;

    private HoursReader() {}

    /**
     * Hours that a text names, whether it wants or refuses them.
     *
     * @param exact whether it says of both which half of the day they are in: "between 8 and 6" does not
     * @param start where they begin in the text
     * @param end where they end
     */
    record Named(DeliveryHours hours, boolean exact, int start, int end) {}

    /** @param told whether other words say already that hours are meant */
    static Optional<Named> in(String text, boolean told) {
        Matcher match = HOURS.matcher(text);
        while (match.find()) {
            boolean looksLikeHours = told
                    || match.group(2) != null
                    || match.group(3) != null
                    || match.group(6) != null
                    || isStretchOfADay(text, match);
            Optional<LocalTime> from = time(match.group(1), match.group(2), match.group(3));
            Optional<LocalTime> to = time(match.group(4), match.group(5), match.group(6));
            if (looksLikeHours && from.isPresent() && to.isPresent()) {
                LocalTime end =
                        isHalf(match.group(3)) || isHalf(match.group(6)) ? to.get() : evening(from.get(), to.get());
                return Optional.of(
                        new Named(new DeliveryHours(from.get(), end), exact(match), match.start(), match.end()));
            }
        }
        return Optional.empty();
    }

    /** "From 9 to 18" at the end of what is said: nobody counts anything else so. */
    private static boolean isStretchOfADay(String text, Matcher match) {
        return FROM.matcher(text.substring(0, match.start())).find()
                && text.substring(match.end()).matches("\\W*")
                && Integer.parseInt(match.group(1)) <= NOON
                && Integer.parseInt(match.group(4)) > NOON
                && Integer.parseInt(match.group(4)) <= MIDNIGHT;
    }

    /** "Between 9 and 5" ends in the afternoon. */
    private static LocalTime evening(LocalTime from, LocalTime to) {
        boolean office = from.getHour() >= EARLY && from.getHour() <= NOON && to.isBefore(from) && to.getHour() > 0;
        return office && to.getHour() <= LATE ? to.plusHours(NOON) : to;
    }

    private static boolean exact(Matcher match) {
        boolean half = isHalf(match.group(3));
        boolean otherHalf = isHalf(match.group(6));
        boolean clock = match.group(2) != null
                || match.group(5) != null
                || match.group(3) != null
                || match.group(6) != null
                || Integer.parseInt(match.group(1)) > NOON
                || Integer.parseInt(match.group(4)) > NOON;
        return half == otherHalf && clock;
    }

    static boolean isHalf(@Nullable String mark) {
        return mark != null && mark.toLowerCase(Locale.ROOT).matches("[ap].*");
    }

    static Optional<LocalTime> time(String hours, @Nullable String minutes, @Nullable String half) {
        boolean afternoon = half != null && half.toLowerCase(Locale.ROOT).startsWith("p");
        int hour = Integer.parseInt(hours) + (afternoon && Integer.parseInt(hours) < NOON ? NOON : 0);
        int minute = minutes == null ? 0 : Integer.parseInt(minutes);
        return hour == 24 && minute == 0
                ? Optional.of(LocalTime.MIDNIGHT)
                : hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }
}
