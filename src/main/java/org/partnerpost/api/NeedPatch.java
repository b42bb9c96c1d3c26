package org.partnerpost.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.partnerpost.joining.FieldError;
import org.partnerpost.opportunity.Conditions;
import org.partnerpost.opportunity.Customer;
import org.partnerpost.opportunity.Disclosure;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Money;
import org.partnerpost.opportunity.Need;
import org.partnerpost.opportunity.Requester;
import org.partnerpost.reading.EnteredFields;
import org.partnerpost.reading.WrongEntry;

/**
 * An operator's correction of a need, as a JSON merge patch (RFC 7396): a field that is named replaces the one there is, null clears
 * it, and the rest stays. Values are given plainly, or as an object with {@code value}.
 */
@ApplicationScoped
class NeedPatch {
    private static final Set<String> PARTS = Set.of("min", "max", "currency", "per");

    private final InstantSource clock;

    NeedPatch(InstantSource clock) {
        this.clock = clock;
    }

    /** @throws Refusal naming every field that is wrong or unknown */
    Need applied(Need need, ObjectNode patch, Optional<Requester> requester) {
        var fields = new EnteredFields(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), requester);
        Reader in = new Reader(patch, fields);
        Need patched = new Need(
                in.name(need.name()),
                in.one("summary", need.summary(), fields::summary),
                in.many("skills", need.skills(), fields::skill),
                in.many("roles", need.roles(), fields::role),
                in.many("industries", need.industries(), fields::industry),
                in.many("places", need.places(), fields::place),
                in.one("workMode", need.workMode(), fields::workMode),
                in.many("languages", need.languages(), fields::language),
                in.one("startDate", need.startDate(), fields::start),
                in.one("duration", need.duration(), fields::duration),
                in.one("allocation", need.allocation(), fields::allocation),
                in.money("rate", need.rate()),
                in.money("dealValue", need.dealValue()),
                in.one("responseDeadline", need.responseDeadline(), fields::deadline),
                new Conditions(
                        in.people(need.conditions().people()),
                        in.one("sellingState", need.conditions().sellingState(), fields::sellingState),
                        in.many("terms", need.conditions().terms(), fields::contractTerm),
                        in.one("closingDate", need.conditions().closingDate(), fields::closing),
                        in.customer(need.conditions().customer()),
                        in.one("externalReferenceId", need.conditions().externalReferenceId(), fields::unreleased)));
        Disclosure.ofCustomer(patched).forEach(in::wrong);
        in.done();
        return patched;
    }

    /** Takes the fields out of the patch and gathers what is wrong. */
    private static final class Reader {
        private final ObjectNode patch;
        private final EnteredFields fields;
        private final List<FieldError> errors = new ArrayList<>();

        Reader(ObjectNode patch, EnteredFields fields) {
            this.patch = patch.deepCopy();
            this.fields = fields;
        }

        <T> Optional<Field<T>> one(String field, Optional<Field<T>> now, Function<String, T> read) {
            return named(field, now, node -> understood(field, () -> read.apply(string(node))));
        }

        /** Null clears other fields; a need always has a name. */
        Optional<Field<String>> name(Optional<Field<String>> now) {
            if (patch.path("name").isNull()) {
                patch.put("name", "");
            }
            return one("name", now, fields::name);
        }

        Optional<Field<Integer>> people(Optional<Field<Integer>> now) {
            return named("people", now, node -> understood("people", () -> fields.people(whole(node))));
        }

        /** Part by part, as the whole is a merge patch. */
        Customer customer(Customer now) {
            if (!patch.has("customer")) {
                return now;
            }
            JsonNode node = patch.remove("customer");
            if (node.isNull()) {
                return Customer.UNKNOWN;
            }
            if (!(node instanceof ObjectNode parts)) {
                wrong("customer", "must be an object with name and size");
                return now;
            }
            Reader in = new Reader(parts, fields);
            Customer patched = new Customer(
                    in.one("name", now.name(), fields::unreleased), in.one("size", now.size(), fields::customerSize));
            in.patch.fieldNames().forEachRemaining(name -> in.wrong(name, "is neither name nor size"));
            in.errors.forEach(error -> wrong("customer." + error.field(), error.reason()));
            return patched;
        }

        Optional<Field<Money>> money(String field, Optional<Field<Money>> now) {
            return named(field, now, node -> NeedPatch.money(this, field, node, fields));
        }

        List<Field<String>> many(String field, List<Field<String>> now, Function<String, Field<String>> read) {
            if (!patch.has(field)) {
                return now;
            }
            JsonNode node = patch.remove(field);
            if (!node.isNull() && !(node instanceof ArrayNode)) {
                wrong(field, "must be a list");
            }
            Map<String, Field<String>> entries = new LinkedHashMap<>();
            int at = 0;
            for (JsonNode entry : node) {
                understood(field + "[" + at++ + "]", () -> read.apply(string(plain(entry))))
                        .ifPresent(known -> entries.putIfAbsent(known.value(), known));
            }
            return List.copyOf(entries.values());
        }

        void done() {
            patch.fieldNames().forEachRemaining(name -> wrong(name, "is not a field that can be changed"));
            if (!errors.isEmpty()) {
                throw new Refusal(400, errors.getFirst() + ".", errors);
            }
        }

        <T> Optional<T> understood(String path, Supplier<T> read) {
            try {
                return Optional.of(read.get());
            } catch (WrongEntry wrong) {
                return wrong(path, wrong.clause());
            }
        }

        <T> Optional<T> wrong(String path, String reason) {
            errors.add(new FieldError(path, reason));
            return Optional.empty();
        }

        private <T> Optional<Field<T>> named(
                String field, Optional<Field<T>> now, Function<JsonNode, Optional<T>> read) {
            if (!patch.has(field)) {
                return now;
            }
            JsonNode node = patch.remove(field);
            return node.isNull() ? Optional.empty() : read.apply(plain(node)).map(value -> Field.entered(value, ""));
        }

        private static JsonNode plain(JsonNode node) {
            return node.has("value") ? node.get("value") : node;
        }
    }

    /** The parts of a sum, each told under its own path. */
    private static Optional<Money> money(Reader in, String field, JsonNode node, EnteredFields fields) {
        if (!node.isObject()) {
            return in.wrong(field, "must be an object with min, max, currency and per");
        }
        int faults = in.errors.size();
        node.fieldNames().forEachRemaining(part -> {
            if (!PARTS.contains(part)) {
                in.wrong(field + "." + part, "is none of min, max, currency and per");
            }
        });
        Optional<BigDecimal> min = amount(in, field + ".min", node.path("min"), fields);
        Optional<BigDecimal> max = amount(in, field + ".max", node.path("max"), fields);
        Optional<String> currency = in.understood(
                field + ".currency", () -> fields.currency(node.path("currency").asText("")));
        Optional<String> per =
                in.understood(field + ".per", () -> fields.per(node.path("per").asText("")));
        return in.errors.size() > faults
                ? Optional.empty()
                : in.understood(field, () -> fields.money(min, max, currency.orElseThrow(), per.orElseThrow()));
    }

    private static Optional<BigDecimal> amount(Reader in, String path, JsonNode node, EnteredFields fields) {
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        return node.isNumber()
                ? in.understood(path, () -> fields.amount(node.decimalValue().toPlainString()))
                : in.wrong(path, "must be a number");
    }

    private static String string(JsonNode node) {
        if (!node.isTextual() || node.asText().isBlank()) {
            throw new WrongEntry("must be a text");
        }
        return node.asText();
    }

    private static String whole(JsonNode node) {
        if (!node.isInt()) {
            throw new WrongEntry("must be a whole number");
        }
        return node.asText();
    }
}
