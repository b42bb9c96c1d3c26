package org.partnerpost.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.partnerpost.opportunity.Corrections.Correction;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Need;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.reading.Transcript;
import org.partnerpost.wording.Amount;

/** One correction beside what was read, as a case that a better reader would get right. */
record CorrectionCase(Correction correction, Opportunity opportunity) {
    private static final String MASK = "[…]";
    private static final List<String> FREE_TEXT = List.of("name", "summary", "customer", "externalReferenceId");
    private static final List<String> SUMS = List.of("rate", "dealValue");

    static CorrectionCase of(Correction correction, Opportunity opportunity) {
        return new CorrectionCase(correction, opportunity);
    }

    /** All of it. */
    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("reference", opportunity.reference());
        json.put("at", correction.at().toString());
        json.put("by", correction.side().name().toLowerCase(java.util.Locale.ROOT));
        json.put("who", correction.who());
        json.put("language", opportunity.language());
        json.put("subject", opportunity.subject());
        json.put("text", opportunity.text());
        json.set("read", Transcript.of(opportunity.need()));
        json.set("before", Transcript.of(correction.before()));
        json.set("after", Transcript.of(correction.after()));
        return json;
    }

    /**
     * Without whatever tells who it is about. Of the text only what the reader gives to specialists is left, which names nobody, and no
     * sums; so the places of the evidence, which count in the whole text, are left out.
     */
    ObjectNode anonymous() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("by", correction.side().name().toLowerCase(java.util.Locale.ROOT));
        json.put("language", opportunity.language());
        json.put(
                "text",
                opportunity
                        .need()
                        .summary()
                        .map(Field::value)
                        .map(CorrectionCase::masked)
                        .orElse(""));
        json.set("read", fields(opportunity.need()));
        json.set("before", fields(correction.before()));
        json.set("after", fields(correction.after()));
        return json;
    }

    private static ObjectNode fields(Need need) {
        ObjectNode fields = Transcript.of(need);
        // An operator may have written anything into the first two; the others tell who it is about.
        fields.remove(FREE_TEXT);
        fields.forEach(CorrectionCase::withoutEvidence);
        SUMS.forEach(name -> {
            if (fields.get(name) instanceof ObjectNode field && field.get("value") instanceof ObjectNode sum) {
                field.remove("label");
                sum.remove(List.of("min", "max"));
            }
        });
        return fields;
    }

    private static void withoutEvidence(JsonNode node) {
        if (node instanceof ObjectNode field) {
            field.remove("evidence");
        } else {
            node.forEach(CorrectionCase::withoutEvidence);
        }
    }

    private static String masked(String text) {
        return Amount.masked(text, MASK);
    }
}
