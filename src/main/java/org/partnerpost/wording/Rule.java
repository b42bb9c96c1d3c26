package org.partnerpost.wording;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern whose words come from the tables of {@code index/}: {@code {months}} stands for every phrase of {@code
 * index/wording/months.tsv}, {@code {reading/date-cues#link}} for those of one value of another file. It matches whole words only,
 * whatever the case. No quantifier in it is nested or without bound, so that a search takes time in proportion to the text.
 */
public final class Rule {
    private static final Pattern TABLE = Pattern.compile("\\{([a-z][a-z-]*(?:/[a-z-]+)?)(?:#([a-z-]+))?}");

    private final Pattern pattern;

    private Rule(Pattern pattern) {
        this.pattern = pattern;
    }

    public static Rule of(String template) {
        return bare("(?<![\\p{L}\\p{N}])(?=[\\p{L}\\p{N}])" + template + "(?![\\p{L}\\p{N}])");
    }

    /** A pattern that says itself where words begin and end. */
    public static Rule bare(String template) {
        String filled = TABLE.matcher(template)
                .replaceAll(name -> Matcher.quoteReplacement(
                        (name.group(2) == null ? Phrases.of(name.group(1)) : Phrases.of(name.group(1), name.group(2)))
                                .alternation()));
        return new Rule(Pattern.compile(filled, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    public Matcher over(String text) {
        return pattern.matcher(text);
    }
}
