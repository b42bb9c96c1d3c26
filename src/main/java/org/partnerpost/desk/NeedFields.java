package org.partnerpost.desk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.partnerpost.delivery.NeedInWords;
import org.partnerpost.desk.MarkedText.Place;
import org.partnerpost.desk.NeedPanel.FieldLine;
import org.partnerpost.opportunity.Evidence;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Money;
import org.partnerpost.opportunity.Need;

/** The fields of a need, each with its name for people: as a table, and as places in the text. */
final class NeedFields {
    private static final String ENGLISH = "en";
    private static final String NOTHING = "nothing";
    private static final String SUMMARY = "Summary";

    /** By these an operator knows at a glance what is wanted. */
    private static final Set<String> BRIEF =
            Set.of("Skills", "Places", "Work mode", "Start", "Duration", "Rate", "Deal value");

    private NeedFields() {}

    private record Named(String name, List<? extends Field<?>> values) {}

    private static List<Named> all(Need need) {
        return List.of(
                new Named("Name", list(need.name())),
                new Named(SUMMARY, list(need.summary())),
                new Named("Skills", need.skills()),
                new Named("Roles", need.roles()),
                new Named("Industries", need.industries()),
                new Named("Places", need.places()),
                new Named("Work mode", list(need.workMode())),
                new Named("Languages", languages(need)),
                new Named("Start", list(need.startDate().map(NeedFields::starting))),
                new Named("Duration", list(need.duration().map(NeedFields::lasting))),
                new Named("Allocation", list(need.allocation())),
                new Named("Rate", list(need.rate())),
                new Named("Deal value", list(need.dealValue())),
                new Named("People", list(need.conditions().people())),
                new Named(
                        "Deal",
                        list(need.conditions()
                                .sellingState()
                                .map(state -> called(state, NeedInWords.sellingState(state, ENGLISH))))),
                new Named(
                        "Terms",
                        need.conditions().terms().stream()
                                .map(term -> called(term, NeedInWords.term(term, ENGLISH)))
                                .toList()),
                new Named("Answer by", list(need.responseDeadline())),
                new Named("Closes", list(need.conditions().closingDate())),
                new Named("Customer", list(need.conditions().customer().name())),
                new Named("Customer’s size", list(need.conditions().customer().size())),
                new Named("Their reference", list(need.conditions().externalReferenceId())));
    }

    /** What differs between two readings, a sentence a field: {@code Duration: 3 months → 4 months}. */
    static List<String> changes(Need before, Need after) {
        return compared(after, before).stream()
                .filter(line -> !line.read().isEmpty())
                .map(line ->
                        line.name() + ": " + line.read() + " → " + (line.value().isEmpty() ? NOTHING : line.value()))
                .toList();
    }

    /** @param effective what counts; a summary that only lost what an edited field had said was not edited itself */
    static List<FieldLine> lines(Need effective, Need read) {
        boolean lost = onlyLost(effective, read);
        return compared(effective, read).stream()
                .map(line -> lost && line.name().equals(SUMMARY)
                        ? new FieldLine(line.name(), line.value(), line.sure(), "")
                        : line)
                .toList();
    }

    /** What a person writes has no evidence. */
    private static boolean onlyLost(Need effective, Need read) {
        List<Evidence> left = effective.summary().map(Field::evidence).orElse(List.of());
        List<Evidence> all = read.summary().map(Field::evidence).orElse(List.of());
        return !left.isEmpty() && left.stream().allMatch(piece -> all.stream().anyMatch(whole -> within(piece, whole)));
    }

    private static boolean within(Evidence piece, Evidence whole) {
        return piece.in().equals(whole.in()) && piece.start() >= whole.start() && piece.end() <= whole.end();
    }

    private static List<FieldLine> compared(Need effective, Need read) {
        List<Named> before = all(read);
        List<Named> now = all(effective);
        List<FieldLine> lines = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            String value = shown(now.get(i));
            String machine = shown(before.get(i));
            if (!value.isEmpty() || !machine.isEmpty()) {
                lines.add(new FieldLine(
                        now.get(i).name(),
                        value,
                        value.equals(machine) ? sure(now.get(i)) : "",
                        value.equals(machine) ? "" : machine.isEmpty() ? NOTHING : machine));
            }
        }
        return lines;
    }

    /** What it is about, in one line. */
    static String brief(Need need) {
        return all(need).stream()
                .filter(field -> BRIEF.contains(field.name()))
                .map(NeedFields::shown)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** Where its fields were read in one text of the mail. */
    static List<Place> places(Need read, String in) {
        List<Place> places = new ArrayList<>();
        for (Named field : all(read)) {
            boolean whole = field.name().equals(SUMMARY);
            for (Field<?> value : whole ? List.<Field<?>>of() : field.values()) {
                for (Evidence evidence : value.evidence()) {
                    if (evidence.in().equals(in)) {
                        places.add(new Place(evidence.start(), evidence.end(), field.name()));
                    }
                }
            }
        }
        return places;
    }

    /** By name: a tag is for machines. */
    static List<Field<String>> languages(Need need) {
        return need.languages().stream()
                .map(field -> called(field, NeedInWords.languages(List.of(field.value()), ENGLISH)))
                .toList();
    }

    private static Field<String> lasting(Field<String> duration) {
        return called(duration, NeedInWords.duration(duration.value(), ENGLISH));
    }

    private static Field<String> starting(Field<LocalDate> start) {
        return new Field<>(
                start.value().toString(), NeedInWords.start(start, ENGLISH), start.confidence(), start.evidence());
    }

    private static Field<String> called(Field<String> field, String label) {
        return new Field<>(field.value(), label, field.confidence(), field.evidence());
    }

    static String labels(List<Field<String>> fields) {
        return fields.stream().map(NeedFields::said).distinct().collect(Collectors.joining(", "));
    }

    static String amount(Optional<Field<Money>> money, Function<Money, Optional<BigDecimal>> which) {
        return money.map(Field::value)
                .flatMap(which)
                .map(BigDecimal::toPlainString)
                .orElse("");
    }

    private static String shown(Named field) {
        return field.values().stream().map(NeedFields::said).distinct().collect(Collectors.joining(", "));
    }

    private static String said(Field<?> field) {
        return switch (field.value()) {
            case Money money -> NeedInWords.money(money, ENGLISH);
            case LocalDate day -> NeedInWords.day(day, ENGLISH);
            case Object other -> field.label().isBlank() ? other.toString() : field.label();
        };
    }

    private static String sure(Named field) {
        return field.values().stream().mapToDouble(Field::confidence).min().stream()
                .mapToObj(least -> Math.round(least * 100) + " %")
                .findFirst()
                .orElse("");
    }

    private static <T> List<Field<T>> list(Optional<Field<T>> field) {
        return field.map(List::of).orElse(List.of());
    }
}
