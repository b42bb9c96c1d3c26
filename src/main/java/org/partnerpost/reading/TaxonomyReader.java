package org.partnerpost.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.partnerpost.opportunity.Evidence;
import org.partnerpost.opportunity.Field;
import org.partnerpost.taxonomy.Mention;
import org.partnerpost.taxonomy.Place;
import org.partnerpost.taxonomy.PlaceMention;
import org.partnerpost.taxonomy.Places;
import org.partnerpost.taxonomy.SkillTaxonomy;
import org.partnerpost.taxonomy.TermMention;
import org.partnerpost.taxonomy.Vocabulary;

/** Skills, places and the short lists: what the taxonomy finds, one field for each, most certain first. */
final class TaxonomyReader {
    private static final int CAPITALS = 20;

    private final List<Passage> passages;
    private final Map<String, BitSet> named = new HashMap<>();
    private final Map<String, BitSet> towns = new HashMap<>();

    TaxonomyReader(List<Passage> passages) {
        this.passages = passages;
    }

    /** What follows the goodbye is, where something stands before it, the sender's own title or trade. */
    List<Field<String>> skills(SkillTaxonomy taxonomy) {
        Map<String, Field<String>> found = new LinkedHashMap<>();
        Map<String, Field<String>> ofSender = new LinkedHashMap<>();
        for (Passage passage : passages) {
            BitSet sender = SignOff.in(passage.text());
            for (Mention mention : taxonomy.mentionsIn(passage.text())) {
                boolean form = LegalForms.at(passage.text(), mention.start(), mention.end());
                if (!form) {
                    named(passage).set(mention.start(), mention.end());
                }
                if (!mention.negated() && !form) {
                    merge(
                            sender.get(mention.start()) ? ofSender : found,
                            passage.field(
                                    mention.skill().id(),
                                    mention.skill().name(),
                                    mention.confidence(),
                                    mention.start(),
                                    mention.end()));
                }
            }
        }
        return sorted(found.isEmpty() ? ofSender : found);
    }

    List<Field<String>> terms(Vocabulary vocabulary) {
        Map<String, Field<String>> found = new LinkedHashMap<>();
        for (Passage passage : passages) {
            for (TermMention mention : vocabulary.mentionsIn(passage.text())) {
                named(passage).set(mention.start(), mention.end());
                if (!mention.negated()) {
                    merge(
                            found,
                            passage.field(
                                    mention.term().id(),
                                    mention.term().label(),
                                    mention.confidence(),
                                    mention.start(),
                                    mention.end()));
                }
            }
        }
        return sorted(found);
    }

    /**
     * A region stands for each of its countries.
     *
     * @param languages what is wanted to be spoken: "French" is no place there
     */
    List<Field<String>> places(Places places, List<Field<String>> languages) {
        Map<String, Field<String>> found = new LinkedHashMap<>();
        Map<String, Field<String>> ofSender = new LinkedHashMap<>();
        for (Passage passage : passages) {
            BitSet sender = SignOff.in(passage.text());
            BitSet elsewhere = known(passage, languages);
            elsewhere.or(LegalLines.in(passage));
            for (PlaceMention mention : places.mentionsIn(passage.text())) {
                if (elsewhere.get(mention.start()) || isPartOfName(passage.text(), mention)) {
                    continue;
                }
                Place place = mention.place();
                named(passage).set(mention.start(), mention.end());
                if (place.kind() == Place.Kind.CITY || place.kind() == Place.Kind.SUBDIVISION) {
                    towns(passage).set(mention.start(), mention.end());
                }
                List<String> codes = place.kind() == Place.Kind.REGION ? place.countries() : List.of(place.code());
                for (String code : codes) {
                    merge(
                            sender.get(mention.start()) ? ofSender : found,
                            passage.field(code, place.label(), mention.confidence(), mention.start(), mention.end()));
                }
            }
        }
        return sorted(found.isEmpty() ? ofSender : found);
    }

    /** "FI/CO", "Mo-Fr" and "CU 14" hold no code of a country, nor does the "DO" of a line in capitals. */
    private static boolean isPartOfName(String text, PlaceMention mention) {
        int start = mention.start();
        int end = mention.end();
        if (end - start != 2) {
            return false;
        }
        boolean joined = start > 0 && "/-".indexOf(text.charAt(start - 1)) >= 0
                || end < text.length() && "/-".indexOf(text.charAt(end)) >= 0;
        boolean numbered = end + 1 < text.length() && Character.isDigit(text.charAt(end + 1));
        int line = text.lastIndexOf('\n', start) + 1;
        int lineEnd = text.indexOf('\n', end);
        String around = text.substring(
                Math.max(line, start - CAPITALS), Math.min(lineEnd < 0 ? text.length() : lineEnd, end + CAPITALS));
        boolean capitals = around.length() > CAPITALS && around.chars().noneMatch(Character::isLowerCase);
        return joined || numbered || capitals;
    }

    /** Where in a text stands what was found by now, wanted or not. */
    BitSet named(Passage passage) {
        return named.computeIfAbsent(passage.in(), text -> new BitSet());
    }

    /** Where in a text towns and parts of countries stand, of what was found by now. */
    BitSet towns(Passage passage) {
        return towns.computeIfAbsent(passage.in(), text -> new BitSet());
    }

    private static BitSet known(Passage passage, List<Field<String>> fields) {
        BitSet known = new BitSet();
        for (Field<String> field : fields) {
            for (Evidence evidence : field.evidence()) {
                if (evidence.in().equals(passage.in())) {
                    known.set(evidence.start(), evidence.end());
                }
            }
        }
        return known;
    }

    private static void merge(Map<String, Field<String>> found, Field<String> field) {
        found.merge(field.value(), field, (one, other) -> {
            List<Evidence> evidence = new ArrayList<>(one.evidence());
            evidence.addAll(other.evidence());
            Field<String> surer = other.confidence() > one.confidence() ? other : one;
            return new Field<>(one.value(), surer.label(), surer.confidence(), evidence);
        });
    }

    private static List<Field<String>> sorted(Map<String, Field<String>> found) {
        return found.values().stream()
                .sorted(Comparator.comparingDouble((Field<String> field) -> field.confidence())
                        .reversed())
                .toList();
    }
}
