package org.partnerpost.taxonomy;

import org.partnerpost.taxonomy.FoldedText.Gap;

/**
 * One way to write the name of an owner, with the conditions under which it is believed. Bit k of a mask speaks of the k-th
 * folded letter, hence the limit of 64.
 */
final class Spelling<T> {

    static final int LONGEST = 64;

    /** How much a spelling says by itself. */
    enum Strength {
        /** The owner's name of today. */
        NAME(0.97),
        OTHER_NAME(0.95),
        FORMER_NAME(0.93),
        /** An ordinary word, or the name of other things too: needs support. */
        AMBIGUOUS(0.5),
        /** As ambiguous, and only the owner's own context words support it. */
        VERY_AMBIGUOUS(0.5);

        final double confidence;

        Strength(double confidence) {
            this.confidence = confidence;
        }

        boolean needsSupport() {
            return this == AMBIGUOUS || this == VERY_AMBIGUOUS;
        }
    }

    final T owner;
    final Strength strength;
    final String letters;
    private final long breaks;
    private final long humps;
    private final long capitals;
    private final boolean openEnded;

    /**
     * @param exactCase letters that are capital in the name must be capital in the text
     * @param openEnded letters may follow, as in German compounds
     */
    Spelling(T owner, String written, Strength strength, boolean exactCase, boolean openEnded) {
        FoldedText folded = new FoldedText(written);
        if (folded.length() == 0 || folded.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "the name \"" + written + "\" must have 1 to " + LONGEST + " letters or digits");
        }
        this.owner = owner;
        this.strength = strength;
        this.letters = folded.letters(0, folded.length());
        this.openEnded = openEnded && folded.length() >= 8;
        long breakMask = 0;
        long humpMask = 0;
        long capitalMask = 0;
        for (int k = 0; k < folded.length(); k++) {
            long bit = 1L << k;
            capitalMask |= exactCase && folded.isUpper(k) ? bit : 0;
            if (k > 0 && (folded.gapBefore(k) != Gap.NONE || folded.isDigit(k) != folded.isDigit(k - 1))) {
                breakMask |= bit;
            } else if (k > 0 && folded.isUpper(k) && !folded.isUpper(k - 1)) {
                humpMask |= bit;
            }
        }
        this.breaks = breakMask;
        this.humps = humpMask;
        this.capitals = capitalMask;
    }

    /**
     * Whether the text may write this spelling like that.
     *
     * @param gaps where the text has gaps inside
     * @param textCapitals which letters are capital there
     */
    boolean accepts(long gaps, long textCapitals) {
        long unexpected = gaps & ~breaks;
        return (capitals & ~textCapitals) == 0 && (unexpected & ~(humps & textCapitals)) == 0;
    }

    boolean maySwallowPlural() {
        return letters.length() >= 3 && !strength.needsSupport();
    }

    boolean isOpenEnded() {
        return openEnded;
    }

    boolean mayHaveVersion() {
        return letters.length() >= 2 && Character.isLetter(letters.charAt(letters.length() - 1));
    }

    /** "Power Apps" is also met as "Power App". */
    boolean hasSingular() {
        return breaks != 0
                && letters.length() >= 7
                && letters.endsWith("s")
                && !letters.endsWith("ss")
                && !strength.needsSupport();
    }
}
