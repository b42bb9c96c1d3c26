package org.partnerpost.taxonomy;

import java.util.List;

/** An ambiguous term ("Energy", "Sales") is believed directly beside a word that goes with terms, such as "industry" or "partner". */
final class TermSupport implements Support<Term> {

    private static final double BY_WORD_BESIDE = 0.7;

    private final Cues cues;

    TermSupport(Cues cues) {
        this.cues = cues;
    }

    @Override
    public double of(Spelling<Term> spelling, int from, int to, Words words, List<Found<Term>> sure, int index) {
        int first = words.wordOf(from);
        int behind = words.wordOf(to - 1) + 1;
        boolean beside = words.phraseEndsBefore(first, cues.supportsTerm())
                || (!words.beginsClause(behind) && words.phraseBeginsAt(behind, cues.supportsTerm()));
        return beside ? BY_WORD_BESIDE : 0;
    }
}
