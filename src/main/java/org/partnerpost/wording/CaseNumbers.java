package org.partnerpost.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers under which somebody files something: "our reference: OPP-4711". They tell who it is. The words before them are in {@code
 * index/wording/references.tsv}.
 */
public final class CaseNumbers {
    /** With a digit at least: "our reference projects" are none. */
    private static final Rule NAMED = Rule.of("{references}\\.?\\s?[:#=]?\\s?#?"
            + "(?<number>(?=[\\p{L}._/-]{0,20}\\d)[\\p{L}\\d][\\p{L}\\d._/-]{1,30}[\\p{L}\\d])");

    private static final Pattern ALONE = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:\\p{Lu}{1,6}[-_/]\\d{1,10}|\\d{2,10}[-_/]\\p{Lu}{1,4})(?![\\p{L}\\p{N}])");

    private CaseNumbers() {}

    /** @param end one past the last UTF-16 unit */
    public record Found(String number, int start, int end) {}

    /** Those behind words that say what they are. */
    public static List<Found> named(String text) {
        return in(NAMED.over(text), "number");
    }

    /** Whatever else looks like one: letters and digits with a hyphen between. Names of products do as well. */
    public static List<Found> alike(String text) {
        return in(ALONE.matcher(text), "");
    }

    private static List<Found> in(Matcher matcher, String group) {
        List<Found> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(
                    group.isEmpty()
                            ? new Found(matcher.group(), matcher.start(), matcher.end())
                            : new Found(matcher.group(group), matcher.start(group), matcher.end(group)));
        }
        return found;
    }
}
