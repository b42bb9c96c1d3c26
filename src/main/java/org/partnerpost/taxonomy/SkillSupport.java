package org.partnerpost.taxonomy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An ambiguous skill name is believed beside a word of its own ("NAV" near "upgrade"), beside a word that goes with any skill
 * ("Go developer"), near a kindred skill, or as the neighbour of another skill in a list.
 */
final class SkillSupport implements Support<Skill> {

    private static final int OWN_WORDS_REACH = 6;
    private static final int KINDRED_REACH = 30;
    private static final double BY_OWN_WORD = 0.8;
    private static final double BY_KINDRED = 0.75;
    private static final double BY_NEIGHBOUR = 0.7;
    private static final double BY_COMMON_WORD = 0.65;

    private final Cues cues;
    private final Map<String, Set<String>> ownWords;
    private final Map<String, Set<String>> circles;

    /**
     * @param ownWords by skill id: folded phrases that support its ambiguous names
     * @param circles by skill id: the ids it is kindred by: itself, all broader and related ones
     */
    SkillSupport(Cues cues, Map<String, Set<String>> ownWords, Map<String, Set<String>> circles) {
        this.cues = cues;
        this.ownWords = ownWords;
        this.circles = circles;
    }

    @Override
    public double of(Spelling<Skill> spelling, int from, int to, Words words, List<Found<Skill>> sure, int index) {
        int first = words.wordOf(from);
        int last = words.wordOf(to - 1);
        if (hasOwnWordNear(spelling.owner, first, last, words)) {
            return BY_OWN_WORD;
        }
        if (spelling.strength == Spelling.Strength.VERY_AMBIGUOUS) {
            return 0;
        }
        if (hasKindredNear(spelling.owner, first, last, words, sure, index)) {
            return BY_KINDRED;
        }
        if (hasListNeighbour(first, last, words, sure, index)) {
            return BY_NEIGHBOUR;
        }
        boolean beside = words.phraseEndsBefore(first, cues.supportsBeside())
                || (!words.beginsClause(last + 1) && words.phraseBeginsAt(last + 1, cues.supportsBeside()));
        return beside ? BY_COMMON_WORD : 0;
    }

    private boolean hasOwnWordNear(Skill skill, int first, int last, Words words) {
        Set<String> own = ownWords.getOrDefault(skill.id(), Set.of());
        if (own.isEmpty()) {
            return false;
        }
        for (int word = Math.max(0, first - OWN_WORDS_REACH); word <= last + OWN_WORDS_REACH; word++) {
            boolean outside = word < first || word > last;
            if (outside && word < words.count() && words.phraseBeginsAt(word, own)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasKindredNear(Skill skill, int first, int last, Words words, List<Found<Skill>> sure, int index) {
        for (int i = index - 1; i >= 0 && first - words.wordOf(sure.get(i).to() - 1) <= KINDRED_REACH; i--) {
            if (areKindred(skill, sure.get(i).owner())) {
                return true;
            }
        }
        for (int i = index; i < sure.size() && words.wordOf(sure.get(i).from()) - last <= KINDRED_REACH; i++) {
            if (areKindred(skill, sure.get(i).owner())) {
                return true;
            }
        }
        return false;
    }

    private boolean areKindred(Skill one, Skill other) {
        return !Collections.disjoint(
                circles.getOrDefault(one.id(), Set.of()), circles.getOrDefault(other.id(), Set.of()));
    }

    private boolean hasListNeighbour(int first, int last, Words words, List<Found<Skill>> sure, int index) {
        return (index > 0 && isListed(words, words.wordOf(sure.get(index - 1).to() - 1), first))
                || (index < sure.size()
                        && isListed(words, last, words.wordOf(sure.get(index).from())));
    }

    /** Next to each other with a comma, a slash or one small word between. */
    private boolean isListed(Words words, int left, int right) {
        return right - left == 1
                || (right - left == 2
                        && !words.beginsClause(left + 1)
                        && !words.beginsClause(right)
                        && (words.phraseBeginsAt(left + 1, cues.and()) || words.phraseBeginsAt(left + 1, cues.or())));
    }
}
