package org.partnerpost.command;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnerpost.specialist.Profile;
import org.partnerpost.specialist.Profile.Reference;

/** A line of a file of profiles: {@code id}, and any field of a profile. */
record ProfileLine(String id, Profile profile) {

    static ProfileLine parse(String line) throws JsonFields.BadLine {
        JsonFields fields = JsonFields.parse(line);
        return new ProfileLine(fields.id(), profile(fields));
    }

    private static Profile profile(JsonFields fields) {
        return new Profile(
                fields.text("organization"),
                fields.object("contact").map(contact -> contact.text("name")).orElse(""),
                fields.list("partnerType"),
                description(fields),
                fields.stated("lang").or(() -> fields.stated("language")),
                fields.list("skills"),
                fields.list("topics"),
                fields.objects("references").stream()
                        .map(ProfileLine::reference)
                        .toList(),
                fields.list("competencies"),
                fields.list("roles"),
                fields.list("industries"),
                fields.list("products"),
                fields.list("places"),
                fields.list("languages"),
                fields.list("workModes"),
                fields.number("minimumDealValue").map(BigDecimal::longValue),
                fields.stated("currency"),
                fields.number("capacity").map(BigDecimal::intValue),
                fields.date("availableFrom"),
                fields.list("neverWith"),
                fields.number("capPerWeek").map(BigDecimal::intValue),
                fields.date("pausedUntil")
                        .or(() -> fields.object("deliveryPreferences")
                                .flatMap(preferences -> preferences.date("pauseUntil"))),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                fields.stated("savedQuery"));
    }

    private static String description(JsonFields fields) {
        return String.join("\n", List.of(fields.text("description"), fields.text("text")))
                .strip();
    }

    private static Reference reference(JsonFields fields) {
        int year = fields.number("year").map(BigDecimal::intValue).orElse(0);
        return new Reference(year, fields.text("title"), fields.text("text"));
    }
}
