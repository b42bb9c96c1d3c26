package org.partnerpost.wording;

import java.util.Iterator;
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
    private final Beginnings beginnings;
    private final boolean ofWholeWords;

    private Rule(Pattern pattern, boolean ofWholeWords) {
        this.pattern = pattern;
        this.beginnings = new Beginnings(pattern);
        this.ofWholeWords = ofWholeWords;
    }

    public static Rule of(String template) {
        return new Rule(pattern("(?<![\\p{L}\\p{N}])(?=[\\p{L}\\p{N}])" + template + "(?![\\p{L}\\p{N}])"), true);
    }

    /** A pattern that says itself where words begin and end. */
    public static Rule bare(String template) {
        return new Rule(pattern(template), false);
    }

    private static Pattern pattern(String template) {
        String filled = TABLE.matcher(template)
                .replaceAll(name -> Matcher.quoteReplacement(
                        (name.group(2) == null ? Phrases.of(name.group(1)) : Phrases.of(name.group(1), name.group(2)))
                                .alternation()));
        return Pattern.compile(filled, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    public Matcher over(String text) {
        return pattern.matcher(text);
    }

    /**
     * All matches in a text, without overlap: the same as a search of {@link #over} finds, and sooner. It is one matcher that goes from
     * match to match.
     */
    public Iterable<Matcher> in(String text) {
        return () -> new Search(text);
    }

    /** Most places of a text can begin no match, and are passed over by their first letters. */
    private final class Search implements Iterator<Matcher> {
        private final String text;
        private final Matcher match;
        private int at;

        Search(String text) {
            this.text = text;
            // What stands before a place counts, as it does in a search of the whole.
            this.match = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        }

        @Override
        public boolean hasNext() {
            while (at <= text.length()
                    && !(canBegin() && match.region(at, text.length()).lookingAt())) {
                at++;
            }
            return at <= text.length();
        }

        @Override
        public Matcher next() {
            at = Math.max(match.end(), at + 1);
            return match;
        }

        private boolean canBegin() {
            return !(ofWholeWords && at > 0 && isWithin(text.charAt(at - 1))) && beginnings.canBegin(text, at);
        }

        private static boolean isWithin(char before) {
            return before >= 'a' && before <= 'z' || before >= 'A' && before <= 'Z' || before >= '0' && before <= '9';
        }
    }
}
