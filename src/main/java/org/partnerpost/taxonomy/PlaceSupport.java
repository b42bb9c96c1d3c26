package org.partnerpost.taxonomy;

import java.util.List;

/** A place's name that is also an ordinary word is believed behind "in", "near" and the like, and beside another place or linked to one. */
final class PlaceSupport implements Support<Place> {

    private static final double BY_PLACE_BESIDE = 0.8;
    private static final double BY_PREPOSITION = 0.7;

    private final Cues cues;

    PlaceSupport(Cues cues) {
        this.cues = cues;
    }

    @Override
    public double of(Spelling<Place> spelling, int from, int to, Words words, List<Found<Place>> sure, int index) {
        int first = words.wordOf(from);
        int last = words.wordOf(to - 1);
        boolean beside = (index > 0 && words.wordOf(sure.get(index - 1).to() - 1) + 1 == first)
                || (index < sure.size() && words.wordOf(sure.get(index).from()) - 1 == last);
        if (beside) {
            return BY_PLACE_BESIDE;
        }
        // "In Leeds or Manchester": what holds for one of two holds for the other.
        boolean linked = index > 0
                && words.wordOf(sure.get(index - 1).to() - 1) + 2 == first
                && !words.beginsClause(first)
                && !words.beginsClause(first - 1)
                && (words.phraseBeginsAt(first - 1, cues.or()) || words.phraseBeginsAt(first - 1, cues.and()));
        boolean preposition = linked
                || spelling.strength != Spelling.Strength.VERY_AMBIGUOUS
                        && words.phraseEndsBefore(first, cues.supportsPlace());
        return preposition ? BY_PREPOSITION : 0;
    }

    /** Of towns that share a name the larger; who writes from the country of the other means that one. */
    @Override
    public boolean isFirstMeant(Place first, Place other) {
        return first.kind() == Place.Kind.CITY && other.kind() == Place.Kind.CITY;
    }
}
