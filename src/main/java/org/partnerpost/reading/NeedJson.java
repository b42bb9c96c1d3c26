package org.partnerpost.reading;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.partnerpost.opportunity.Customer;
import org.partnerpost.opportunity.Evidence;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Money;
import org.partnerpost.opportunity.Need;
import org.partnerpost.taxonomy.SkillTaxonomy;

/** A need as JSON: each field with value, label, confidence and evidence, or a list of these. */
final class NeedJson {
    private NeedJson() {}

    static void write(ObjectNode json, Need need) {
        one(json, "name", need.name(), NeedJson::text);
        one(json, "summary", need.summary(), NeedJson::text);
        many(json, "skills", need.skills());
        Offerings offerings = Offerings.of(need.skills(), SkillTaxonomy.inUse());
        many(json, "products", offerings.products());
        many(json, "solutionAreas", offerings.solutionAreas());
        many(json, "services", offerings.services());
        many(json, "roles", need.roles());
        many(json, "industries", need.industries());
        many(json, "places", need.places());
        one(json, "workMode", need.workMode(), NeedJson::text);
        many(json, "languages", need.languages());
        one(json, "startDate", need.startDate(), NeedJson::date);
        one(json, "duration", need.duration(), NeedJson::text);
        one(json, "allocation", need.allocation(), NeedJson::text);
        one(json, "rate", need.rate(), NeedJson::money);
        one(json, "dealValue", need.dealValue(), NeedJson::money);
        one(json, "responseDeadline", need.responseDeadline(), NeedJson::date);
        one(json, "people", need.conditions().people(), NeedJson::count);
        one(json, "sellingState", need.conditions().sellingState(), NeedJson::text);
        many(json, "terms", need.conditions().terms());
        one(json, "closingDate", need.conditions().closingDate(), NeedJson::date);
        Customer customer = need.conditions().customer();
        if (!customer.equals(Customer.UNKNOWN)) {
            ObjectNode named = json.putObject("customer");
            one(named, "name", customer.name(), NeedJson::text);
            one(named, "size", customer.size(), NeedJson::text);
        }
        one(json, "externalReferenceId", need.conditions().externalReferenceId(), NeedJson::text);
    }

    /** What each of several is to do: who is looked for, with which skills, for how long and for how much. */
    static void slots(ArrayNode json, List<Need> needs) {
        for (Need need : needs) {
            ObjectNode slot = json.addObject();
            many(slot, "roles", need.roles());
            many(slot, "skills", need.skills());
            one(slot, "people", need.conditions().people(), NeedJson::count);
            one(slot, "allocation", need.allocation(), NeedJson::text);
            one(slot, "duration", need.duration(), NeedJson::text);
            one(slot, "rate", need.rate(), NeedJson::money);
            one(slot, "dealValue", need.dealValue(), NeedJson::money);
        }
    }

    private static <T> void one(
            ObjectNode json, String name, Optional<Field<T>> field, BiConsumer<ObjectNode, T> value) {
        field.ifPresent(known -> field(json.putObject(name), known, value));
    }

    private static void many(ObjectNode json, String name, List<Field<String>> fields) {
        if (!fields.isEmpty()) {
            ArrayNode list = json.putArray(name);
            fields.forEach(field -> field(list.addObject(), field, NeedJson::text));
        }
    }

    private static <T> void field(ObjectNode json, Field<T> field, BiConsumer<ObjectNode, T> value) {
        value.accept(json, field.value());
        if (!field.label().isEmpty()) {
            json.put("label", field.label());
        }
        json.put("confidence", BigDecimal.valueOf(field.confidence()).setScale(2, RoundingMode.HALF_UP));
        ArrayNode evidence = json.putArray("evidence");
        for (Evidence place : field.evidence()) {
            evidence.addObject()
                    .put("in", place.in())
                    .put("start", place.start())
                    .put("end", place.end());
        }
    }

    private static void text(ObjectNode json, String value) {
        json.put("value", value);
    }

    private static void count(ObjectNode json, Integer value) {
        json.put("value", value);
    }

    private static void date(ObjectNode json, LocalDate value) {
        json.put("value", value.toString());
    }

    private static void money(ObjectNode json, Money money) {
        ObjectNode value = json.putObject("value");
        money.min().ifPresent(min -> value.put("min", min));
        money.max().ifPresent(max -> value.put("max", max));
        money.currency().ifPresent(currency -> value.put("currency", currency));
        value.put("per", money.per());
    }
}
