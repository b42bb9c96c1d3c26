package org.partnerpost.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.partnerpost.matching.Match;
import org.partnerpost.matching.Matcher.MatchingUnavailable;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.routing.Rehearsal;
import org.partnerpost.routing.Rehearsal.Rehearsed;
import org.partnerpost.routing.RoutingPlan.LeftOut;
import org.partnerpost.specialist.Specialist;
import org.partnerpost.specialist.Specialists;

/**
 * Who would get a need if it went out now, and who would not.
 *
 * @param fault why nobody can say; empty where somebody can
 */
record Audience(List<Reader> chosen, List<Reader> leftOut, String fault) {

    /**
     * One specialist, and why.
     *
     * @param because why it would not get it; empty where it would
     */
    record Reader(
            long id, String organization, String contact, String fit, String why, String missing, String because) {}

    /** One specialist's match, for its mail. */
    record Chosen(Specialist specialist, Match match, Reader reader) {}

    /** Looks the audience up. */
    @ApplicationScoped
    static class Lookup {
        private final Rehearsal rehearsal;
        private final Specialists specialists;

        Lookup(Rehearsal rehearsal, Specialists specialists) {
            this.rehearsal = rehearsal;
            this.specialists = specialists;
        }

        Audience of(Opportunity opportunity) {
            try {
                return of(rehearsal.rehearse(opportunity));
            } catch (MatchingUnavailable unavailable) {
                return new Audience(List.of(), List.of(), String.valueOf(unavailable.getMessage()));
            }
        }

        Optional<Chosen> of(Opportunity opportunity, long specialist) {
            return rehearsal.rehearse(opportunity).matches().stream()
                    .filter(match -> Long.parseLong(match.profile()) == specialist)
                    .findFirst()
                    .flatMap(match -> specialists
                            .find(specialist)
                            .map(known -> new Chosen(known, match, reader(match, known, ""))));
        }

        private Audience of(Rehearsed rehearsed) {
            Map<Long, Specialist> people =
                    specialists
                            .findAll(
                                    rehearsed.matches().stream().map(Lookup::id).toList())
                            .stream()
                            .collect(Collectors.toMap(Specialist::id, Function.identity()));
            Map<Long, String> because = rehearsed.plan().leftOut().stream()
                    .collect(Collectors.toMap(LeftOut::specialist, LeftOut::reason, (first, second) -> first));
            List<Reader> chosen = new ArrayList<>();
            List<Reader> leftOut = new ArrayList<>();
            for (Match match : rehearsed.matches()) {
                Optional.ofNullable(people.get(id(match))).ifPresent(specialist -> {
                    boolean gets = rehearsed.plan().chosen().contains(specialist.id());
                    (gets ? chosen : leftOut)
                            .add(reader(match, specialist, gets ? "" : because.getOrDefault(specialist.id(), "")));
                });
            }
            return new Audience(chosen, leftOut, "");
        }

        private static long id(Match match) {
            return Long.parseLong(match.profile());
        }

        private static Reader reader(Match match, Specialist specialist, String because) {
            List<String> notes = new ArrayList<>(Rehearsal.inTheirWords(match));
            notes.addAll(match.notes());
            return new Reader(
                    specialist.id(),
                    specialist.profile().organization(),
                    specialist.profile().contactName(),
                    match.fit().name().toLowerCase(Locale.ROOT),
                    String.join(" · ", notes),
                    String.join(", ", match.missing()),
                    because);
        }
    }
}
