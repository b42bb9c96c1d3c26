package org.partnerpost.command;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.partnerpost.matching.Matcher.Query;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Money;
import org.partnerpost.opportunity.Need;
import org.partnerpost.reading.OpportunityReader;
import org.partnerpost.reading.Reading;
import org.partnerpost.reading.Writing;

/**
 * A line of a file of needs: {@code id}, {@code text}, {@code lang}, and any field of an opportunity. What the line states counts; all
 * else is read in its text.
 */
record NeedLine(String id, Query query) {
    private static final String SUBJECT = "Subject:";

    static NeedLine parse(String line, OpportunityReader reader) throws JsonFields.BadLine {
        JsonFields fields = JsonFields.parse(line);
        String id = fields.id();
        String text = withoutLabel(fields.text("text").strip());
        int end = text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n');
        Reading reading = reader.read(new Writing(
                text.substring(0, end),
                text.substring(end).strip(),
                Optional.<OffsetDateTime>empty(),
                Optional.empty()));
        Set<String> parties = Set.copyOf(fields.list("requester"));
        String language =
                fields.stated("lang").or(() -> fields.stated("language")).orElse("");
        return new NeedLine(id, new Query(need(fields, reading.need()), text, language, parties));
    }

    private static String withoutLabel(String text) {
        return text.regionMatches(true, 0, SUBJECT, 0, SUBJECT.length())
                ? text.substring(SUBJECT.length()).strip()
                : text;
    }

    private static Need need(JsonFields fields, Need read) {
        return new Need(
                one(fields, "name").or(read::name),
                one(fields, "summary").or(read::summary),
                listed(fields, "skills", read.skills()),
                listed(fields, "roles", read.roles()),
                listed(fields, "industries", read.industries()),
                listed(fields, "places", read.places()),
                one(fields, "workMode").or(read::workMode),
                listed(fields, "languages", read.languages()),
                fields.date("startDate").map(NeedLine::entered).or(read::startDate),
                one(fields, "duration").or(read::duration),
                one(fields, "allocation").or(read::allocation),
                read.rate(),
                money(fields).map(NeedLine::entered).or(read::dealValue),
                fields.date("responseDeadline").map(NeedLine::entered).or(read::responseDeadline));
    }

    private static List<Field<String>> listed(JsonFields fields, String name, List<Field<String>> read) {
        List<String> stated = fields.list(name);
        return stated.isEmpty() ? read : stated.stream().map(NeedLine::entered).toList();
    }

    private static Optional<Field<String>> one(JsonFields fields, String name) {
        return fields.stated(name).map(NeedLine::entered);
    }

    private static Optional<Money> money(JsonFields fields) {
        Optional<String> currency = fields.stated("currency");
        return fields.object("dealValue")
                .map(deal -> new Money(
                        deal.number("min"),
                        deal.number("max"),
                        deal.stated("currency").or(() -> currency),
                        "project"))
                .or(() -> fields.number("dealValue")
                        .map(sum -> new Money(Optional.of(sum), Optional.of(sum), currency, "project")));
    }

    private static <T> Field<T> entered(T value) {
        return Field.entered(value, "");
    }
}
