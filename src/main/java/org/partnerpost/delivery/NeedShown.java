package org.partnerpost.delivery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnerpost.opportunity.Customer;
import org.partnerpost.opportunity.Need;
import org.partnerpost.opportunity.RoleSlot;

/**
 * All of an opportunity that a letter may show: its need's fields, in the reader's language. Subject, text and requester of
 * the opportunity never come here, nor does the customer but for whoever asks and for those introduced.
 *
 * @param name one line; may be empty
 * @param summary its paragraphs; may be empty
 * @param facts what is known, in reading order; the unknown is left out
 */
record NeedShown(String name, List<String> summary, List<Fact> facts) {
    private static final int LABEL_WIDTH = 16;
    private static final List<String> LABELS = List.of(
            "name",
            "skills",
            "roles",
            "industries",
            "places",
            "work-mode",
            "start",
            "duration",
            "allocation",
            "rate",
            "deal-value",
            "languages",
            "people",
            "selling-state",
            "terms",
            "deadline",
            "closing",
            "customer",
            "own-reference");

    /** @param label such as {@code Skills} */
    record Fact(String label, String value) {
        /** {@code column} is the label with blanks behind it, so that the values of a text mail stand below each other. */
        Map<String, Object> names() {
            String column = label + " ".repeat(Math.max(2, LABEL_WIDTH - label.length()));
            return Map.of("label", label, "column", column, "value", value);
        }
    }

    static NeedShown of(Need need, Words words) {
        var say = new NeedWording(words);
        List<Fact> facts = Stream.of(
                        fact("skills", say.skills(need.skills()), words),
                        fact("roles", say.terms("role", need.roles()), words),
                        fact("industries", say.terms("industry", need.industries()), words),
                        fact("places", say.places(need.places()), words),
                        fact("work-mode", say.workMode(need.workMode()), words),
                        fact("start", say.start(need.startDate()), words),
                        fact("duration", say.duration(need.duration()), words),
                        fact("allocation", say.allocation(need.allocation()), words),
                        fact("rate", say.money(need.rate()), words),
                        fact("deal-value", say.money(need.dealValue()), words),
                        fact("languages", say.languages(need.languages()), words),
                        fact("people", say.count(need.conditions().people()), words),
                        fact(
                                "selling-state",
                                say.terms(
                                        "selling",
                                        need.conditions().sellingState().stream()
                                                .toList()),
                                words),
                        fact("terms", say.terms("term", need.conditions().terms()), words),
                        fact("deadline", say.date(need.responseDeadline()), words),
                        fact("closing", say.date(need.conditions().closingDate()), words))
                .filter(fact -> !fact.value().isEmpty())
                .toList();
        return new NeedShown(
                ShownText.line(say.name(need), 150),
                need.summary()
                        .map(text -> ShownText.paragraphs(text.value(), 3_000))
                        .orElse(List.of()),
                facts);
    }

    /** For whoever asks: with the customer, and that nobody else sees it, and the reference of its own. */
    static NeedShown ofRequester(Need need, Words words) {
        String customer = customer(need, words);
        return of(need, words)
                .with("customer", customer.isEmpty() ? "" : words.say("customer.kept", customer), words)
                .with("own-reference", ownReference(need), words);
    }

    /** The facts that only whoever asks sees. */
    static List<Fact> keptBack(Need need, Words words) {
        return Stream.of(
                        fact("customer", customer(need, words), words),
                        fact("own-reference", ownReference(need), words))
                .filter(fact -> !fact.value().isEmpty())
                .toList();
    }

    private static String ownReference(Need need) {
        return need.conditions()
                .externalReferenceId()
                .map(number -> ShownText.line(number.value(), 100))
                .orElse("");
    }

    /** For a specialist when both sides have said yes: with the customer. */
    static NeedShown introduced(Need need, Words words) {
        return of(need, words).with("customer", customer(need, words), words);
    }

    private static String customer(Need need, Words words) {
        Customer customer = need.conditions().customer();
        return Stream.of(
                        customer.name().map(name -> ShownText.line(name.value(), 120)),
                        customer.size()
                                .map(size ->
                                        words.say("customer.size", size.value().replace('-', '–'))))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    /** The facts that differ, each as it was and as it is, in reading order; what is not stated is called so. */
    static List<Map<String, Object>> changes(Need before, Need after, Words words) {
        Map<String, String> was = byLabel(named(before, words));
        Map<String, String> is = byLabel(named(after, words));
        return LABELS.stream()
                .map(key -> words.say("label." + key))
                .filter(label -> !was.getOrDefault(label, "").equals(is.getOrDefault(label, "")))
                .map(label -> {
                    String none = words.say("change.none");
                    var change = new TreeMap<>(new Fact(label, is.getOrDefault(label, none)).names());
                    change.put("before", was.getOrDefault(label, none));
                    return (Map<String, Object>) change;
                })
                .toList();
    }

    /** As whoever asks sees it, with what it is called by. */
    private static NeedShown named(Need need, Words words) {
        NeedShown shown = ofRequester(need, words);
        return shown.with("name", shown.name(), words);
    }

    private static Map<String, String> byLabel(NeedShown shown) {
        return shown.facts().stream().collect(Collectors.toMap(Fact::label, Fact::value));
    }

    /** The same with one more fact at its end, unless it is unknown. */
    NeedShown with(String key, String value, Words words) {
        return value.isEmpty()
                ? this
                : new NeedShown(
                        name,
                        summary,
                        Stream.concat(facts.stream(), Stream.of(fact(key, value, words)))
                                .toList());
    }

    /** With which role of a project it is, unless it stands by itself. */
    NeedShown ofProject(Optional<RoleSlot> slot, Words words) {
        return slot.map(role -> with("project", inProject(role, words), words)).orElse(this);
    }

    private static String inProject(RoleSlot role, Words words) {
        return role.others().isEmpty()
                ? words.say("slot", role.number(), role.of())
                : words.say(
                        "slot.others", role.number(), role.of(), ShownText.line(String.join("; ", role.others()), 300));
    }

    /** As the templates name it. */
    Map<String, Object> names() {
        return Map.of(
                "name", name,
                "summary", summary,
                "facts", facts.stream().map(Fact::names).toList());
    }

    private static Fact fact(String key, String value, Words words) {
        return new Fact(words.say("label." + key), value);
    }
}
