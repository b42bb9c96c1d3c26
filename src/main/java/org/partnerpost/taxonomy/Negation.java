package org.partnerpost.taxonomy;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells which of the names found are not wanted: a negating word up to three words before in the same clause ("no experience
 * with SAP", "statt Navision"), or right behind ("SAP is not needed"), carried along a list that an "or" ends ("no SAP, Oracle
 * or Infor"), and along any list after words that exclude all of it ("without SAP, Oracle and Infor"), or before those that do
 * ("SAP, Oracle and Infor are not needed").
 */
final class Negation {

    private static final int REACH = 3;
    /** So many words away others still tell the language of one. */
    private static final int NEAR = 30;

    private static final Set<String> NO = Set.of("no");

    private final Cues cues;
    private final Departure departure;

    Negation(Cues cues) {
        this.cues = cues;
        this.departure = new Departure(cues);
    }

    <T> boolean[] of(List<Found<T>> found, Words words) {
        boolean[] negated = new boolean[found.size()];
        boolean[] behind = new boolean[found.size()];
        for (int i = 0; i < negated.length; i++) {
            Found<T> name = found.get(i);
            int behindPrevious = i == 0 ? 0 : words.wordOf(found.get(i - 1).to() - 1) + 1;
            // What a heading excludes, all of its list is.
            behind[i] = behind(words, name) || headed(words, words.wordOf(name.from()));
            negated[i] = behind[i] || before(words, words.wordOf(name.from()), behindPrevious, i > 0 && negated[i - 1]);
        }
        carryAlongLists(found, words, negated, behind);
        departure.mark(found, words, negated);
        return negated;
    }

    private boolean before(Words words, int word, int earliest, boolean previous) {
        for (int at = word; at > Math.max(earliest, word - REACH - 1) && !words.beginsClause(at); at--) {
            if (words.phraseEndsBefore(at, cues.negatesBefore()) && !isInThe(words, at - 1)) {
                boolean but = previous && words.phraseEndsBefore(at, cues.but());
                // "not only SAP" wants SAP.
                return !but && !words.phraseBeginsAt(at, cues.cancelsNegation());
            }
        }
        return false;
    }

    /** "Not needed: SAP, Oracle". */
    private boolean headed(Words words, int word) {
        if (word == 0
                || !words.beginsClause(word)
                || !words.gapBefore(word).strip().equals(":")) {
            return false;
        }
        for (int at = word - 1; at >= Math.max(0, word - REACH); at--) {
            if (words.phraseBeginsAt(at, cues.negatesHeading())) {
                return true;
            }
            if (words.beginsClause(at)) {
                return false;
            }
        }
        return false;
    }

    private boolean behind(Words words, Found<?> name) {
        int next = words.wordOf(name.to() - 1) + 1;
        for (int at = next; at < next + REACH && at < words.count() && !words.beginsClause(at); at++) {
            if (words.phraseBeginsAt(at, cues.negatesAfter()) && !isInThe(words, at)) {
                return true;
            }
        }
        return false;
    }

    /** "Power BI no Porto": what is "no" in other languages is "in the" in Portuguese. */
    private boolean isInThe(Words words, int at) {
        return words.phraseBeginsAt(at, NO)
                && (!words.beginsClause(at + 1) && words.phraseBeginsAt(at + 1, cues.inThe())
                        || words.near(at, NEAR, cues.portuguese()));
    }

    private <T> void carryAlongLists(List<Found<T>> found, Words words, boolean[] negated, boolean[] behind) {
        int first = 0;
        while (first < negated.length) {
            int last = first;
            boolean or = false;
            while (last + 1 < negated.length) {
                Link link = link(words, found.get(last), found.get(last + 1));
                if (link == Link.NONE) {
                    break;
                }
                or |= link == Link.OR;
                last++;
            }
            boolean all = last > first
                    && (behind[last]
                            || excludesAll(words, found.get(first))
                            || headed(words, words.wordOf(found.get(first).from())));
            for (int i = first; or && i <= last; i++) {
                all |= negated[i];
            }
            for (int i = first; all && i <= last; i++) {
                negated[i] = true;
            }
            first = last + 1;
        }
    }

    private boolean excludesAll(Words words, Found<?> first) {
        int word = words.wordOf(first.from());
        for (int at = word; at >= Math.max(1, word - 1) && !words.beginsClause(at); at--) {
            if (words.phraseEndsBefore(at, cues.excludesAll())) {
                return !words.phraseBeginsAt(at, cues.cancelsNegation());
            }
        }
        return false;
    }

    /** "… e Terraform. O GCP": what begins a sentence is no "or". */
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?;]\\s");

    private enum Link {
        NONE,
        LISTED,
        OR
    }

    /** A comma, "and" or "or", or a comma and one of these. */
    private Link link(Words words, Found<?> left, Found<?> right) {
        int between = words.wordOf(left.to() - 1) + 1;
        int next = words.wordOf(right.from());
        String gap = words.text()
                .between(words.text().endOf(left.to() - 1), words.text().startOf(right.from()));
        if (SENTENCE_END.matcher(gap).find()) {
            return Link.NONE;
        }
        if (next == between) {
            return gap.strip().equals(",") ? Link.LISTED : gap.strip().equals("/") ? Link.OR : Link.NONE;
        }
        if (next != between + 1) {
            return Link.NONE;
        }
        return words.phraseBeginsAt(between, cues.or())
                ? Link.OR
                : words.phraseBeginsAt(between, cues.and()) ? Link.LISTED : Link.NONE;
    }
}
