package org.partnerpost.reading;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Money;
import org.partnerpost.opportunity.Need;
import org.partnerpost.taxonomy.Place;
import org.partnerpost.taxonomy.Places;
import org.partnerpost.taxonomy.SkillTaxonomy;
import org.partnerpost.wording.Counts;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Words;

/** Reads the few words of a remark by the rules that read whole mails; what they lack of a mail is put before them. */
final class ToldFields {
    private static final Phrases PARTS = Phrases.of("month-parts");
    private static final Pattern CLAUSE = Pattern.compile("[,;.]");
    private static final Phrases LANGUAGES = Phrases.of("language-names");
    /** A bare sum below it may be for a day or for the whole. */
    private static final BigDecimal FOR_THE_WHOLE = BigDecimal.valueOf(5_000);

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final int SHORTEST_NAME = 3;
    private static final String ASKING = "we need ";
    private static final int COUNTED = 4;

    private final OpportunityReader reader;
    private final SkillTaxonomy skills;
    private final Places places;
    private final Optional<OffsetDateTime> at;

    ToldFields(OpportunityReader reader, SkillTaxonomy skills, Places places, Optional<OffsetDateTime> at) {
        this.reader = reader;
        this.skills = skills;
        this.places = places;
        this.at = at;
    }

    /** Only what is said in so many words. */
    Need plainly(String text) {
        // Without a sender: what a sum is counted in is known from the need.
        return text.isBlank()
                ? Need.UNKNOWN
                : reader.read(new Writing("", text, at, Optional.empty())).need();
    }

    /** With what is said about a named field: "the price is 60k". */
    Need about(String text, List<Aspect> aspects) {
        Need told = plainly(text);
        for (Aspect aspect : aspects) {
            if (!aspect.isIn(told)) {
                told = NeedParts.with(told, aspect, plainly(aspect.cued(Remark.value(text))));
            }
        }
        return told;
    }

    /** "Power BI Fabric" after an "instead of": what is named first goes, what follows holds; empty where one of them is not known. */
    Optional<Remark.Sides> parted(String text) {
        return Stream.concat(
                        skills.mentionsIn(text).stream().map(one -> new int[] {one.start(), one.end()}),
                        places.mentionsIn(text).stream().map(one -> new int[] {one.start(), one.end()}))
                .min(Comparator.comparingInt(span -> span[0]))
                .filter(first -> Remark.names(text.substring(0, first[0])).isEmpty())
                .map(first -> new Remark.Sides(
                        text.substring(first[1]).strip(),
                        text.substring(0, first[1]).strip()))
                .filter(sides -> !Remark.names(sides.holds()).isEmpty());
    }

    /** "Only two people": how many, where hardly more is said. */
    Need people(String text) {
        String value = Remark.value(text);
        Words words = Words.of(value);
        boolean counts = words.size() > 1
                && words.size() <= COUNTED
                && Counts.at(words, 0).isPresent();
        return counts ? wanted(value) : Need.UNKNOWN;
    }

    /** As the answer to a question: often the thing alone. A small sum may be for a day or for the whole, so it answers nothing. */
    Need answering(String text, Aspect asked) {
        Need told = switch (asked) {
            case SKILLS, PLACES, LANGUAGES -> named(Remark.names(text), asked);
            case START, DEADLINE, BUDGET, RATE, DURATION, ALLOCATION -> plainly(asked.cued(Remark.value(text)));
        };
        boolean small = told.dealValue()
                .flatMap(sum -> sum.value().max().or(() -> sum.value().min()))
                .filter(sum -> sum.compareTo(FOR_THE_WHOLE) < 0)
                .isPresent();
        return small ? Need.UNKNOWN : NeedParts.with(Need.UNKNOWN, asked, told);
    }

    /**
     * With the start that the text opens with: "early January, and it's 10 days". A day alone may be any day; of an end or a deadline
     * nobody says that it is early in a month.
     */
    Need withOpening(Need told, String text) {
        boolean opens = PARTS.startingAt(Words.loose(text), 0)
                .filter(part -> !part.value().equals("late"))
                .isPresent();
        return told.startDate().isPresent() || !opens
                ? told
                : NeedParts.with(told, Aspect.START, answering(CLAUSE.split(text, 2)[0], Aspect.START));
    }

    /** A number alone, as the answer to how many are wanted. */
    Need howMany(String text) {
        return wanted(Remark.value(text) + " consultants");
    }

    private Need wanted(String people) {
        return Need.UNKNOWN.under(plainly(ASKING + people).conditions().peopleAlone());
    }

    /** Things called by a name of theirs that is believed in a need only with support: "Fabric", "munich". */
    Need named(List<String> names) {
        Need found = Need.UNKNOWN;
        for (Aspect aspect : List.of(Aspect.SKILLS, Aspect.PLACES, Aspect.LANGUAGES)) {
            found = NeedParts.with(found, aspect, named(names, aspect));
        }
        return found;
    }

    private Need named(List<String> all, Aspect aspect) {
        List<String> names =
                all.stream().filter(name -> name.length() >= SHORTEST_NAME).toList();
        return switch (aspect) {
            case SKILLS ->
                NeedParts.of(
                        names.stream()
                                .flatMap(name -> skills.named(name).stream())
                                .map(skill -> Field.entered(skill.id(), skill.name()))
                                .toList(),
                        List.of(),
                        List.of());
            case PLACES ->
                NeedParts.of(
                        List.of(),
                        names.stream()
                                .flatMap(name -> places.named(name).stream())
                                .flatMap(ToldFields::fields)
                                .toList(),
                        List.of());
            case LANGUAGES ->
                NeedParts.of(
                        List.of(),
                        List.of(),
                        names.stream()
                                .flatMap(name -> LANGUAGES.meaning(Words.of(name)).stream()
                                        .map(tag -> Field.entered(tag, name)))
                                .toList());
            case START, DEADLINE, BUDGET, RATE, DURATION, ALLOCATION -> Need.UNKNOWN;
        };
    }

    /** Of which field the need says what these words say: "not 40" tells that its budget of 40,000 is meant. */
    Optional<Aspect> saidIn(Need need, String text) {
        String value = Remark.value(text);
        return Stream.of(Aspect.BUDGET, Aspect.RATE, Aspect.START, Aspect.DEADLINE, Aspect.DURATION, Aspect.ALLOCATION)
                .filter(aspect -> isSaid(need, plainly(aspect.cued(value)), aspect))
                .findFirst();
    }

    private static boolean isSaid(Need need, Need told, Aspect aspect) {
        return switch (aspect) {
            case BUDGET -> sameSum(need.dealValue(), told.dealValue());
            case RATE -> sameSum(need.rate(), told.rate());
            case START -> same(need.startDate(), told.startDate());
            case DEADLINE -> same(need.responseDeadline(), told.responseDeadline());
            case DURATION -> same(need.duration(), told.duration());
            case ALLOCATION -> same(need.allocation(), told.allocation());
            case PLACES, LANGUAGES, SKILLS -> false;
        };
    }

    private static <T> boolean same(Optional<Field<T>> one, Optional<Field<T>> other) {
        return one.isPresent() && one.map(Field::value).equals(other.map(Field::value));
    }

    /** "60k, not 40" speaks of forty thousand. */
    private static boolean sameSum(Optional<Field<Money>> known, Optional<Field<Money>> told) {
        return known.flatMap(one -> one.value().max().or(() -> one.value().min()))
                .flatMap(sum -> told.flatMap(other ->
                                other.value().max().or(() -> other.value().min()))
                        .filter(other -> sum.compareTo(other) == 0 || sum.compareTo(other.multiply(THOUSAND)) == 0))
                .isPresent();
    }

    private static Stream<Field<String>> fields(Place place) {
        return place.kind() == Place.Kind.REGION
                ? place.countries().stream().map(code -> Field.entered(code, place.label()))
                : Stream.of(Field.entered(place.code(), place.label()));
    }

    /** How what is told stands in the text that it was read from, and what it is called. */
    static Stream<String> wordsOf(Need told, String text) {
        return Stream.of(
                        told.skills().stream(),
                        told.places().stream(),
                        told.languages().stream(),
                        told.workMode().stream(),
                        told.startDate().stream(),
                        told.duration().stream(),
                        told.allocation().stream(),
                        told.rate().stream(),
                        told.dealValue().stream(),
                        told.responseDeadline().stream(),
                        told.conditions().people().stream())
                .<Field<?>>flatMap(fields -> fields)
                .flatMap(field -> Stream.concat(
                        Stream.of(field.label(), field.value().toString()),
                        field.evidence().stream()
                                .filter(place -> place.end() <= text.length())
                                .map(place -> text.substring(place.start(), place.end()))));
    }
}
