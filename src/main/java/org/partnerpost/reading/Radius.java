package org.partnerpost.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.partnerpost.taxonomy.Place;
import org.partnerpost.taxonomy.PlaceMention;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Rule;

/**
 * How far around a town the work may be: "within 100 km of Lyon", "Leeds (say 30 miles)". The words stand in {@code
 * index/reading/radius.tsv}.
 *
 * @param written such as {@code + 100 km}
 * @param start where it begins in the text, the town included
 * @param end one past its last unit
 */
record Radius(String written, int start, int end) {
    /** So much of a text is looked at on either side of a town. */
    private static final int NEAR = 60;

    private static final String DISTANCE =
            "(?:{reading/radius#about}\\.?\\s)?(?<count>[1-9]\\d{0,2})[\\s\\u00a0-]?(?<unit>{reading/radius#km}|{reading/radius#miles})";
    private static final String WITHIN = "(?:{reading/radius#within})[\\s.:]{1,2}";
    private static final String ARTICLE = "(?:the\\s|la\\s|le\\s)?";
    /** "50 miles of Bristol"; "30 km from Leeds" only with a "within" before it, since else it is where something lies. */
    private static final Rule BEFORE = Rule.of("(?:(?:" + WITHIN + ")?" + DISTANCE + "\\s{reading/radius#of}|" + WITHIN
            + DISTANCE.replace("count", "most").replace("<unit>", "<each>")
            + "\\s(?:{reading/radius#from}))(?=['’]?\\s?"
            + ARTICLE + "$)");

    private static final Rule AFTER = Rule.bare(
            "\\s?(?:\\(\\s?(?:" + WITHIN + ")?|\\+\\s?/?-?\\s?|[,(]?\\s?" + WITHIN + ")" + DISTANCE
                    + "(?!\\p{L})(?:\\s(?:{reading/radius#around}))?\\)?(?!\\s?(?:{reading/radius#of}|{reading/radius#from})\\s)");

    static Optional<Radius> around(Passage passage, PlaceMention town) {
        return town.place().kind() != Place.Kind.CITY
                ? Optional.empty()
                : Stream.of(before(passage.text(), town), after(passage.text(), town))
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    private static Optional<Radius> before(String text, PlaceMention town) {
        int from = Math.max(0, town.start() - NEAR);
        Optional<Radius> last = Optional.empty();
        for (Matcher match : BEFORE.in(text.substring(from, town.start()))) {
            String count = match.group("count") == null ? match.group("most") : match.group("count");
            String unit = match.group("unit") == null ? match.group("each") : match.group("unit");
            last = Optional.of(new Radius(written(count, unit), from + match.start(), town.end()));
        }
        return last;
    }

    private static Optional<Radius> after(String text, PlaceMention town) {
        Matcher match = AFTER.over(text.substring(town.end(), Math.min(text.length(), town.end() + NEAR)));
        return match.lookingAt()
                ? Optional.of(new Radius(
                        written(match.group("count"), match.group("unit")), town.start(), town.end() + match.end()))
                : Optional.empty();
    }

    private static String written(String count, String unit) {
        return "+ " + count + " "
                + (Phrases.of("reading/radius", "miles").meaning(unit).isPresent() ? "miles" : "km");
    }
}
