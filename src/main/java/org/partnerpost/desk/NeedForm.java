package org.partnerpost.desk;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnerpost.delivery.NeedInWords;
import org.partnerpost.mail.StorableText;
import org.partnerpost.opportunity.Customer;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Money;
import org.partnerpost.opportunity.Need;

/**
 * The fields of a need as an operator edits them: all of them text, lists with commas between their entries.
 *
 * @param base what stood in them before anybody typed; without those that are unknown
 * @param meanwhile of the fields that somebody else has changed since, what stands there now
 * @param typed whether an operator sent them so, and they are not kept yet
 * @param mistakes what is wrong with them, in the order of the fields
 */
record NeedForm(
        Map<String, String> values,
        Map<String, String> base,
        Map<String, String> meanwhile,
        boolean typed,
        List<Mistake> mistakes) {
    private static final String BEFORE = "was.";

    /**
     * @param field as the form names it
     * @param words a sentence for people
     */
    record Mistake(String field, String words) {}

    static NeedForm of(Need need) {
        Map<String, String> values = new TreeMap<>();
        values.put("name", need.name().map(Field::value).orElse(""));
        values.put("summary", need.summary().map(Field::value).orElse(""));
        values.put("skills", NeedFields.labels(need.skills()));
        values.put("roles", NeedFields.labels(need.roles()));
        values.put("industries", NeedFields.labels(need.industries()));
        values.put("places", NeedFields.labels(need.places()));
        values.put("workMode", need.workMode().map(Field::value).orElse(""));
        values.put("languages", NeedFields.labels(NeedFields.languages(need)));
        values.put(
                "startDate",
                need.startDate().map(Field::value).map(LocalDate::toString).orElse(""));
        values.put(
                "duration",
                need.duration()
                        .map(Field::value)
                        .map(span -> NeedInWords.duration(span, "en"))
                        .orElse(""));
        values.put("allocation", need.allocation().map(Field::value).orElse(""));
        money(values, "rate", need.rate());
        money(values, "value", need.dealValue());
        values.put(
                "people",
                need.conditions()
                        .people()
                        .map(Field::value)
                        .map(String::valueOf)
                        .orElse(""));
        values.put(
                "sellingState",
                need.conditions().sellingState().map(Field::value).orElse(""));
        values.put("terms", NeedFields.labels(need.conditions().terms()));
        values.put(
                "responseDeadline",
                need.responseDeadline()
                        .map(Field::value)
                        .map(LocalDate::toString)
                        .orElse(""));
        values.put(
                "closingDate",
                need.conditions()
                        .closingDate()
                        .map(Field::value)
                        .map(LocalDate::toString)
                        .orElse(""));
        values.put(
                "customerName",
                need.conditions().customer().name().map(Field::value).orElse(""));
        values.put(
                "customerSize",
                need.conditions().customer().size().map(Field::value).orElse(""));
        values.put(
                "externalReferenceId",
                need.conditions().externalReferenceId().map(Field::value).orElse(""));
        return new NeedForm(values, values, Map.of(), false, List.of());
    }

    /** As a browser sent it. */
    static NeedForm sent(MultivaluedMap<String, String> form) {
        Map<String, String> values = new TreeMap<>();
        Map<String, String> base = new TreeMap<>();
        for (String name : of(Need.UNKNOWN).values().keySet()) {
            values.put(name, text(form.getFirst(name)));
            @Nullable String before = form.getFirst(BEFORE + name);
            if (before != null) {
                base.put(name, text(before));
            }
        }
        return new NeedForm(values, base, Map.of(), true, List.of());
    }

    /** Nothing is cut here: what is too long is told, and stays as it was typed. */
    private static String text(@Nullable String sent) {
        return StorableText.of(sent == null ? "" : sent).replace("\r\n", "\n").strip();
    }

    /**
     * The same edit of what stands now: what its operator has not touched is as it stands now, and where both have changed a field the
     * other's is beside it.
     */
    NeedForm onto(NeedForm present) {
        Map<String, String> values = new TreeMap<>();
        Map<String, String> changed = new TreeMap<>();
        present.values().forEach((name, now) -> {
            boolean touched = !get(name).equals(base.getOrDefault(name, now));
            String stands = text(now);
            values.put(name, touched ? get(name) : stands);
            if (touched && !get(name).equals(stands) && !stands.equals(base.get(name))) {
                changed.put(name, stands);
            }
        });
        return new NeedForm(values, present.values(), changed, true, List.of());
    }

    /** What a customer's size can be. */
    public List<String> sizes() {
        return Customer.SIZES;
    }

    NeedForm with(List<Mistake> found) {
        return new NeedForm(values, base, meanwhile, typed, List.copyOf(found));
    }

    /** Whether this field is to be mended. */
    public boolean wrong(String name) {
        return mistakes.stream().anyMatch(mistake -> mistake.field().equals(name));
    }

    /** Whether it is the first of those: there the keyboard goes. */
    public boolean first(String name) {
        return !mistakes.isEmpty() && mistakes.getFirst().field().equals(name);
    }

    /** What is wrong with this field; empty where nothing is. */
    public String mistake(String name) {
        return mistakes.stream()
                .filter(mistake -> mistake.field().equals(name))
                .map(Mistake::words)
                .collect(Collectors.joining(" "));
    }

    /** Whether somebody else has changed this field since, and to something else. */
    public boolean overtaken(String name) {
        return meanwhile.containsKey(name);
    }

    /** What stands in this field now. */
    public String now(String name) {
        String now = meanwhile.getOrDefault(name, "");
        return now.isEmpty() ? "nothing" : now;
    }

    /** What stands in a field; templates name it so too. */
    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    private static void money(Map<String, String> values, String name, Optional<Field<Money>> money) {
        values.put(name + "Min", NeedFields.amount(money, Money::min));
        values.put(name + "Max", NeedFields.amount(money, Money::max));
        values.put(
                name + "Currency",
                money.map(Field::value).flatMap(Money::currency).orElse(""));
        values.put(name + "Per", money.map(Field::value).map(Money::per).orElse(""));
    }
}
