package org.partnerpost.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.partnerpost.reading.Sentences.Sentence;
import org.partnerpost.taxonomy.Place;
import org.partnerpost.taxonomy.PlaceMention;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Words;

/**
 * Of the places that a text mentions, those that may be where the work is: no part of another name, no name of a language, no holiday of
 * the sender, and no continent that is named in passing.
 */
final class PlacesOfWork {
    private static final Phrases WHOLE = Phrases.of("reading/region-cues", "whole");
    private static final Phrases AWAY = Phrases.of("reading/date-cues", "away");
    private static final Phrases MODES = Phrases.of("work-modes");
    private static final Phrases LANGUAGES = Phrases.of("language-names");
    /** A region of more countries is larger than what one specialist serves. */
    private static final int LARGE = 12;

    private static final int CAPITALS = 20;
    /** Countries whose towns are followed by a code of their state: "Denver, CO", "Boston MA". */
    private static final Set<String> WITH_STATES = Set.of("US", "CA", "AU", "BR", "MX");

    private static final int BESIDE = 3;

    private final Passage passage;
    private final BitSet elsewhere;
    private final List<Sentence> sentences;
    /** Where words begin that tell of a holiday, and those that tell that all of a region is meant. */
    private final BitSet away;

    private final BitSet whole;

    /**
     * @param elsewhere where in the text stands what is something else
     */
    PlacesOfWork(Passage passage, BitSet elsewhere) {
        this.passage = passage;
        this.elsewhere = elsewhere;
        this.sentences = Sentences.of(passage.text());
        this.away = startsOf(AWAY);
        this.whole = startsOf(WHOLE);
        this.whole.or(startsOf(MODES));
    }

    List<PlaceMention> of(List<PlaceMention> mentions) {
        List<PlaceMention> meant = new ArrayList<>();
        for (int i = 0; i < mentions.size(); i++) {
            PlaceMention mention = mentions.get(i);
            boolean state = i > 0 && isState(mentions.get(i - 1), mention);
            if (!state
                    && !elsewhere.get(mention.start())
                    && !isPartOfName(mention)
                    && LANGUAGES.meaning(written(mention)).isEmpty()
                    && !stands(away, mention)
                    && (mention.place().countries().size() <= LARGE || isWholeMeant(mention))) {
                meant.add(mention);
            }
        }
        return meant;
    }

    /** The codes of parts of countries that say nothing beside a town of theirs, and those of countries beside a part of theirs. */
    static Set<String> covered(List<PlaceMention> mentions) {
        Set<String> towns = new HashSet<>();
        Set<String> parts = new HashSet<>();
        for (PlaceMention mention : mentions) {
            Place place = mention.place();
            if (place.kind() == Place.Kind.CITY) {
                towns.add(place.code());
            } else if (place.kind() == Place.Kind.SUBDIVISION) {
                parts.add(place.code());
            }
        }
        Set<String> covered = new HashSet<>();
        for (String part : parts) {
            String country = part.substring(0, 2);
            covered.add(towns.contains(country) ? part : country);
        }
        return covered;
    }

    /** "Denver, CO" lies in Colorado, and names no Colombia. */
    private boolean isState(PlaceMention town, PlaceMention code) {
        return code.end() - code.start() == 2
                && town.place().kind() == Place.Kind.CITY
                && WITH_STATES.contains(town.place().code())
                && !town.place().code().equals(code.place().code())
                && code.start() - town.end() <= BESIDE;
    }

    /** "FI/CO", "Mo-Fr", "CU 14" and the postal code "BS1 5LJ" hold no code of a country, nor does the "DO" of a line in capitals. */
    private boolean isPartOfName(PlaceMention mention) {
        String text = passage.text();
        int start = mention.start();
        int end = mention.end();
        if (end - start != 2) {
            return false;
        }
        boolean joined = start > 0 && "/-".indexOf(text.charAt(start - 1)) >= 0
                || end < text.length() && "/-".indexOf(text.charAt(end)) >= 0;
        boolean numbered = isDigit(text, start - 1) || isDigit(text, end) || isDigit(text, end + 1);
        int line = text.lastIndexOf('\n', start) + 1;
        int lineEnd = text.indexOf('\n', end);
        String around = text.substring(
                Math.max(line, start - CAPITALS), Math.min(lineEnd < 0 ? text.length() : lineEnd, end + CAPITALS));
        boolean capitals = around.length() > CAPITALS && around.chars().noneMatch(Character::isLowerCase);
        return joined || numbered || capitals;
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
    }

    /** "Remote within Europe" and "across EMEA", not "the largest brewery in Europe"; "EU-wide" says it itself. */
    private boolean isWholeMeant(PlaceMention mention) {
        return written(mention).matches("(?i).*(?:wide|weit|pan-?).*") || stands(whole, mention);
    }

    private boolean stands(BitSet starts, PlaceMention mention) {
        Sentence sentence = Sentences.around(sentences, mention.start(), passage.text());
        int next = starts.nextSetBit(sentence.start());
        return next >= 0 && next < sentence.end();
    }

    private BitSet startsOf(Phrases phrases) {
        BitSet starts = new BitSet();
        Words words = passage.words();
        phrases.in(words).forEach(hit -> starts.set(words.get(hit.from()).start()));
        return starts;
    }

    private String written(PlaceMention mention) {
        return passage.text().substring(mention.start(), mention.end());
    }
}
