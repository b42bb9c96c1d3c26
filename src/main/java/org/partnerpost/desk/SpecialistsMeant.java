package org.partnerpost.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.partnerpost.specialist.SoughtSpecialists;
import org.partnerpost.specialist.SoughtSpecialists.Meaning;
import org.partnerpost.specialist.SoughtSpecialists.Standing;
import org.partnerpost.taxonomy.Mention;
import org.partnerpost.taxonomy.Place;
import org.partnerpost.taxonomy.PlaceMention;
import org.partnerpost.taxonomy.Places;
import org.partnerpost.taxonomy.Skill;
import org.partnerpost.taxonomy.SkillTaxonomy;

/** What an operator may mean who looks for specialists: a part of a name, or skills, places and how they stand. */
final class SpecialistsMeant {
    private static final SkillTaxonomy SKILLS = SkillTaxonomy.inUse();
    private static final Places PLACES = Places.inUse();

    private SpecialistsMeant() {}

    static SoughtSpecialists by(String text, LocalDate today) {
        // As the pages name them.
        Map<String, Standing> standings = Map.of(
                "suppressed", new Standing.Suppressed(),
                "paused", new Standing.Paused(today),
                "not yet agreed", new Standing.NotAgreed());
        StringBuilder rest = new StringBuilder(text);
        Optional<Standing> standing = standings.keySet().stream()
                .filter(words -> text.toLowerCase(Locale.ROOT).contains(words))
                .peek(words -> blank(
                        rest,
                        text.toLowerCase(Locale.ROOT).indexOf(words),
                        text.toLowerCase(Locale.ROOT).indexOf(words) + words.length()))
                .map(standings::get)
                .findFirst();
        List<Collection<String>> skills = new ArrayList<>();
        Optional<Skill> whole = SKILLS.named(rest.toString().strip());
        List<Mention> named = whole.isPresent() ? List.of() : SKILLS.mentionsIn(rest.toString());
        whole.ifPresent(skill -> {
            skills.add(names(skill));
            blank(rest, 0, rest.length());
        });
        for (Mention mention : named) {
            skills.add(names(mention.skill()));
            blank(rest, mention.start(), mention.end());
        }
        List<Collection<String>> places = new ArrayList<>();
        Optional<Place> place =
                rest.isEmpty() ? Optional.empty() : PLACES.named(rest.toString().strip());
        List<PlaceMention> mentioned = place.isPresent() ? List.of() : PLACES.mentionsIn(rest.toString());
        place.ifPresent(one -> {
            places.add(codes(one));
            blank(rest, 0, rest.length());
        });
        for (PlaceMention mention : mentioned) {
            places.add(codes(mention.place()));
            blank(rest, mention.start(), mention.end());
        }
        boolean means = standing.isPresent() || !skills.isEmpty() || !places.isEmpty();
        return new SoughtSpecialists(
                text, means ? Optional.of(new Meaning(left(rest), skills, places, standing)) : Optional.empty());
    }

    /** What a profile may call it, or something that it is a kind of. */
    private static Set<String> names(Skill skill) {
        Set<String> names = new HashSet<>();
        SKILLS.skills().stream()
                .filter(one -> one.id().equals(skill.id())
                        || SKILLS.broaderOf(one.id()).contains(skill.id()))
                .forEach(one -> Stream.of(
                                List.of(one.id(), one.name()), one.names(), one.formerNames(), one.ambiguousNames())
                        .forEach(names::addAll));
        return names;
    }

    /**
     * What a profile that serves it may name: itself, its countries and their parts, and regions that share one with it. A part of a country
     * is not its other parts.
     */
    private static Set<String> codes(Place place) {
        Set<String> codes = new HashSet<>(List.of(place.code(), place.label()));
        for (String country : place.countries()) {
            codes.add(country);
            PLACES.named(country).map(Place::label).ifPresent(codes::add);
            if (place.kind() != Place.Kind.SUBDIVISION) {
                codes.add(country + SoughtSpecialists.PARTS);
            }
        }
        for (Place region : PLACES.regionsSharing(place.countries())) {
            codes.add(region.code());
            codes.add(region.label());
        }
        return codes;
    }

    private static void blank(StringBuilder text, int from, int to) {
        text.replace(from, to, " ".repeat(to - from));
    }

    /** Words that only join what was named are part of no name. */
    private static String left(StringBuilder rest) {
        return rest.toString().strip().replaceAll("\\s+", " ").replaceAll("(?i)^(?:(?:in|and|or|,|&)\\s?)+$", "");
    }
}
