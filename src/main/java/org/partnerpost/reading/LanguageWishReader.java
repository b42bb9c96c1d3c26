package org.partnerpost.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.partnerpost.opportunity.Evidence;
import org.partnerpost.opportunity.Field;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Words;

/** The languages that the work needs. A French customer and an English document are no wish for the language. */
final class LanguageWishReader {
    private static final Phrases NAMES = Phrases.of("language-names");
    private static final Phrases SPEAKERS = Phrases.of("language-speakers");
    private static final Cues BEFORE = Cues.of("reading/language-cues", "before");
    private static final Cues AFTER = Cues.of("reading/language-cues", "after");
    private static final Cues WISH = Cues.of("reading/language-cues", "wish");
    private static final Cues WISH_BEFORE = Cues.adjacent("reading/language-cues", "wish-before");
    private static final Cues ALONE = Cues.of("reading/language-cues", "alone");
    private static final Phrases PERSONS = Phrases.of("reading/people", "person");
    private static final Phrases LINK = Phrases.of("reading/language-cues", "link");
    private static final LanguageInList LISTED = new LanguageInList(NAMES, LINK);
    private static final double ENOUGH = 0.95;
    private static final double MUST = 0.9;
    private static final double BESIDE_MODE = 0.7;
    /** All languages of a need are a limit; what is only welcome must leave nobody out. */
    private static final double WELCOME = 0.5;

    private static final double REFUSED = -1;

    private LanguageWishReader() {}

    static List<Field<String>> in(List<Passage> passages) {
        Map<String, Field<String>> found = new LinkedHashMap<>();
        for (Passage passage : passages) {
            for (Field<String> wish : in(passage)) {
                found.merge(wish.value(), wish, LanguageWishReader::both);
            }
        }
        boolean alone = found.values().stream().anyMatch(wish -> wish.confidence() == ENOUGH);
        return found.values().stream()
                .filter(wish -> !alone || wish.confidence() == ENOUGH)
                .toList();
    }

    private static List<Field<String>> in(Passage passage) {
        Words words = passage.words();
        List<Phrases.Hit> speakers = SPEAKERS.in(words);
        List<Name> names = new ArrayList<>();
        for (Phrases.Hit hit : speakers) {
            names.add(new Name(hit, Refusals.of(words, hit.from(), hit.to()) ? REFUSED : MUST));
        }
        for (Phrases.Hit hit : NAMES.in(words)) {
            if (speakers.stream().noneMatch(other -> other.from() <= hit.from() && hit.from() < other.to())) {
                names.add(new Name(hit, confidence(words, hit)));
            }
        }
        names.sort(Comparator.comparingInt(name -> name.hit().from()));
        share(words, names);
        return names.stream()
                .filter(name -> name.confidence() > WELCOME)
                .map(name -> name.field(passage))
                .toList();
    }

    /** The places where any language is named, wanted or not. */
    static BitSet named(Passage passage) {
        BitSet named = new BitSet();
        Words words = passage.words();
        Stream.of(SPEAKERS, NAMES)
                .flatMap(table -> table.in(words).stream())
                .forEach(hit -> named.set(
                        words.get(hit.from()).start(), words.get(hit.to() - 1).end()));
        return named;
    }

    private static double confidence(Words words, Phrases.Hit hit) {
        Optional<Phrases.Hit> cue = BEFORE.endBefore(words, hit.from());
        int from = cue.map(Phrases.Hit::from).orElse(hit.from());
        if (Refusals.of(words, hit.from(), hit.to()) || Refusals.of(words, from, hit.to())) {
            return REFUSED;
        }
        if (WISH.after(words, hit.to()) || WISH_BEFORE.before(words, from)) {
            return WELCOME;
        }
        if (ALONE.after(words, hit.to())) {
            return ENOUGH;
        }
        if (cue.isPresent() || AFTER.after(words, hit.to())) {
            return MUST;
        }
        return LISTED.holds(words, hit) || isOfPersons(words, hit) ? BESIDE_MODE : 0;
    }

    /** "Two trainers (German and French)". */
    private static boolean isOfPersons(Words words, Phrases.Hit hit) {
        int start = words.get(hit.from()).start();
        return start > 0
                && words.text().charAt(start - 1) == '('
                && PERSONS.endingAt(words, hit.from()).isPresent();
    }

    /** "German and English required": what holds for one of two linked names holds for the other. */
    private static void share(Words words, List<Name> names) {
        for (int i = 1; i < names.size(); i++) {
            if (linked(words, names.get(i - 1), names.get(i))) {
                names.set(i, names.get(i).wantedLike(names.get(i - 1)));
            }
        }
        for (int i = names.size() - 1; i > 0; i--) {
            if (linked(words, names.get(i - 1), names.get(i))) {
                names.set(i - 1, names.get(i - 1).wantedLike(names.get(i)));
            }
        }
    }

    private static boolean linked(Words words, Name name, Name next) {
        int end = name.hit().to();
        int begin = next.hit().from();
        return end == begin
                ? words.beside(begin)
                : words.beside(end)
                        && LINK.startingAt(words, end)
                                .filter(link -> link.to() == begin)
                                .isPresent();
    }

    /** A language named in a text; its confidence is 0 where nothing tells what it is named for. */
    private record Name(Phrases.Hit hit, double confidence) {
        Name wantedLike(Name other) {
            return confidence == 0 && other.confidence > 0 ? new Name(hit, other.confidence) : this;
        }

        Field<String> field(Passage passage) {
            int start = passage.words().get(hit.from()).start();
            int end = passage.words().get(hit.to() - 1).end();
            return passage.field(hit.value(), passage.text().substring(start, end), confidence, start, end);
        }
    }

    private static Field<String> both(Field<String> one, Field<String> other) {
        List<Evidence> evidence = new ArrayList<>(one.evidence());
        evidence.addAll(other.evidence());
        return new Field<>(one.value(), one.label(), Math.max(one.confidence(), other.confidence()), evidence);
    }
}
