package org.partnerpost.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.partnerpost.taxonomy.Mention;
import org.partnerpost.taxonomy.Place;
import org.partnerpost.taxonomy.PlaceMention;
import org.partnerpost.taxonomy.Places;
import org.partnerpost.taxonomy.Skill;
import org.partnerpost.taxonomy.SkillTaxonomy;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Phrases.Hit;
import org.partnerpost.wording.Words;

/** The skills, places, languages and ways of working that a text names. */
final class NamedThings {
    private static final List<String> LANGUAGES = List.of("language-names", "language-speakers");

    private static final Pattern BETWEEN_PIECES = Pattern.compile("[.,;|/\\n]|\\s(?:and|und|et|y|e)\\s");

    private final SkillTaxonomy skills;
    private final Places places;

    NamedThings(SkillTaxonomy skills, Places places) {
        this.skills = skills;
        this.places = places;
    }

    /**
     * @param skills ids; {@code refused} are those that the text does not want
     * @param places ISO 3166 codes
     * @param languages BCP 47
     * @param words how many words of the text name none of them
     */
    record Found(
            List<String> skills,
            List<String> refused,
            List<String> places,
            List<String> languages,
            List<String> workModes,
            int words) {
        /** Less these codes of places. */
        Found without(Collection<String> codes) {
            List<String> left =
                    places.stream().filter(code -> !codes.contains(code)).toList();
            return new Found(skills, refused, left, languages, workModes, words);
        }

        /** With these as well, of which all words are names. */
        Found and(List<String> moreSkills, List<String> morePlaces) {
            List<String> allSkills = Stream.concat(skills.stream(), moreSkills.stream())
                    .filter(id -> !refused.contains(id))
                    .distinct()
                    .toList();
            List<String> allPlaces = Stream.concat(places.stream(), morePlaces.stream())
                    .distinct()
                    .toList();
            return new Found(allSkills, refused, allPlaces, languages, workModes, 0);
        }

        boolean isEmpty() {
            return Stream.of(skills, refused, places, languages, workModes).allMatch(List::isEmpty);
        }
    }

    /** @param spoken whether the name of a language is one of a language that is spoken, even where no word says so */
    Found in(String text, boolean spoken) {
        Words words = Words.loose(text);
        List<int[]> named = new ArrayList<>();
        List<String> wanted = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (Mention mention : skills.mentionsIn(text)) {
            ProfileSheet.add(
                    mention.negated() ? refused : wanted,
                    meant(text.substring(mention.start(), mention.end()), mention.skill()));
            named.add(new int[] {mention.start(), mention.end()});
        }
        List<String> languages = new ArrayList<>();
        boolean speaks =
                spoken || !Phrases.of("joining/speaking", "speaks").in(words).isEmpty();
        for (String table : speaks ? LANGUAGES : List.<String>of()) {
            for (Hit hit : Phrases.of(table).in(words)) {
                ProfileSheet.add(languages, List.of(hit.value()));
                named.add(span(words, hit));
            }
        }
        if (!speaks) {
            alone(text, languages, named);
        }
        List<String> modes = new ArrayList<>();
        for (Hit hit : WorkModes.in(words)) {
            ProfileSheet.add(modes, WorkModes.meant(words, hit));
            named.add(span(words, hit));
        }
        List<String> codes = new ArrayList<>();
        List<PlaceMention> there = places.mentionsIn(text);
        for (PlaceMention mention : there) {
            if (!isCommand(text.substring(mention.start(), mention.end()))
                    && !isSeat(mention, words, there)
                    && named.stream().noneMatch(span -> span[0] <= mention.start() && mention.start() < span[1])) {
                ProfileSheet.add(codes, codes(mention.place()));
                named.add(new int[] {mention.start(), mention.end()});
            }
        }
        return new Found(wanted, refused, codes, languages, modes, others(words, named));
    }

    /** "Python & pandas" names two things, unless the one is written so. */
    private List<String> meant(String written, Skill skill) {
        List<String> parts = Arrays.stream(written.split("\\s+&\\s+"))
                .flatMap(part -> skills.named(part).stream())
                .map(Skill::id)
                .distinct()
                .toList();
        boolean spelledSo = Stream.of(Set.of(skill.name()), skill.names(), skill.formerNames(), skill.ambiguousNames())
                .flatMap(Set::stream)
                .anyMatch(name -> name.contains("&"));
        return parts.size() > 1 && !spelledSo ? parts : List.of(skill.id());
    }

    /** Who is from Dresden and works in Saxony and Bavaria does not work in all of Germany. */
    private static boolean isSeat(PlaceMention mention, Words words, List<PlaceMention> there) {
        return mention.place().kind() == Place.Kind.CITY
                && Phrases.of("joining/seat")
                        .endingAt(words, words.firstFrom(mention.start()))
                        .isPresent()
                && there.stream()
                        .map(PlaceMention::place)
                        .filter(place -> place.kind() == Place.Kind.SUBDIVISION)
                        .anyMatch(place ->
                                place.countries().equals(mention.place().countries()));
    }

    /** What a name means that is all of a text: no other word can make it doubtful, as those around "Fabric" and "Wales" can. */
    Found called(String name) {
        List<String> skill = skills.named(name).map(Skill::id).stream().toList();
        List<String> place =
                skill.isEmpty() ? places.named(name).map(NamedThings::codes).orElse(List.of()) : List.of();
        return new Found(skill, List.of(), place, List.of(), List.of(), 0);
    }

    /** The skills that a text names, where it does. */
    List<Mention> skillsIn(String text) {
        return skills.mentionsIn(text);
    }

    /** The places that a text names. */
    List<PlaceMention> placesIn(String text) {
        return places.mentionsIn(text);
    }

    /** The cities that a text names, as it writes them, and the country in which each lies. */
    Map<String, String> citiesIn(String text) {
        Map<String, String> cities = new LinkedHashMap<>();
        for (PlaceMention mention : places.mentionsIn(text)) {
            String name = text.substring(mention.start(), mention.end());
            if (mention.place().kind() == Place.Kind.CITY && !isCommand(name)) {
                cities.put(name, mention.place().code());
            }
        }
        return cities;
    }

    /** Who works in Hamburg only does not work in all of Germany: countries of which a text names towns alone, as the parts where these lie. */
    List<String> narrowed(String text, List<String> codes) {
        List<Place> named =
                places.mentionsIn(text).stream().map(PlaceMention::place).toList();
        return codes.stream()
                .flatMap(code -> {
                    List<Place> there = named.stream()
                            .filter(place -> place.code().equals(code))
                            .toList();
                    boolean towns = !there.isEmpty()
                            && there.stream()
                                    .allMatch(place -> place.kind() == Place.Kind.CITY
                                            && !place.part().isEmpty());
                    return towns ? there.stream().map(Place::part).distinct() : Stream.of(code);
                })
                .distinct()
                .toList();
    }

    /** Where the skill or place that a text names first ends; 0 where it names none. */
    int endOfFirst(String text) {
        IntStream ends = IntStream.concat(
                skills.mentionsIn(text).stream().limit(1).mapToInt(Mention::end),
                places.mentionsIn(text).stream().limit(1).mapToInt(PlaceMention::end));
        return ends.min().orElse(0);
    }

    /** Whether a skill is a part or a kind of the other, as S/4HANA is of SAP; ids. */
    boolean isBelow(String skill, String other) {
        return skills.broaderOf(skill).contains(other);
    }

    boolean isProduct(String skill) {
        return skills.skill(skill)
                .filter(found -> found.kind().equals("product"))
                .isPresent();
    }

    /** A name of a language that stands alone between commas or full stops is one that is spoken: "…, Vienna, German and English." */
    private static void alone(String text, List<String> languages, List<int[]> named) {
        Matcher between = BETWEEN_PIECES.matcher(text);
        int from = 0;
        while (from <= text.length()) {
            int to = between.find() ? between.start() : text.length();
            Words words = Words.loose(text.substring(from, to));
            int name = Phrases.of("joining/speaking", "some")
                    .startingAt(words, 0)
                    .map(Hit::to)
                    .orElse(0);
            Optional<Hit> language = Phrases.of("language-names").startingAt(words, name);
            if (language.isPresent() && language.get().to() == words.size()) {
                ProfileSheet.add(languages, List.of(language.get().value()));
                named.add(new int[] {from, to});
            }
            from = to == text.length() ? to + 1 : between.end();
        }
    }

    /** At the beginning of a German sentence "Auch" is no town in France. */
    private static boolean isCommand(String name) {
        return Phrases.of("joining/commands").meaning(Words.loose(name)).isPresent();
    }

    private static List<String> codes(Place place) {
        return place.kind() == Place.Kind.REGION ? place.countries() : List.of(place.code());
    }

    private static int[] span(Words words, Hit hit) {
        return new int[] {words.get(hit.from()).start(), words.get(hit.to() - 1).end()};
    }

    private static int others(Words words, List<int[]> named) {
        int others = 0;
        for (int i = 0; i < words.size(); i++) {
            int at = words.get(i).start();
            others += named.stream().anyMatch(span -> span[0] <= at && at < span[1]) ? 0 : 1;
        }
        return others;
    }
}
