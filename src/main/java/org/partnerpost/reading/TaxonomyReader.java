package org.partnerpost.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.partnerpost.opportunity.Evidence;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.PlaceLabel;
import org.partnerpost.taxonomy.Mention;
import org.partnerpost.taxonomy.Place;
import org.partnerpost.taxonomy.PlaceMention;
import org.partnerpost.taxonomy.Places;
import org.partnerpost.taxonomy.SkillTaxonomy;
import org.partnerpost.taxonomy.TermMention;
import org.partnerpost.taxonomy.Vocabulary;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.TradeAsked;
import org.partnerpost.wording.Words;

/** Skills, places and the short lists: what the taxonomy finds, one field for each, most certain first. */
final class TaxonomyReader {
    private static final Phrases SHORTHAND = Phrases.of("reading/mail-phrases", "shorthand");

    private static final Cues US = Cues.adjacent("reading/customers", "us");

    private final List<Passage> passages;
    private final Map<String, BitSet> named = new HashMap<>();
    private final Map<String, BitSet> towns = new HashMap<>();
    private final Map<String, BitSet> skills = new HashMap<>();
    /** Whether all that is asked for stands where the sender is told of: then so may its place. */
    private boolean askedBelow;

    TaxonomyReader(List<Passage> passages) {
        this.passages = passages;
    }

    /**
     * @param asked the same texts with blanks for what is not asked for, such as the sender's own title or trade; skills that stand there count
     *     where there are no others. What is named {@linkplain InPassing in use} counts where nobody is wanted for another skill
     */
    List<Field<String>> skills(SkillTaxonomy taxonomy, List<Passage> asked) {
        Map<String, Field<String>> found = new LinkedHashMap<>();
        Map<String, Field<String>> besides = new LinkedHashMap<>();
        Map<String, Field<String>> inUse = new LinkedHashMap<>();
        boolean isWanted = false;
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            String meant = asked.get(i).text();
            InPassing inPassing = InPassing.in(passage);
            BitSet terms = ConditionsReader.terms(passage);
            BitSet names = Addressee.in(passage);
            for (Mention mention : taxonomy.mentionsIn(passage.text())) {
                boolean form = LegalForms.at(passage.text(), mention.start(), mention.end())
                        || LegalForms.follows(passage.text(), mention.end())
                        || terms.get(mention.start())
                        || names.get(mention.start()) && names.get(mention.end() - 1)
                        || isShorthand(passage, mention.start());
                if (!form) {
                    named(passage).set(mention.start(), mention.end());
                    skills(passage).set(mention.start(), mention.end());
                }
                if (!mention.negated() && !form) {
                    boolean beside = meant.charAt(mention.start()) == ' '
                            || inPassing.sent().get(mention.start());
                    boolean used = inPassing.used().get(mention.start());
                    isWanted |= !beside && !used && inPassing.person().get(mention.start());
                    merge(
                            beside ? besides : used ? inUse : found,
                            passage.field(
                                    mention.skill().id(),
                                    mention.skill().name(),
                                    mention.confidence(),
                                    mention.start(),
                                    mention.end()));
                }
            }
        }
        if (!isWanted) {
            inUse.values().forEach(field -> merge(found, field));
        }
        askedBelow = found.isEmpty() && !besides.isEmpty();
        return sorted(found.isEmpty() ? besides : found);
    }

    /** "C/O Pat Novak" is no C, and "R&D" neither R nor D. */
    private static boolean isShorthand(Passage passage, int start) {
        Words words = passage.words();
        int word = words.firstFrom(start);
        return word < words.size()
                && Stream.of(SHORTHAND.startingAt(words, word), SHORTHAND.endingAt(words, word + 1))
                        .flatMap(Optional::stream)
                        .map(hit -> passage.text()
                                .substring(
                                        words.get(hit.from()).start(),
                                        words.get(hit.to() - 1).end()))
                        .anyMatch(written -> written.indexOf(' ') < 0 && written.indexOf(',') < 0);
    }

    List<Field<String>> terms(Vocabulary vocabulary) {
        return terms(vocabulary, passages);
    }

    /** @param asked as of {@link #skills}: "Roth Systemhaus" below a mail, or "we are a systems house", tells no trade of a customer */
    List<Field<String>> terms(Vocabulary vocabulary, List<Passage> asked) {
        Map<String, Field<String>> found = new LinkedHashMap<>();
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            String meant = asked.get(i).text();
            for (TermMention mention : vocabulary.mentionsIn(passage.text())) {
                named(passage).set(mention.start(), mention.end());
                boolean ofSender = meant.charAt(mention.start()) == ' '
                        || asked != passages
                                && US.before(passage.words(), passage.words().firstFrom(mention.start()));
                if (!mention.negated() && !ofSender) {
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
     * A region stands for each of its countries. Where the sender sits is no place of work; skills are read before.
     *
     * @param languages what is wanted to be spoken: "French" is no place there
     * @param homes as of {@link Homes}
     * @param names who writes may be called like a town
     */
    List<Field<String>> places(Places places, List<Field<String>> languages, List<String> homes, TownNames names) {
        Map<String, Field<String>> found = new LinkedHashMap<>();
        Map<String, Field<String>> ofSender = new LinkedHashMap<>();
        List<PlaceMention> asked = new ArrayList<>();
        Set<String> excepted = new HashSet<>();
        for (Passage passage : passages) {
            BitSet sender = SignOff.in(passage.text());
            BitSet elsewhere = known(passage, languages);
            elsewhere.or(LegalLines.in(passage));
            elsewhere.or(skills(passage));
            List<PlaceMention> mentions = places.mentionsIn(passage.text(), homes);
            mentions.forEach(mention -> name(passage, mention));
            PlaceCues cues = new PlaceCues(passage);
            mentions.stream()
                    .filter(cues::isExcepted)
                    .filter(mention -> mention.place().kind() == Place.Kind.COUNTRY)
                    .forEach(mention -> excepted.add(mention.place().code()));
            List<PlaceMention> named = mentions.stream()
                    .filter(mention -> !cues.isExcepted(mention) && !names.isOne(passage, mention))
                    .toList();
            Optional<PlaceMention> before = Optional.empty();
            String towns = "";
            for (PlaceMention mention : cues.likely(new PlacesOfWork(passage, elsewhere).of(named))) {
                boolean told = sender.get(mention.start());
                Optional<Radius> radius = Radius.around(passage, mention);
                String town = new PlaceLabel(
                                mention.place().label(),
                                radius.map(Radius::written).orElse(""))
                        .said();
                // "Leeds or Manchester": one country, and both are told.
                boolean beside = before.filter(one -> areTowns(one, mention) && cues.goesOn(one, mention))
                        .isPresent();
                String label = beside && !towns.contains(town) ? towns + ", " + town : town;
                before = Optional.of(mention);
                towns = label;
                for (String code : mention.place().kind() == Place.Kind.REGION
                        ? mention.place().countries()
                        : List.of(mention.place().code())) {
                    merge(
                            told ? ofSender : found,
                            passage.field(
                                    code,
                                    label,
                                    mention.confidence(),
                                    radius.map(Radius::start).orElse(mention.start()),
                                    radius.map(Radius::end).orElse(mention.end())));
                }
                if (!told) {
                    asked.add(mention);
                }
            }
        }
        found.keySet().removeAll(PlacesOfWork.covered(asked));
        found.keySet().removeAll(excepted);
        return sorted(found.isEmpty() && askedBelow ? ofSender : found);
    }

    private static boolean areTowns(PlaceMention one, PlaceMention other) {
        return one.place().kind() == Place.Kind.CITY
                && other.place().kind() == Place.Kind.CITY
                && one.place().code().equals(other.place().code());
    }

    private void name(Passage passage, PlaceMention mention) {
        named(passage).set(mention.start(), mention.end());
        Place.Kind kind = mention.place().kind();
        if (kind == Place.Kind.CITY || kind == Place.Kind.SUBDIVISION) {
            towns(passage).set(mention.start(), mention.end());
        }
    }

    /** Where in a text stands what was found by now, wanted or not. */
    BitSet named(Passage passage) {
        return named.computeIfAbsent(passage.in(), text -> new BitSet());
    }

    /** Where in a text towns and parts of countries stand, of what was found by now. */
    BitSet towns(Passage passage) {
        return towns.computeIfAbsent(passage.in(), text -> new BitSet());
    }

    /** Where in a text skills stand. A skill is no place, even if it is called like one. */
    BitSet skills(Passage passage) {
        return skills.computeIfAbsent(passage.in(), text -> new BitSet());
    }

    /** Another trade than ours that these ask for, as it is written; skills are read before. */
    Optional<String> otherTrade(Passage subject, Passage body) {
        String text = subject.text() + "\n" + body.text();
        BitSet known = (BitSet) skills(subject).clone();
        int begin = subject.text().length() + 1;
        skills(body).stream().forEach(at -> known.set(begin + at));
        return TradeAsked.in(text, known).map(asked -> text.substring(asked.start(), asked.end()));
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
            boolean more = other.label().startsWith(one.label() + ", ");
            return new Field<>(one.value(), more ? other.label() : surer.label(), surer.confidence(), evidence);
        });
    }

    private static List<Field<String>> sorted(Map<String, Field<String>> found) {
        return found.values().stream()
                .sorted(Comparator.comparingDouble((Field<String> field) -> field.confidence())
                        .reversed())
                .toList();
    }
}
