package org.partnerpost.matching;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.Dependent;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.specialist.Specialist.Consent;
import org.partnerpost.specialist.Specialists;

/** A craft that the specialists of one test alone have, so that others' are not in the way. */
@Dependent
public class OwnCraft {
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final Specialists specialists;
    private final Opportunities opportunities;

    OwnCraft(Specialists specialists, Opportunities opportunities) {
        this.specialists = specialists;
        this.opportunities = opportunities;
    }

    /** Stands in the names of all who were added. */
    public String mark() {
        return mark;
    }

    /** What the taxonomy does not know. */
    public String skill() {
        return "craft " + mark;
    }

    public ProfileSketch known() {
        return ProfileSketch.of("We know how.", skill());
    }

    /** Has a need ask for the craft, in Germany. */
    public Opportunity asked(Opportunity opened) {
        return QuarkusTransaction.requiringNew()
                .call(() -> opportunities.edit(
                        opened.reference(),
                        opened.version(),
                        NeedSketch.of("", skill()).in("DE").query().need(),
                        "test"))
                .orElseThrow();
    }

    /** Somebody who knows it, serves Germany and has agreed to get needs. */
    public long add(String name) {
        return add(name, known().serving("DE"));
    }

    public long add(String name, ProfileSketch sketch) {
        return add(name, sketch, Optional.of(new Consent("1", Instant.parse("2026-11-01T10:00:00Z"), "import")));
    }

    /** @param name of the organisation, without the mark */
    public long add(String name, ProfileSketch sketch, Optional<Consent> consent) {
        String reference = name.toLowerCase(Locale.ROOT) + "-" + mark;
        return QuarkusTransaction.requiringNew()
                .call(() -> specialists
                        .put(
                                reference,
                                MailAddress.of(reference + "@partner.example"),
                                sketch.profile(name + " " + mark, "Kim of " + name + " " + mark),
                                consent,
                                Optional.empty())
                        .specialist()
                        .id());
    }
}
