package org.partnerpost.taxonomy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Countries, regions of several, their subdivisions and larger cities. Immutable and safe for any number of threads. */
public final class Places {

    private static final int COUNTRY_REACH = 2;
    /** So many countries are no longer told one by one. */
    private static final int MANY = 6;

    private final NameFinder<Place> finder;
    private final List<Place> known;
    private final Map<String, Place> byCode = new HashMap<>();
    private final Map<String, Map<String, String>> local;
    private final Map<Place, Set<String>> others;
    private final LowerCase lowerCase;
    /** Those of many countries, the largest first. */
    private final List<Place> regions;

    Places(PlaceRows rows, Cues cues) {
        finder = new NameFinder<>(rows.spellings(), new PlaceSupport(cues));
        local = rows.local();
        others = rows.others();
        known = List.copyOf(rows.places());
        lowerCase = new LowerCase(cues.townFollows(), Set.of());
        for (Place place : rows.places()) {
            if (place.kind() != Place.Kind.CITY) {
                byCode.putIfAbsent(place.code().toUpperCase(Locale.ROOT), place);
            }
        }
        regions = byCode.values().stream()
                .filter(place ->
                        place.kind() == Place.Kind.REGION && place.countries().size() >= MANY)
                .sorted(Comparator.comparingInt(
                                (Place region) -> region.countries().size())
                        .reversed()
                        .thenComparing(Place::code))
                .toList();
    }

    /** The places as shipped, with one's own files where {@link OwnTerms} names some; read once, in less than a second. */
    public static Places inUse() {
        return InUse.PLACES;
    }

    static Places of(IndexFiles files) {
        return new Places(
                PlaceRows.read(
                        files.rows("places/regions"),
                        files.rows("places/countries"),
                        files.rows("places/subdivisions"),
                        files.rows("places/cities")),
                Cues.from(files.rows("cues")));
    }

    /** The place of this code or name: "Germany", "Deutschland", "DE", "de-by", "Munich"; of two cities of one name the larger. */
    public Optional<Place> named(String name) {
        Place coded = byCode.get(name.strip().toUpperCase(Locale.ROOT));
        return coded != null ? Optional.of(coded) : finder.index().firstOwnerOf(name);
    }

    /**
     * What people of a language call a region, a country or a part of one; empty where the code is not known.
     *
     * @param language such as {@code de}; English where there is no name in it
     */
    public Optional<String> nameIn(String language, String code) {
        return Optional.ofNullable(byCode.get(code.toUpperCase(Locale.ROOT)))
                .map(place -> local.getOrDefault(place.code(), Map.of()).getOrDefault(language, place.label()));
    }

    /**
     * What people of a language call a town: Munich is München in German.
     *
     * @param country where it lies
     * @param label as it is called in English
     * @return empty where they have no name of their own for it that we know
     */
    public Optional<String> townIn(String language, String country, String label) {
        return Optional.ofNullable(
                local.getOrDefault(PlaceRows.town(country, label), Map.of()).get(language));
    }

    /** The town of this name in this country, the largest where there are several. */
    public Optional<Place> town(String country, String name) {
        return finder.index().ownersOf(name).stream()
                .filter(place -> place.kind() == Place.Kind.CITY && place.code().equals(country))
                .findFirst();
    }

    /** The places mentioned in a text, in its order, without overlap. Linear in the text; its first 256 Ki UTF-16 units are read. */
    public List<PlaceMention> mentionsIn(String text) {
        return mentionsIn(text, List.of());
    }

    /**
     * The same, where of several towns of one name the one at home is meant: of Mérida in Mexico, Venezuela and Spain.
     *
     * @param homes countries of those who write, as ISO 3166 codes, the likeliest first; where none of them has such a town it is the largest
     */
    public List<PlaceMention> mentionsIn(String text, List<String> homes) {
        Words words = new Words(new FoldedText(lowerCase.withCapitals(text)));
        List<Found<Place>> found = finder.in(words);
        List<PlaceMention> mentions = new ArrayList<>(found.size());
        for (int i = 0; i < found.size(); i++) {
            Found<Place> name = found.get(i);
            int start = words.text().startOf(name.from());
            int end = words.text().endOf(name.to() - 1);
            mentions.add(new PlaceMention(meant(found, i, words, homes), start, end, name.confidence()));
        }
        return List.copyOf(mentions);
    }

    /** All of them, cities too. */
    public List<Place> known() {
        return known;
    }

    /** What a place is called besides its label, in any language: Munich is München, Mnichov and Monaco di Baviera. */
    public Set<String> otherNames(Place place) {
        return Collections.unmodifiableSet(others.getOrDefault(place, Set.of()));
    }

    /** Regions of several countries that have one of these. */
    public List<Place> regionsSharing(List<String> countries) {
        return byCode.values().stream()
                .filter(place -> place.kind() == Place.Kind.REGION)
                .filter(region -> region.countries().stream().anyMatch(countries::contains))
                .toList();
    }

    /**
     * Long lists of countries as people say them: all countries of Europe as {@code EUROPE}, at the place of the first of them. Only what is
     * there whole, and only regions of many countries: "DE, AT, CH" stays.
     *
     * @param codes of countries and their parts, and anything else, which stays
     */
    public List<String> gathered(List<String> codes) {
        List<String> gathered = new ArrayList<>(codes);
        for (Place region : regions) {
            if (gathered.containsAll(region.countries())) {
                gathered.set(gathered.indexOf(first(region, gathered)), region.code());
                gathered.removeAll(region.countries());
            }
        }
        return List.copyOf(gathered);
    }

    private static String first(Place region, List<String> codes) {
        return codes.stream().filter(region.countries()::contains).findFirst().orElseThrow();
    }

    /**
     * Whether one place lies in the other: "DE" contains "DE-BY", "DACH" contains "DE"; a place contains itself. Codes that are not
     * known contain themselves only.
     */
    public boolean contains(String broader, String narrower) {
        String outer = broader.toUpperCase(Locale.ROOT);
        String inner = narrower.toUpperCase(Locale.ROOT);
        if (outer.equals(inner) || inner.startsWith(outer + "-")) {
            return true;
        }
        Place region = byCode.get(outer);
        if (region == null || region.kind() != Place.Kind.REGION) {
            return false;
        }
        Place within = byCode.get(inner);
        List<String> countries =
                within != null ? within.countries() : List.of(inner.length() > 2 ? inner.substring(0, 2) : inner);
        return region.countries().containsAll(countries);
    }

    /** "Valencia, Venezuela" is not the larger Valencia. */
    private Place meant(List<Found<Place>> found, int i, Words words, List<String> homes) {
        Found<Place> name = found.get(i);
        if (name.owner().kind() != Place.Kind.CITY) {
            return name.owner();
        }
        List<Place> towns = finder.index().ownersOf(words.text().letters(name.from(), name.to())).stream()
                .filter(place -> place.kind() == Place.Kind.CITY)
                .toList();
        return named(towns, found, i, words)
                .or(() -> homes.stream()
                        .flatMap(home ->
                                towns.stream().filter(town -> town.code().equals(home)))
                        .findFirst())
                .orElse(name.owner());
    }

    /** The town that lies in the country named right behind it. */
    private static Optional<Place> named(List<Place> towns, List<Found<Place>> found, int i, Words words) {
        if (i + 1 == found.size()) {
            return Optional.empty();
        }
        Found<Place> next = found.get(i + 1);
        boolean near = words.wordOf(next.from()) - words.wordOf(found.get(i).to() - 1) <= COUNTRY_REACH;
        return towns.stream()
                .filter(town -> near && next.owner().countries().contains(town.code()))
                .findFirst();
    }

    private static final class InUse {
        static final Places PLACES = of(OwnTerms.inUse());
    }
}
