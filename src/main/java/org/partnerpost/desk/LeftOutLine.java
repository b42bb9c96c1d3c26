package org.partnerpost.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.routing.LeftOutByHand;
import org.partnerpost.specialist.Specialist;
import org.partnerpost.specialist.Specialists;

/** One specialist whom an operator left out of a need. */
record LeftOutLine(long specialist, String organization, String why, String who, String at) {

    /** Looks them up. */
    @ApplicationScoped
    static class Lookup {
        private final LeftOutByHand byHand;
        private final Specialists specialists;

        Lookup(LeftOutByHand byHand, Specialists specialists) {
            this.byHand = byHand;
            this.specialists = specialists;
        }

        List<LeftOutLine> of(Opportunity need) {
            List<LeftOutByHand.One> all = byHand.of(need.id());
            Map<Long, String> names =
                    specialists
                            .findAll(all.stream()
                                    .map(LeftOutByHand.One::specialist)
                                    .toList())
                            .stream()
                            .collect(Collectors.toMap(Specialist::id, SpecialistNames::of));
            return all.stream()
                    .map(one -> new LeftOutLine(
                            one.specialist(),
                            names.getOrDefault(one.specialist(), "no longer kept"),
                            one.why(),
                            one.who(),
                            Ago.of(one.at(), one.at()).exact()))
                    .toList();
        }
    }
}
