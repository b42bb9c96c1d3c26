package org.partnerpost.reading;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Money;
import org.partnerpost.opportunity.Need;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.OpportunityState;
import org.partnerpost.opportunity.Requester;
import org.partnerpost.opportunity.ReviewState;

/** A need as it was read from a mail, and what an answer changes of it, in few words. */
record ReadBackNeed(Opportunity opportunity) {
    private static final OpportunityReader READER = OpportunityReader.standard();
    private static final CorrectionReader CORRECTIONS = CorrectionReader.standard();
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-23T10:00:00+01:00");

    static ReadBackNeed of(String subject, String body) {
        Mailbox pat = new Mailbox("Pat Novak", MailAddress.of("pat@partner.example"));
        Reading reading = READER.read(new Writing(subject, body, Optional.of(AT), Optional.of(pat)));
        return new ReadBackNeed(new Opportunity(
                1,
                "PP-7K2M9",
                1,
                Optional.of(new Requester(pat, reading.language(), true)),
                subject,
                body,
                reading.language(),
                reading.need(),
                Optional.empty(),
                ReviewState.IN_REVIEW,
                OpportunityState.OPEN,
                Instant.EPOCH,
                0));
    }

    Correction answered(String answer) {
        return CORRECTIONS.read(opportunity, answer, Optional.of(AT));
    }

    /** Such as {@code dealValue 40000 EUR project > 60000 EUR project}; {@code confirmed}; {@code unclear no-field}. */
    String told(String answer) {
        return told(answered(answer));
    }

    /** The same of an answer to an operator's question. */
    String toldWhenAsked(String question, String answer) {
        return told(CORRECTIONS.answering(opportunity, question, answer, Optional.of(AT)));
    }

    private String told(Correction correction) {
        return switch (correction) {
            case Correction.Confirmed confirmed -> "confirmed";
            case Correction.Unclear unclear -> "unclear " + unclear.why().code();
            case Correction.Changed changed ->
                changes(changed.corrected())
                        + (changed.unread().isEmpty() ? "" : "; unread " + String.join(" / ", changed.unread()));
        };
    }

    private String changes(Need corrected) {
        Map<String, String> before = fields(opportunity.effectiveNeed());
        Map<String, String> after = fields(corrected);
        List<String> changes = new ArrayList<>();
        before.forEach((name, value) -> {
            if (!value.equals(after.get(name))) {
                changes.add(name + " " + value + " > " + after.get(name));
            }
        });
        return String.join("; ", changes);
    }

    static Map<String, String> fields(Need need) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("skills", values(need.skills()));
        fields.put("places", labels(need.places()));
        fields.put("workMode", one(need.workMode()));
        fields.put("languages", values(need.languages()));
        fields.put("start", one(need.startDate()));
        fields.put("duration", one(need.duration()));
        fields.put("allocation", one(need.allocation()));
        fields.put("rate", need.rate().map(Field::value).map(ReadBackNeed::sum).orElse("-"));
        fields.put(
                "value",
                need.dealValue().map(Field::value).map(ReadBackNeed::sum).orElse("-"));
        fields.put("deadline", one(need.responseDeadline()));
        fields.put("people", one(need.conditions().people()));
        fields.put("deal", one(need.conditions().sellingState()));
        fields.put("terms", values(need.conditions().terms()));
        return fields;
    }

    private static String values(List<Field<String>> fields) {
        return fields.isEmpty()
                ? "-"
                : fields.stream().map(Field::value).sorted().collect(Collectors.joining("+"));
    }

    private static String labels(List<Field<String>> fields) {
        return fields.isEmpty()
                ? "-"
                : fields.stream().map(Field::label).sorted().collect(Collectors.joining("+"));
    }

    private static <T> String one(Optional<Field<T>> field) {
        return field.map(Field::value).map(String::valueOf).orElse("-");
    }

    private static String sum(Money money) {
        String min = money.min().map(String::valueOf).orElse("");
        String max = money.max().map(String::valueOf).orElse("");
        return (min.equals(max) ? min : min + ".." + max) + " "
                + money.currency().map(code -> code + " ").orElse("") + money.per();
    }
}
