package org.partnerpost.desk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.partnerpost.desk.NeedForm.Mistake;
import org.partnerpost.opportunity.Conditions;
import org.partnerpost.opportunity.Customer;
import org.partnerpost.opportunity.Disclosure;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Money;
import org.partnerpost.opportunity.Need;
import org.partnerpost.reading.EnteredFields;
import org.partnerpost.reading.WrongEntry;

/** Makes of an edited form the need that it means. What the operator left as it was keeps its evidence. */
final class NeedCorrection {
    private final NeedForm before;
    private final NeedForm sent;
    private final EnteredFields fields;
    private final List<Mistake> mistakes = new ArrayList<>();

    private NeedCorrection(NeedForm before, NeedForm sent, EnteredFields fields) {
        this.before = before;
        this.sent = sent;
        this.fields = fields;
    }

    /** @param mistakes what could not be understood; the need counts only where there is none */
    record Corrected(Need need, List<Mistake> mistakes) {}

    /** @param fields what each field takes */
    static Corrected of(Need now, NeedForm sent, EnteredFields fields) {
        NeedCorrection correction = new NeedCorrection(NeedForm.of(now), sent, fields);
        Need need = correction.need(now);
        Disclosure.ofCustomer(need)
                .forEach((field, clause) -> correction.mistakes.add(new Mistake(field, clause + ".")));
        return new Corrected(need, correction.mistakes);
    }

    private Need need(Need now) {
        return new Need(
                name(now.name()),
                one("summary", now.summary(), fields::summary),
                many("skills", now.skills(), fields::skill),
                many("roles", now.roles(), fields::role),
                many("industries", now.industries(), fields::industry),
                places(now.places()),
                one("workMode", now.workMode(), fields::workMode),
                many("languages", now.languages(), fields::language),
                one("startDate", now.startDate(), fields::start),
                one("duration", now.duration(), fields::duration),
                one("allocation", now.allocation(), fields::allocation),
                money("rate", now.rate(), Optional.empty()),
                money("value", now.dealValue(), Optional.of("project")),
                one("responseDeadline", now.responseDeadline(), fields::deadline),
                new Conditions(
                        one("people", now.conditions().people(), fields::people),
                        one("sellingState", now.conditions().sellingState(), fields::sellingState),
                        many("terms", now.conditions().terms(), fields::contractTerm),
                        one("closingDate", now.conditions().closingDate(), fields::closing),
                        new Customer(
                                one("customerName", now.conditions().customer().name(), fields::unreleased),
                                one("customerSize", now.conditions().customer().size(), fields::customerSize)),
                        one("externalReferenceId", now.conditions().externalReferenceId(), fields::unreleased)));
    }

    private boolean untouched(String name) {
        // Browsers send a text area's line ends as they like.
        return sent.get(name)
                .strip()
                .equals(before.get(name).replace("\r\n", "\n").strip());
    }

    private Optional<Field<String>> name(Optional<Field<String>> now) {
        return now.isPresent() && untouched("name")
                ? now
                : understood("name", () -> Field.entered(fields.name(sent.get("name")), ""));
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
        Map<String, Field<String>> entries = new LinkedHashMap<>();
        entries(name, entry -> kept(now, entry).orElseGet(() -> same(now, read.apply(entry))))
                .forEach(field -> entries.putIfAbsent(field.value(), field));
        return List.copyOf(entries.values());
    }

    /** Towns of one country have its code: to take another one in, or one out, is to change that field. */
    private List<Field<String>> places(List<Field<String>> now) {
        if (untouched("places")) {
            return now;
        }
        // Of a region each country is a field with the region's name.
        return fields.places(entries("places", fields::place), now).stream()
                .flatMap(place -> now.contains(place)
                        ? now.stream().filter(other -> other.label().equals(place.label()))
                        : Stream.of(place))
                .distinct()
                .toList();
    }

    private List<Field<String>> entries(String name, Function<String, Field<String>> read) {
        return Arrays.stream(sent.get(name).split("[,\n]"))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .flatMap(entry -> understood(name, () -> read.apply(entry)).stream())
                .toList();
    }

    private static Optional<Field<String>> kept(List<Field<String>> now, String entry) {
        return now.stream()
                .filter(field -> field.label().equals(entry) || field.value().equals(entry))
                .findFirst();
    }

    /** Called by another name, it is still the one that was read, with its evidence. */
    private static Field<String> same(List<Field<String>> now, Field<String> entered) {
        return now.stream()
                .filter(field -> field.value().equals(entered.value()))
                .findFirst()
                .orElse(entered);
    }

    private Optional<Field<Money>> money(String name, Optional<Field<Money>> now, Optional<String> always) {
        if (untouched(name + "Min")
                && untouched(name + "Max")
                && untouched(name + "Currency")
                && (always.isPresent() || untouched(name + "Per"))) {
            return now;
        }
        if (sent.get(name + "Min").isBlank() && sent.get(name + "Max").isBlank() && now.isPresent()) {
            return Optional.empty();
        }
        int faults = mistakes.size();
        Optional<BigDecimal> min = amount(name + "Min");
        Optional<BigDecimal> max = amount(name + "Max");
        Optional<String> currency = understood(name + "Currency", () -> fields.currency(sent.get(name + "Currency")));
        Optional<String> per = always.or(() -> understood(name + "Per", () -> fields.per(sent.get(name + "Per"))));
        return mistakes.size() > faults
                ? Optional.empty()
                : understood(
                        name + "Min",
                        () -> Field.entered(fields.money(min, max, currency.orElseThrow(), per.orElseThrow()), ""));
    }

    private Optional<BigDecimal> amount(String name) {
        return sent.get(name).isBlank() ? Optional.empty() : understood(name, () -> fields.amount(sent.get(name)));
    }

    private <T> Optional<T> understood(String field, Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (WrongEntry wrong) {
            mistakes.add(new Mistake(field, wrong.clause() + "."));
            return Optional.empty();
        }
    }
}
