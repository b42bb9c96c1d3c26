package org.partnerpost.relay;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.taxonomy.Place;
import org.partnerpost.taxonomy.PlaceMention;
import org.partnerpost.taxonomy.Places;
import org.partnerpost.taxonomy.SkillTaxonomy;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Phrases.Hit;
import org.partnerpost.wording.Words;

/**
 * Tells whether an answer about one of the needs that came in one mail speaks of another of them: by its number in our letter ("1 is fine.
 * 2: budget 80k"), or by what that one alone asks for ("for SAP: early March"). Pure.
 */
final class AnotherNeed {
    private static final Phrases ABOUT = Phrases.of("relay/about");
    private static final Phrases WHICH = Phrases.of("relay/about", "which");
    private static final Phrases WISH = Phrases.of("relay/about", "wish");
    private static final List<String> ORDINALS = List.of("first", "second", "third");
    private static final Pattern NUMBERED = Pattern.compile(
            "(?iu)(?:#\\s?|\\bn(?:r|ro|o|um|º|°)\\.?\\s?)([1-9])(?!\\d)|(?<![\\p{L}\\d.,])([1-9])(?=\\s?[:)])(?!:\\d)|(?m)^\\s{0,9}([1-9])(?=\\.\\s)");

    /** A thing is told of before it: "Lyon : …", "Lyon – 700 EUR". */
    private static final Pattern LABELS = Pattern.compile("[ \\u00a0\\u202f]{0,3}(?:[:=→]|[–—-][ \\u00a0])");

    private static final Pattern BESIDE = Pattern.compile(", | \\+ ");

    private final SkillTaxonomy skills;
    private final Places places;

    AnotherNeed(SkillTaxonomy skills, Places places) {
        this.skills = skills;
        this.places = places;
    }

    /**
     * @param about the need that the answer was sent to
     * @param together all that came in its mail, in the order of our letter
     */
    boolean isNamedIn(String answer, Opportunity about, List<Opportunity> together) {
        int own = 1 + together.stream().map(Opportunity::id).toList().indexOf(about.id());
        return together.size() > 1
                && own > 0
                && (numbers(answer).stream().anyMatch(number -> number != own && number <= together.size())
                        || isCalledIn(answer, about, together));
    }

    /** The same by what that one alone asks for: once specialists are known, numbers are theirs. */
    boolean isCalledIn(String answer, Opportunity about, List<Opportunity> together) {
        return together.size() > 1
                && (addressed(answer).stream().anyMatch(skill -> asksForIt(skill, about, together))
                        || addressedPlaces(answer).stream().anyMatch(place -> isAnothers(place, about, together)));
    }

    /** The same of words that end a need, which is not taken back: also by "both", or by naming anywhere what another alone asks for. */
    boolean mayEnd(String answer, Opportunity about, List<Opportunity> together) {
        return isNamedIn(answer, about, together)
                || isOfAll(answer, together)
                || together.size() > 1
                        && (counts(answer, about, together)
                                || places.mentionsIn(answer).stream()
                                        .map(PlaceMention::place)
                                        .anyMatch(place -> isAnothers(place, about, together))
                                || skills.mentionsIn(answer).stream()
                                        .anyMatch(mention ->
                                                asksForIt(mention.skill().id(), about, together)));
    }

    /** "Extend both until 15 March": an answer is about one. */
    boolean isOfAll(String answer, List<Opportunity> together) {
        return together.size() > 1
                && ABOUT.in(Words.loose(answer)).stream()
                        .anyMatch(hit -> hit.value().equals("all"));
    }

    private static boolean asksForIt(String skill, Opportunity about, List<Opportunity> together) {
        return !skillsOf(about).contains(skill)
                && together.stream().anyMatch(one -> skillsOf(one).contains(skill));
    }

    private static Set<String> skillsOf(Opportunity opportunity) {
        return opportunity.effectiveNeed().skills().stream().map(Field::value).collect(Collectors.toSet());
    }

    private static Set<Integer> numbers(String answer) {
        Set<Integer> numbers = new HashSet<>();
        Matcher numbered = NUMBERED.matcher(answer);
        while (numbered.find()) {
            for (int group = 1; group <= numbered.groupCount(); group++) {
                Optional.ofNullable(numbered.group(group)).map(Integer::valueOf).ifPresent(numbers::add);
            }
        }
        Words words = Words.loose(answer);
        for (int at = 0; at + 1 < words.size(); at++) {
            String word = words.get(at).folded();
            if (word.matches("[1-9]") && begins(words, at) && says("stands", words, at + 1)) {
                numbers.add(Integer.valueOf(word));
            }
        }
        for (Hit hit : ABOUT.in(words)) {
            int ordinal = ORDINALS.indexOf(hit.value());
            if (ordinal >= 0 && hit.to() < words.size() && says("one", words, hit.to())) {
                numbers.add(ordinal + 1);
            }
        }
        return numbers;
    }

    /** Whether it begins a clause, or follows one of the small words between two. */
    private static boolean begins(Words words, int at) {
        return at == 0
                || words.get(at - 1).closes()
                || Set.of("and", "und", "et", "y", "but", "aber", "mais", "pero")
                        .contains(words.get(at - 1).folded());
    }

    private static boolean says(String value, Words words, int at) {
        return ABOUT.startingAt(words, at)
                .filter(hit -> hit.value().equals(value))
                .isPresent();
    }

    /** Skills behind "for", or before a colon; and at the head of a clause with a number: "Java 600 EUR". */
    private List<String> addressed(String answer) {
        Words words = Words.loose(answer);
        return skills.mentionsIn(answer).stream()
                .filter(mention -> isAddressed(answer, mention.start(), mention.end())
                        || said(words, mention.start(), mention.end())
                                .filter(clause -> clause.chars().anyMatch(Character::isDigit))
                                .isPresent())
                .map(mention -> mention.skill().id())
                .toList();
    }

    private List<Place> addressedPlaces(String answer) {
        Words words = Words.loose(answer);
        return places.mentionsIn(answer).stream()
                .filter(mention -> isAddressed(answer, mention.start(), mention.end())
                        || said(words, mention.start(), mention.end()).isPresent())
                .map(PlaceMention::place)
                .toList();
    }

    private static boolean isAddressed(String answer, int start, int end) {
        Words before = Words.loose(answer.substring(0, start));
        boolean led = ABOUT.endingAt(before, before.size())
                .filter(hit -> hit.value().equals("for"))
                .isPresent();
        return led || LABELS.matcher(answer).region(end, answer.length()).lookingAt();
    }

    /** What a clause says of the thing that it begins with: "Bordeaux 700 EUR"; empty where the thing itself is what is wished. */
    private static Optional<String> said(Words words, int start, int end) {
        int first = words.firstFrom(start);
        int next = words.firstFrom(end);
        int head = first;
        for (int at = first - 1; at >= 0 && !words.get(at).closes(); at--) {
            head = WHICH.startingAt(words, at).filter(hit -> hit.to() == first).isPresent() ? at : head;
        }
        if (head > 0 && !words.get(head - 1).closes() && !words.lineBreakBefore(head)
                || next >= words.size()
                || words.get(next - 1).closes()
                || words.lineBreakBefore(next)) {
            return Optional.empty();
        }
        int to = IntStream.range(next, words.size())
                .filter(at -> words.get(at).closes() || words.lineBreakBefore(at + 1))
                .map(at -> at + 1)
                .findFirst()
                .orElse(words.size());
        boolean wished = IntStream.range(head, to)
                .anyMatch(at -> WISH.startingAt(words, at).isPresent());
        return wished
                ? Optional.empty()
                : Optional.of(words.text()
                        .substring(words.get(next).start(), words.get(to - 1).end()));
    }

    /** "Die erste ist besetzt", whatever follows. */
    private static boolean counts(String answer, Opportunity about, List<Opportunity> together) {
        int own = together.stream().map(Opportunity::id).toList().indexOf(about.id());
        return ABOUT.in(Words.loose(answer)).stream()
                .map(hit -> ORDINALS.indexOf(hit.value()))
                .anyMatch(at -> at >= 0 && at != own && at < together.size());
    }

    private static boolean isAnothers(Place place, Opportunity about, List<Opportunity> together) {
        return !isIn(place, about) && together.stream().anyMatch(one -> isIn(place, one));
    }

    /** By its name: of towns that have a namesake elsewhere the need's own is meant. */
    private static boolean isIn(Place place, Opportunity opportunity) {
        return opportunity.effectiveNeed().places().stream()
                .anyMatch(field -> field.label().isEmpty()
                        ? field.value().equals(place.code())
                        : isCalled(field.label(), place.label()));
    }

    /** "Leeds, Manchester" and "Lyon + 100 km" are called by each of their towns. */
    private static boolean isCalled(String label, String town) {
        return label.equals(town) || Stream.of(BESIDE.split(label)).anyMatch(town::equals);
    }
}
