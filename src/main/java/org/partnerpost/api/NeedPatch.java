package org.partnerpost.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.partnerpost.joining.FieldError;
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

/**
 * An operator's correction of a need, as a JSON merge patch (RFC 7396): a field that is named replaces the one there is, null clears
 * it, and the rest stays. Values are given plainly, or as an object with {@code value}.
 */
@ApplicationScoped
class NeedPatch {
    private static final int TEXT_LIMIT = 4_000;
    private static final Set<String> WORK_MODES = Set.of("remote", "on site", "hybrid");
    private static final Set<String> PER = Set.of("hour", "day", "month", "project");

    private final SkillTaxonomy skills = SkillTaxonomy.shipped();
    private final Places places = Places.shipped();
    private final Vocabularies vocabularies = Vocabularies.shipped();

    /** @throws Refusal naming every field that is wrong or unknown */
    Need applied(Need need, ObjectNode patch, Optional<Requester> requester) {
        Reader in = new Reader(patch);
        Need patched = new Need(
                in.one("name", need.name(), node -> released(node, requester)),
                in.one("summary", need.summary(), node -> released(node, requester)),
                in.many("skills", need.skills(), this::skill),
                in.many("roles", need.roles(), name -> term(vocabularies.roles(), name)),
                in.many("industries", need.industries(), name -> term(vocabularies.industries(), name)),
                in.many("places", need.places(), this::place),
                in.one("workMode", need.workMode(), node -> oneOf(WORK_MODES, node)),
                in.many("languages", need.languages(), NeedPatch::language),
                in.one("startDate", need.startDate(), NeedPatch::date),
                in.one("duration", need.duration(), NeedPatch::duration),
                in.one("allocation", need.allocation(), NeedPatch::text),
                in.one("rate", need.rate(), NeedPatch::money),
                in.one("dealValue", need.dealValue(), NeedPatch::money),
                in.one("responseDeadline", need.responseDeadline(), NeedPatch::date),
                new Conditions(
                        in.one("people", need.conditions().people(), NeedPatch::people),
                        in.one(
                                "sellingState",
                                need.conditions().sellingState(),
                                node -> oneOf(Conditions.SELLING_STATES, node)),
                        in.many("terms", need.conditions().terms(), node -> oneOf(Conditions.TERMS, node))));
        in.done();
        return patched;
    }

    /** Takes the fields out of the patch and gathers what is wrong. */
    private static final class Reader {
        private final ObjectNode patch;
        private final List<FieldError> errors = new ArrayList<>();

        Reader(ObjectNode patch) {
            this.patch = patch.deepCopy();
        }

        <T> Optional<Field<T>> one(String field, Optional<Field<T>> now, Function<JsonNode, Field<T>> read) {
            if (!patch.has(field)) {
                return now;
            }
            JsonNode node = patch.remove(field);
            return node.isNull() ? Optional.empty() : read(field, plain(node), read);
        }

        <T> List<Field<T>> many(String field, List<Field<T>> now, Function<JsonNode, Field<T>> read) {
            if (!patch.has(field)) {
                return now;
            }
            JsonNode node = patch.remove(field);
            if (!node.isNull() && !(node instanceof ArrayNode)) {
                errors.add(new FieldError(field, "must be a list"));
            }
            List<Field<T>> fields = new ArrayList<>();
            for (JsonNode entry : node) {
                read(field + "[" + fields.size() + "]", plain(entry), read).ifPresent(fields::add);
            }
            return fields;
        }

        void done() {
            patch.fieldNames()
                    .forEachRemaining(name -> errors.add(new FieldError(name, "is not a field that can be changed")));
            if (!errors.isEmpty()) {
                throw new Refusal(400, errors.getFirst() + ".", errors);
            }
        }

        private <T> Optional<Field<T>> read(String field, JsonNode node, Function<JsonNode, Field<T>> read) {
            try {
                return Optional.of(read.apply(node));
            } catch (IllegalArgumentException | DateTimeException wrong) {
                errors.add(new FieldError(
                        field, Optional.ofNullable(wrong.getMessage()).orElse("is wrong")));
                return Optional.empty();
            }
        }

        private static JsonNode plain(JsonNode node) {
            return node.has("value") ? node.get("value") : node;
        }
    }

    private Field<String> skill(JsonNode node) {
        Skill skill = skills.named(string(node)).orElseThrow(() -> unknown(node, "skill"));
        return Field.entered(skill.id(), skill.name());
    }

    private Field<String> place(JsonNode node) {
        Place place = places.named(string(node)).orElseThrow(() -> unknown(node, "place"));
        return Field.entered(place.code(), place.label());
    }

    private static Field<String> term(Vocabulary vocabulary, JsonNode node) {
        Term term = vocabulary.named(string(node)).orElseThrow(() -> unknown(node, "term"));
        return Field.entered(term.id(), term.label());
    }

    private static Field<String> language(JsonNode node) {
        String tag = string(node);
        if (!tag.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")) {
            throw new IllegalArgumentException("must be a language tag such as de");
        }
        return Field.entered(tag, "");
    }

    private static Field<String> oneOf(Set<String> words, JsonNode node) {
        if (!words.contains(string(node))) {
            throw new IllegalArgumentException("must be one of "
                    + String.join(", ", words.stream().sorted().toList()));
        }
        return Field.entered(string(node), "");
    }

    private static Field<String> text(JsonNode node) {
        return Field.entered(string(node), "");
    }

    private static Field<LocalDate> date(JsonNode node) {
        try {
            return Field.entered(LocalDate.parse(string(node)), "");
        } catch (DateTimeException notADate) {
            throw new IllegalArgumentException("must be a date such as 2027-01-31", notADate);
        }
    }

    private static Field<String> duration(JsonNode node) {
        try {
            return Field.entered(Period.parse(string(node)).toString(), "");
        } catch (DateTimeException notADuration) {
            throw new IllegalArgumentException("must be a duration such as P3M", notADuration);
        }
    }

    private static Field<String> released(JsonNode node, Optional<Requester> requester) {
        Field<String> words = text(node);
        Disclosure.in(words.value(), requester).ifPresent(what -> {
            throw new IllegalArgumentException("must not hold " + what + ", as specialists read it");
        });
        return words;
    }

    private static Field<Integer> people(JsonNode node) {
        if (!node.isInt() || node.intValue() < 1 || node.intValue() > Conditions.MOST_PEOPLE) {
            throw new IllegalArgumentException("must be a whole number from 1 to " + Conditions.MOST_PEOPLE);
        }
        return Field.entered(node.intValue(), "");
    }

    private static Field<Money> money(JsonNode node) {
        Set<String> names = Set.of("min", "max", "currency", "per");
        boolean known = node.isObject()
                && StreamSupport.stream(((Iterable<Map.Entry<String, JsonNode>>) node::fields).spliterator(), false)
                        .allMatch(entry -> names.contains(entry.getKey()));
        if (!known || !PER.contains(node.path("per").asText())) {
            throw new IllegalArgumentException(
                    "must be an object with min, max, currency and per, which is one of hour, day, month, project");
        }
        return Field.entered(
                new Money(
                        amount(node.path("min")),
                        amount(node.path("max")),
                        Optional.of(node.path("currency").asText()).filter(code -> code.matches("[A-Z]{3}")),
                        node.path("per").asText()),
                "");
    }

    private static Optional<BigDecimal> amount(JsonNode node) {
        return node.isNumber() ? Optional.of(node.decimalValue()) : Optional.empty();
    }

    private static String string(JsonNode node) {
        if (!node.isTextual() || node.asText().isBlank() || node.asText().length() > TEXT_LIMIT) {
            throw new IllegalArgumentException("must be a text of 1 to " + TEXT_LIMIT + " characters");
        }
        return node.asText().strip();
    }

    private static IllegalArgumentException unknown(JsonNode node, String what) {
        return new IllegalArgumentException("\"" + node.asText() + "\" is not a known " + what);
    }
}
