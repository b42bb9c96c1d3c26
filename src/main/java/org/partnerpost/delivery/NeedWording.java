package org.partnerpost.delivery;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Money;
import org.partnerpost.opportunity.Need;
import org.partnerpost.opportunity.PlaceLabel;
import org.partnerpost.taxonomy.Place;
import org.partnerpost.taxonomy.Places;
import org.partnerpost.wording.Exactness;

/** Says a need's values in one language. What is not known gives an empty text. */
final class NeedWording {
    private static final Pattern DURATION = Pattern.compile("P(\\d{1,4})([DWMY])");
    private static final Pattern ALLOCATION =
            Pattern.compile("(\\d[\\d.-]{0,9}) (days? a week|days? a month|hours? a week|hours? a month|person-days)");
    private static final int MOST_ITEMS = 12;
    private static final int LONGEST_ITEM = 120;

    /** A name that is made of them tells so many, and one place. */
    private static final int NAMED_SKILLS = 3;

    private final Words words;

    NeedWording(Words words) {
        this.words = words;
    }

    /** The requester's words; one that was made of skills and place, because it had none, in the reader's. */
    String name(Need need) {
        List<Field<String>> skills = need.skills().stream().limit(NAMED_SKILLS).toList();
        List<Field<String>> places = need.places().stream().limit(1).toList();
        String made = Stream.concat(skills.stream(), places.stream())
                .map(Field::label)
                .collect(Collectors.joining(", "));
        SkillWording called = new SkillWording(words.language());
        return need.name()
                .map(name -> name.evidence().isEmpty() && name.value().equals(made)
                        ? Stream.concat(
                                        skills.stream().map(skill -> label(called.of(skill))),
                                        places.stream().map(this::town))
                                .collect(Collectors.joining(", "))
                        : name.value())
                .orElse("");
    }

    String skills(List<Field<String>> fields) {
        SkillWording called = new SkillWording(words.language());
        return list(fields.stream().map(field -> label(called.of(field))).toList());
    }

    /**
     * What a table of ours names, in the reader's words where they have it.
     *
     * @param kind of the ids, such as {@code industry}
     */
    String terms(String kind, List<Field<String>> fields) {
        return list(fields.stream()
                .map(field -> known(kind + "." + field.value()).orElseGet(() -> label(field)))
                .toList());
    }

    /** In the reader's words where they have it, else as it was written. */
    String allocation(Optional<Field<String>> field) {
        return field.map(said -> {
                    Matcher counted = ALLOCATION.matcher(said.value());
                    Optional<String> known = counted.matches()
                            ? known("allocation." + counted.group(2).replace(' ', '-'), counted.group(1))
                            : known("allocation." + said.value().replace(' ', '-'));
                    return known.orElseGet(() -> label(said));
                })
                .orElse("");
    }

    private Optional<String> known(String key, Object... values) {
        return words.knows(key) ? Optional.of(words.say(key, values)) : Optional.empty();
    }

    /** Town and country where both are known: {@code Munich, Germany}. */
    String places(List<Field<String>> places) {
        return words.or(most(places.stream()
                .map(place -> regionOf(place, places).orElseGet(() -> place(place)))
                .distinct()
                .toList()));
    }

    /** Where somebody works, by codes: all of Europe is said once. */
    String placesOfWork(List<String> codes) {
        return places(Places.inUse().gathered(codes).stream()
                .map(code -> Field.entered(code, code.length() > 2 && code.indexOf('-') < 0 ? region(code) : ""))
                .toList());
    }

    private String region(String code) {
        return Places.inUse().nameIn(words.language().tag(), code).orElse(code);
    }

    /** "Europe" stands in a field for each of its countries, and is said once. */
    private Optional<String> regionOf(Field<String> place, List<Field<String>> places) {
        boolean several = places.stream()
                        .filter(other -> other.label().equals(place.label()))
                        .map(Field::value)
                        .distinct()
                        .count()
                > 1;
        return Optional.of(place.label())
                .filter(label -> several)
                .flatMap(Places.inUse()::named)
                .filter(region -> region.kind() == Place.Kind.REGION)
                .map(region -> Places.inUse()
                        .nameIn(words.language().tag(), region.code())
                        .orElse(region.label()));
    }

    /** The countries alone, as they stand after a comma in a sentence: {@code in Germany or in the Netherlands}. */
    String inCountries(List<Field<String>> places) {
        return words.or(most(places.stream()
                .map(place -> countryCode(place.value()))
                .filter(code -> !code.isEmpty())
                .distinct()
                .map(code -> words.knows("in." + code) ? words.say("in." + code) : words.say("in.other", country(code)))
                .toList()));
    }

    String workMode(Optional<Field<String>> mode) {
        return mode.map(field -> {
                    String key = "mode." + field.value().replace(' ', '-');
                    return words.knows(key) ? words.say(key) : label(field);
                })
                .orElse("");
    }

    String languages(List<Field<String>> languages) {
        return words.and(most(languages.stream()
                .map(field -> {
                    String name = Locale.forLanguageTag(field.value())
                            .getDisplayLanguage(words.language().locale());
                    return name.isEmpty() ? label(field) : name;
                })
                .toList()));
    }

    String count(Optional<Field<Integer>> count) {
        return count.map(field -> String.valueOf(field.value())).orElse("");
    }

    String date(Optional<Field<LocalDate>> date) {
        return date.map(field -> words.date(field.value())).orElse("");
    }

    /** As exactly as it was said: of whoever wrote "February", no day is told. */
    String start(Optional<Field<LocalDate>> start) {
        return start.map(field -> words.date(field.value(), Exactness.of(field.label(), field.value())))
                .orElse("");
    }

    String duration(Optional<Field<String>> duration) {
        return duration.map(field -> {
                    Matcher iso = DURATION.matcher(field.value());
                    return iso.matches()
                            ? words.say("duration." + iso.group(2), Integer.parseInt(iso.group(1)))
                            : label(field);
                })
                .orElse("");
    }

    String money(Optional<Field<Money>> money) {
        return money.map(field -> money(field.value())).orElse("");
    }

    private String money(Money money) {
        Optional<String> min = money.min().map(this::amount);
        Optional<String> max = money.max().map(this::amount);
        if (min.isEmpty() && max.isEmpty()) {
            return "";
        }
        String sum = min.isPresent() && max.isPresent()
                ? (min.equals(max) ? min.get() : words.say("money.range", min.get(), max.get()))
                : min.map(least -> words.say("money.from", least))
                        .orElseGet(() -> words.say("money.to", max.orElse("")));
        String currency =
                money.currency().map(code -> " " + ShownText.line(code, 10)).orElse("");
        String key = "per." + money.per();
        return sum + currency + (words.knows(key) ? " " + words.say(key) : "");
    }

    private String amount(BigDecimal amount) {
        NumberFormat format = NumberFormat.getNumberInstance(words.language().locale());
        format.setMaximumFractionDigits(2);
        return format.format(amount);
    }

    private String town(Field<String> place) {
        String whole = place(place);
        String code = countryCode(place.value());
        String country = code.isEmpty() ? "" : ", " + country(code);
        return whole.endsWith(country) ? whole.substring(0, whole.length() - country.length()) : whole;
    }

    private String place(Field<String> place) {
        String code = countryCode(place.value());
        String country = code.isEmpty() ? "" : country(code);
        String label = inTheirWords(place, code).orElseGet(() -> label(place));
        if (country.isEmpty() || label.equals(place.value())) {
            return country.isEmpty() ? label : country;
        }
        boolean sayIsTheCountry = label.equalsIgnoreCase(country)
                || label.equalsIgnoreCase(Locale.of("", code)
                        .getDisplayCountry(Locale.of(words.language().tag())))
                || isCountryIn(label, code, Locale.ENGLISH)
                || isCountryIn(label, code, Locale.GERMAN)
                || isCountryIn(label, code, Locale.FRENCH);
        return sayIsTheCountry ? country : label + ", " + country;
    }

    /** A part of a country, or a town, where the reader's language has a name of its own for it: "Bayern", "München". */
    private Optional<String> inTheirWords(Field<String> place, String country) {
        String language = words.language().tag();
        return place.value().indexOf('-') > 0
                ? Places.inUse().nameIn(language, place.value())
                : towns(place, language, country);
    }

    /** Each of "Munich, Nuremberg + 50 km"; empty where none has a name of its own. */
    private static Optional<String> towns(Field<String> place, String language, String country) {
        List<PlaceLabel> towns =
                Stream.of(place.label().split(", ")).map(PlaceLabel::of).toList();
        String theirs = towns.stream()
                .map(town -> town.called(
                        Places.inUse().townIn(language, country, town.town()).orElse(town.town())))
                .map(PlaceLabel::said)
                .collect(Collectors.joining(", "));
        return theirs.equals(place.label()) ? Optional.empty() : Optional.of(ShownText.line(theirs, LONGEST_ITEM));
    }

    private static boolean isCountryIn(String label, String code, Locale language) {
        return label.equalsIgnoreCase(Locale.of("", code).getDisplayCountry(language));
    }

    private String country(String code) {
        return Locale.of("", code).getDisplayCountry(words.language().locale());
    }

    private static String countryCode(String place) {
        String code = place.split("-", 2)[0].toUpperCase(Locale.ROOT);
        return code.length() == 2 && code.chars().allMatch(c -> c >= 'A' && c <= 'Z') ? code : "";
    }

    private static String label(Field<String> field) {
        return ShownText.line(field.label().isBlank() ? field.value() : field.label(), LONGEST_ITEM);
    }

    private static String list(List<String> items) {
        return String.join(", ", most(items));
    }

    private static List<String> most(List<String> items) {
        List<String> distinct = items.stream().distinct().toList();
        return distinct.size() <= MOST_ITEMS ? distinct : distinct.subList(0, MOST_ITEMS);
    }
}
