package org.partnerpost.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.partnerpost.opportunity.Conditions;
import org.partnerpost.opportunity.Customer;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Money;
import org.partnerpost.opportunity.Need;

/** A need read back from what the audit keeps of it, so that its fields are told there in the words of its page. */
final class KeptNeed {
    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNode kept;

    private KeptNeed(JsonNode kept) {
        this.kept = kept;
    }

    /**
     * What an edit changed, a line a field.
     *
     * @return empty where these are no readings of a need
     */
    static List<String> changes(String before, String after) {
        Optional<Need> was = read(before);
        Optional<Need> is = read(after);
        return was.isEmpty() || is.isEmpty() ? List.of() : NeedFields.changes(was.get(), is.get());
    }

    /** Whether it is the reading of a need. */
    static boolean isOne(String text) {
        return read(text).isPresent();
    }

    /** A row that no longer reads so is told as it is: the audit shows every row. */
    private static Optional<Need> read(String text) {
        try {
            return text.startsWith("{") ? Optional.of(new KeptNeed(JSON.readTree(text)).need()) : Optional.empty();
        } catch (JsonProcessingException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private Need need() {
        return new Need(
                text("name"),
                text("summary"),
                list("skills"),
                list("roles"),
                list("industries"),
                list("places"),
                text("workMode"),
                list("languages"),
                day("startDate"),
                text("duration"),
                text("allocation"),
                one(kept.path("rate"), KeptNeed::money),
                one(kept.path("dealValue"), KeptNeed::money),
                day("responseDeadline"),
                new Conditions(
                        one(kept.path("people"), JsonNode::asInt),
                        text("sellingState"),
                        list("terms"),
                        day("closingDate"),
                        new Customer(
                                one(kept.path("customer").path("name"), JsonNode::asText),
                                one(kept.path("customer").path("size"), JsonNode::asText)),
                        text("externalReferenceId")));
    }

    private Optional<Field<String>> text(String name) {
        return one(kept.path(name), JsonNode::asText);
    }

    private Optional<Field<LocalDate>> day(String name) {
        return one(kept.path(name), value -> LocalDate.parse(value.asText()));
    }

    private List<Field<String>> list(String name) {
        List<Field<String>> fields = new ArrayList<>();
        kept.path(name).forEach(entry -> one(entry, JsonNode::asText).ifPresent(fields::add));
        return fields;
    }

    private static <T> Optional<Field<T>> one(JsonNode field, Function<JsonNode, T> value) {
        return field.hasNonNull("value")
                ? Optional.of(Field.entered(
                        value.apply(field.path("value")), field.path("label").asText()))
                : Optional.empty();
    }

    private static Money money(JsonNode value) {
        return new Money(
                amount(value.path("min")),
                amount(value.path("max")),
                Optional.of(value.path("currency").asText()).filter(code -> !code.isEmpty()),
                value.path("per").asText());
    }

    private static Optional<BigDecimal> amount(JsonNode amount) {
        return amount.isNumber() ? Optional.of(amount.decimalValue()) : Optional.empty();
    }
}
