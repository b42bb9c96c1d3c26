package org.partnerpost.desk;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.partnerpost.desk.NeedForm.Mistake;
import org.partnerpost.opportunity.Conditions;
import org.partnerpost.opportunity.Disclosure;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Money;
import org.partnerpost.opportunity.Need;
import org.partnerpost.opportunity.Requester;
import org.partnerpost.taxonomy.Place;
import org.partnerpost.taxonomy.Places;
import org.partnerpost.taxonomy.Skill;
import org.partnerpost.taxonomy.SkillTaxonomy;
import org.partnerpost.taxonomy.Term;
import org.partnerpost.taxonomy.Vocabularies;
import org.partnerpost.taxonomy.Vocabulary;

/** Makes of an edited form the need that it means. What the operator left as it was keeps its evidence. */
final class NeedCorrection {
    private static final Set<String> WORK_MODES = Set.of("remote", "on site", "hybrid");
    private static final Set<String> PER = Set.of("hour", "day", "month");

    private final SkillTaxonomy skills = SkillTaxonomy.shipped();
    private final Places places = Places.shipped();
    private final Vocabularies vocabularies = Vocabularies.shipped();

    private final NeedForm before;
    private final NeedForm sent;
    private final Optional<Requester> requester;
    private final List<Mistake> mistakes = new ArrayList<>();

    private NeedCorrection(NeedForm before, NeedForm sent, Optional<Requester> requester) {
        this.before = before;
        this.sent = sent;
        this.requester = requester;
    }

    /** @param mistakes what could not be understood; the need counts only where there is none */
    record Corrected(Need need, List<Mistake> mistakes) {}

    /** @param requester who must not be named in what specialists read */
    static Corrected of(Need now, NeedForm sent, Optional<Requester> requester) {
        NeedCorrection correction = new NeedCorrection(NeedForm.of(now), sent, requester);
        return new Corrected(correction.need(now), correction.mistakes);
    }

    private Need need(Need now) {
        return new Need(
                one("name", now.name(), this::released),
                one("summary", now.summary(), this::released),
                many("skills", now.skills(), this::skill),
                many("roles", now.roles(), name -> term(vocabularies.roles(), name, "role")),
                many("industries", now.industries(), name -> term(vocabularies.industries(), name, "industry")),
                many("places", now.places(), this::place),
                one("workMode", now.workMode(), NeedCorrection::workMode),
                many("languages", now.languages(), NeedCorrection::language),
                one("startDate", now.startDate(), NeedCorrection::date),
                one("duration", now.duration(), NeedCorrection::duration),
                one("allocation", now.allocation(), text -> text),
                money("rate", now.rate(), Optional.empty()),
                money("value", now.dealValue(), Optional.of("project")),
                one("responseDeadline", now.responseDeadline(), NeedCorrection::date),
                new Conditions(
                        one("people", now.conditions().people(), NeedCorrection::people),
                        one("sellingState", now.conditions().sellingState(), NeedCorrection::sellingState),
                        many("terms", now.conditions().terms(), NeedCorrection::contractTerm)));
    }

    private boolean untouched(String name) {
        // Browsers send a text area's line ends as they like.
        return sent.get(name)
                .strip()
                .equals(before.get(name).replace("\r\n", "\n").strip());
    }

    private <T> Optional<Field<T>> one(String name, Optional<Field<T>> now, Function<String, T> read) {
        if (untouched(name)) {
            return now;
        }
        return sent.get(name).isBlank()
                ? Optional.empty()
                : understood(name, () -> Field.entered(read.apply(sent.get(name)), ""));
    }

    private List<Field<String>> many(String name, List<Field<String>> now, Function<String, Field<String>> read) {
        if (untouched(name)) {
            return now;
        }
        return Arrays.stream(sent.get(name).split(","))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .flatMap(entry -> understood(name, () -> kept(now, entry).orElseGet(() -> read.apply(entry))).stream())
                .toList();
    }

    private static Optional<Field<String>> kept(List<Field<String>> now, String entry) {
        return now.stream()
                .filter(field -> field.label().equals(entry) || field.value().equals(entry))
                .findFirst();
    }

    private Optional<Field<Money>> money(String name, Optional<Field<Money>> now, Optional<String> always) {
        if (untouched(name + "Min")
                && untouched(name + "Max")
                && untouched(name + "Currency")
                && (always.isPresent() || untouched(name + "Per"))) {
            return now;
        }
        if (sent.get(name + "Min").isBlank() && sent.get(name + "Max").isBlank()) {
            return Optional.empty();
        }
        Optional<Optional<BigDecimal>> min = understood(name + "Min", () -> amount(sent.get(name + "Min")));
        Optional<Optional<BigDecimal>> max = understood(name + "Max", () -> amount(sent.get(name + "Max")));
        Optional<Optional<String>> currency =
                understood(name + "Currency", () -> currency(sent.get(name + "Currency")));
        Optional<String> per = understood(name + "Per", () -> always.orElseGet(() -> per(sent.get(name + "Per"))));
        return min.isEmpty() || max.isEmpty() || currency.isEmpty() || per.isEmpty()
                ? Optional.empty()
                : understood(
                        name + "Min",
                        () -> Field.entered(new Money(min.get(), max.get(), currency.get(), per.get()), ""));
    }

    private <T> Optional<T> understood(String field, Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (IllegalArgumentException | DateTimeException wrong) {
            mistakes.add(new Mistake(field, wrong.getMessage() + "."));
            return Optional.empty();
        }
    }

    private String released(String words) {
        Disclosure.in(words, requester).ifPresent(what -> {
            throw new IllegalArgumentException("Specialists read this, and " + what + " stands in it: take it out");
        });
        return words;
    }

    private Field<String> skill(String name) {
        Skill skill = skills.named(name).orElseThrow(() -> unknown(name, "skill"));
        return Field.entered(skill.id(), skill.name());
    }

    private Field<String> place(String name) {
        Place place = places.named(name).orElseThrow(() -> unknown(name, "place"));
        return Field.entered(place.code(), place.label());
    }

    private static Field<String> term(Vocabulary vocabulary, String name, String what) {
        Term term = vocabulary.named(name).orElseThrow(() -> unknown(name, what));
        return Field.entered(term.id(), term.label());
    }

    private static Field<String> language(String tag) {
        if (!tag.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")) {
            throw new IllegalArgumentException("“" + tag + "” is no language tag; German is de, Swiss German de-CH");
        }
        return Field.entered(tag, "");
    }

    private static String workMode(String mode) {
        if (!WORK_MODES.contains(mode)) {
            throw new IllegalArgumentException("Work is remote, on site or hybrid");
        }
        return mode;
    }

    private static Integer people(String count) {
        int people = count.matches("\\d{1,4}") ? Integer.parseInt(count) : 0;
        if (people < 1 || people > Conditions.MOST_PEOPLE) {
            throw new IllegalArgumentException(
                    "“" + count + "” is no number of people from 1 to " + Conditions.MOST_PEOPLE);
        }
        return people;
    }

    private static String sellingState(String state) {
        if (!Conditions.SELLING_STATES.contains(state)) {
            throw new IllegalArgumentException("A deal is sold, proposal or qualifying");
        }
        return state;
    }

    private static Field<String> contractTerm(String term) {
        if (!Conditions.TERMS.contains(term)) {
            throw new IllegalArgumentException(
                    "“" + term + "” is no term; there are nda, white-label, clearance and subcontract");
        }
        return Field.entered(term, "");
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDate) {
            throw new IllegalArgumentException("“" + text + "” is no date; write 2027-01-31", noDate);
        }
    }

    private static String duration(String text) {
        try {
            return Period.parse(text).toString();
        } catch (DateTimeException noDuration) {
            throw new IllegalArgumentException("“" + text + "” is no duration; three months are P3M", noDuration);
        }
    }

    private static String per(String unit) {
        if (!PER.contains(unit)) {
            throw new IllegalArgumentException("A rate is per hour, day or month");
        }
        return unit;
    }

    private static Optional<String> currency(String code) {
        if (!code.isBlank() && !code.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("A currency is three capital letters, such as EUR");
        }
        return Optional.of(code).filter(one -> !one.isBlank());
    }

    private static Optional<BigDecimal> amount(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        if (!text.matches("\\d{1,12}(\\.\\d{1,2})?")) {
            throw new IllegalArgumentException("“" + text + "” is no sum; write digits, such as 900 or 900.50");
        }
        return Optional.of(new BigDecimal(text));
    }

    private static IllegalArgumentException unknown(String name, String what) {
        return new IllegalArgumentException("“" + name + "” is not a known " + what);
    }
}
