package org.partnerpost.taxonomy;

import java.util.List;
import java.util.Set;

/**
 * Tells which of the names found are those of what is left behind: what somebody moves from ("migrating from Jenkins to GitLab", "der
 * Umstieg von Sage auf Odoo"), and what is replaced. Whoever helps to leave a thing is asked for the one that comes.
 */
final class Departure {
    /** Words between "from" and the name: "from our old". */
    private static final int ARTICLES = 3;
    /** Words between what is left and what comes. */
    private static final int DISTANCE = 8;
    /** Words between a word of moving and the names. */
    private static final int REACH = 5;

    private static final int AFTERWARDS = 3;

    private final Cues cues;

    Departure(Cues cues) {
        this.cues = cues;
    }

    /** Marks them among the names of a text. */
    <T> void mark(List<Found<T>> found, Words words, boolean[] left) {
        for (int i = 0; i < left.length; i++) {
            int first = words.wordOf(found.get(i).from());
            if (isReplaced(words, first)) {
                left[i] = true;
            }
            if (i + 1 < left.length && phraseNear(words, first, ARTICLES, cues.leaves())) {
                int arrival = arrival(found, words, i);
                for (int k = i; arrival > 0 && k < arrival; k++) {
                    left[k] = true;
                }
            }
        }
    }

    /** "Replacing Magento", and not "replaced by Magento". */
    private boolean isReplaced(Words words, int first) {
        for (int at = first; at >= Math.max(1, first - ARTICLES) && !words.beginsClause(at); at--) {
            if (words.phraseBeginsAt(at, cues.by()) && at < first) {
                return false;
            }
            if (words.phraseEndsBefore(at, cues.replaces())) {
                return true;
            }
        }
        return false;
    }

    /** The index of the name that comes instead, where words of moving stand near; 0 where there is none. */
    private <T> int arrival(List<Found<T>> found, Words words, int from) {
        int last = words.wordOf(found.get(from).to() - 1);
        for (int i = from + 1; i < found.size(); i++) {
            int next = words.wordOf(found.get(i).from());
            if (next - last > DISTANCE || !isOneSentence(found.get(from), found.get(i), words)) {
                return 0;
            }
            if (phraseNear(words, next, ARTICLES, cues.arrives())) {
                return moves(words, words.wordOf(found.get(from).from()), next) ? i : 0;
            }
        }
        return 0;
    }

    private boolean moves(Words words, int first, int last) {
        for (int at = Math.max(0, first - REACH); at <= Math.min(words.count() - 1, last + AFTERWARDS); at++) {
            if (words.phraseBeginsAt(at, cues.migrates())) {
                return true;
            }
        }
        return false;
    }

    private static boolean phraseNear(Words words, int word, int reach, Set<String> phrases) {
        for (int at = word; at >= Math.max(1, word - reach) && !words.beginsClause(at); at--) {
            if (words.phraseEndsBefore(at, phrases)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOneSentence(Found<?> one, Found<?> other, Words words) {
        String between = words.text()
                .between(words.text().endOf(one.to() - 1), words.text().startOf(other.from()));
        return !between.contains(". ") && !between.contains("\n\n") && between.indexOf(';') < 0;
    }
}
