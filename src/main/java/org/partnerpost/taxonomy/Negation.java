package org.partnerpost.taxonomy;

import java.util.List;

/**
 * Tells which of the names found are not wanted: a negating word up to three words before in the same clause ("no experience
 * with SAP", "statt Navision"), or right behind ("SAP is not needed"), carried along a list that an "or" ends ("no SAP, Oracle
 * or Infor").
 */
final class Negation {

    private static final int REACH = 3;

    private final Cues cues;

    Negation(Cues cues) {
        this.cues = cues;
    }

    <T> boolean[] of(List<Found<T>> found, Words words) {
        boolean[] negated = new boolean[found.size()];
        for (int i = 0; i < negated.length; i++) {
            Found<T> name = found.get(i);
            int behindPrevious = i == 0 ? 0 : words.wordOf(found.get(i - 1).to() - 1) + 1;
            negated[i] = before(words, words.wordOf(name.from()), behindPrevious) || behind(words, name);
        }
        carryAlongLists(found, words, negated);
        return negated;
    }

    private boolean before(Words words, int word, int earliest) {
        for (int at = word; at > Math.max(earliest, word - REACH - 1) && !words.beginsClause(at); at--) {
            if (words.phraseEndsBefore(at, cues.negatesBefore())) {
                // "not only SAP" wants SAP.
                return !words.phraseBeginsAt(at, cues.cancelsNegation());
            }
        }
        return false;
    }

    private boolean behind(Words words, Found<?> name) {
        int next = words.wordOf(name.to() - 1) + 1;
        for (int at = next; at < next + REACH && at < words.count() && !words.beginsClause(at); at++) {
            if (words.phraseBeginsAt(at, cues.negatesAfter())) {
                return true;
            }
        }
        return false;
    }

    private <T> void carryAlongLists(List<Found<T>> found, Words words, boolean[] negated) {
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
            boolean any = false;
            for (int i = first; or && i <= last; i++) {
                any |= negated[i];
            }
            for (int i = first; any && i <= last; i++) {
                negated[i] = true;
            }
            first = last + 1;
        }
    }

    private enum Link {
        NONE,
        COMMA,
        OR
    }

    private Link link(Words words, Found<?> left, Found<?> right) {
        int between = words.wordOf(left.to() - 1) + 1;
        int next = words.wordOf(right.from());
        if (next == between) {
            String gap = words.text()
                    .between(words.text().endOf(left.to() - 1), words.text().startOf(right.from()));
            return gap.strip().equals(",") ? Link.COMMA : gap.strip().equals("/") ? Link.OR : Link.NONE;
        }
        return next == between + 1 && words.phraseBeginsAt(between, cues.or()) ? Link.OR : Link.NONE;
    }
}
