package org.partnerpost.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnerpost.matching.Match;
import org.partnerpost.matching.Match.Fit;
import org.partnerpost.matching.Match.MatchedSkill;
import org.partnerpost.matching.Matcher.MatchingUnavailable;
import org.partnerpost.matching.Matcher.Query;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.routing.Rehearsal;
import org.partnerpost.routing.Rehearsal.Rehearsed;
import org.partnerpost.routing.RoutingPlan.LeftOut;
import org.partnerpost.routing.WhyNot;
import org.partnerpost.routing.WhyNot.Excluded;
import org.partnerpost.routing.WhyNot.Exclusion;
import org.partnerpost.routing.WhyNot.Reasons;
import org.partnerpost.specialist.Specialist;
import org.partnerpost.specialist.Specialists;

/**
 * Who would get a need if it went out now, and who would not.
 *
 * @param leftOut who was found and is passed over
 * @param excluded who has a skill that is asked for and is not even found, by a limit or because nothing may go out to it; the best
 * @param excludedInAll how many these are
 * @param otherTrade than ours, that it asks for, so that nobody would; empty as a rule
 * @param fault why nobody can say; empty where somebody can
 */
record Audience(
        List<Reader> chosen,
        List<Reader> leftOut,
        List<Reader> excluded,
        int excludedInAll,
        String otherTrade,
        String fault) {
    private static final int EXCLUDED_SHOWN = 20;

    /**
     * One specialist, and why.
     *
     * @param fit its grade, and how likely it is that it fits
     * @param tone of that grade, as a class
     * @param because why it would not get it; empty where it would
     */
    record Reader(
            long id,
            String organization,
            String contact,
            String fit,
            String tone,
            String why,
            String missing,
            String because) {}

    /**
     * What was found of those whom an operator asked about.
     *
     * @param more whether there are more with this text
     * @param fault why nobody can say; empty where somebody can
     */
    record Sought(String text, List<Reader> found, boolean more, String fault) {}

    /**
     * One specialist's match, for its mail.
     *
     * @param all who would get one, in the order in which they are shown
     */
    record Chosen(Specialist specialist, Match match, Reader reader, List<Long> all) {}

    /** Looks the audience up. */
    @ApplicationScoped
    static class Lookup {
        private static final int SOUGHT_SHOWN = 10;

        /** As each line shows it: the score by which they were found counts other things too, and would look like no order at all. */
        private static final Comparator<Match> BY_FIT = Comparator.comparing(Match::fit)
                .thenComparing(Comparator.comparingDouble(Match::probability).reversed());

        private static final Comparator<Reasons> BY_STANDING = Comparator.comparing(
                        (Reasons one) -> one.standing().fit())
                .thenComparing(Comparator.comparingDouble(
                                (Reasons one) -> one.standing().probability())
                        .reversed());

        private final Rehearsal rehearsal;
        private final WhyNot whyNot;
        private final Specialists specialists;

        Lookup(Rehearsal rehearsal, WhyNot whyNot, Specialists specialists) {
            this.rehearsal = rehearsal;
            this.whyNot = whyNot;
            this.specialists = specialists;
        }

        Audience of(Opportunity opportunity) {
            try {
                return of(rehearsal.rehearse(opportunity), whyNot.excluded(Query.of(opportunity), EXCLUDED_SHOWN));
            } catch (MatchingUnavailable unavailable) {
                return new Audience(List.of(), List.of(), List.of(), 0, "", String.valueOf(unavailable.getMessage()));
            }
        }

        /** Why the specialists that an operator looks for would get it or not, whoever they are. */
        Sought sought(Opportunity opportunity, String text) {
            List<Specialist> found = text.isBlank() ? List.of() : specialists.search(text.strip(), 0, SOUGHT_SHOWN + 1);
            boolean more = found.size() > SOUGHT_SHOWN;
            try {
                List<Reader> readers =
                        whyNot.of(opportunity, found.subList(0, Math.min(found.size(), SOUGHT_SHOWN))).stream()
                                .map(Lookup::reader)
                                .toList();
                return new Sought(text, readers, more, "");
            } catch (MatchingUnavailable unavailable) {
                return new Sought(text, List.of(), false, String.valueOf(unavailable.getMessage()));
            }
        }

        Optional<Chosen> of(Opportunity opportunity, long specialist) {
            Rehearsed rehearsed = rehearsal.rehearse(opportunity);
            List<Long> all = rehearsed.matches().stream()
                    .sorted(BY_FIT)
                    .map(Lookup::id)
                    .filter(rehearsed.plan().chosen()::contains)
                    .toList();
            String because = because(rehearsed).getOrDefault(specialist, "");
            return rehearsed.matches().stream()
                    .filter(match -> id(match) == specialist)
                    .findFirst()
                    .flatMap(match -> specialists
                            .find(specialist)
                            .map(known -> new Chosen(known, match, reader(match, known, because), all)));
        }

        private static Map<Long, String> because(Rehearsed rehearsed) {
            return rehearsed.plan().leftOut().stream()
                    .collect(Collectors.toMap(LeftOut::specialist, LeftOut::reason, (first, second) -> first));
        }

        private Audience of(Rehearsed rehearsed, Exclusion exclusion) {
            Map<Long, Specialist> people =
                    specialists
                            .findAll(
                                    rehearsed.matches().stream().map(Lookup::id).toList())
                            .stream()
                            .collect(Collectors.toMap(Specialist::id, Function.identity()));
            Map<Long, String> because = because(rehearsed);
            List<Reader> chosen = new ArrayList<>();
            List<Reader> leftOut = new ArrayList<>();
            for (Match match : rehearsed.matches().stream().sorted(BY_FIT).toList()) {
                Optional.ofNullable(people.get(id(match))).ifPresent(specialist -> {
                    boolean gets = rehearsed.plan().chosen().contains(specialist.id());
                    (gets ? chosen : leftOut)
                            .add(reader(match, specialist, gets ? "" : because.getOrDefault(specialist.id(), "")));
                });
            }
            return new Audience(
                    chosen,
                    leftOut,
                    exclusion.best().stream()
                            .map(Excluded::reasons)
                            .sorted(BY_STANDING)
                            .map(Lookup::reader)
                            .toList(),
                    exclusion.all(),
                    rehearsed.otherTrade().orElse(""),
                    "");
        }

        /** Never so that the profile seems to name what it does not; with the references that tell of it. */
        private static String named(MatchedSkill skill) {
            String beside = Stream.of(
                            skill.instead().isBlank() ? "" : "its profile names " + skill.instead(),
                            skill.references().isEmpty() ? "" : "told of in " + String.join(", ", skill.references()))
                    .filter(words -> !words.isEmpty())
                    .collect(Collectors.joining("; "));
            return beside.isEmpty() ? skill.asked() : skill.asked() + " (" + beside + ")";
        }

        private static long id(Match match) {
            return Long.parseLong(match.profile());
        }

        private static String fit(Fit fit, double probability) {
            return String.format(Locale.ROOT, "%s · %.0f %%", fit.name().toLowerCase(Locale.ROOT), 100 * probability);
        }

        /** The better, the fuller its colour. */
        private static String tone(Fit fit) {
            return switch (fit) {
                case STRONG -> "good";
                case LIKELY -> "fair";
                case POSSIBLE -> "pale";
                case WEAK -> "";
            };
        }

        private static Reader reader(Reasons reasons) {
            Specialist specialist = reasons.specialist();
            return new Reader(
                    specialist.id(),
                    SpecialistNames.of(specialist),
                    specialist.profile().contactName(),
                    fit(reasons.standing().fit(), reasons.standing().probability()),
                    tone(reasons.standing().fit()),
                    reasons.standing().skills().stream()
                            .map(Lookup::named)
                            .distinct()
                            .collect(Collectors.joining(" · ")),
                    String.join(", ", reasons.standing().missing()),
                    String.join("; ", reasons.because()));
        }

        private static Reader reader(Match match, Specialist specialist, String because) {
            List<String> notes = new ArrayList<>(
                    match.skills().stream().map(Lookup::named).distinct().toList());
            notes.addAll(match.notes());
            return new Reader(
                    specialist.id(),
                    SpecialistNames.of(specialist),
                    specialist.profile().contactName(),
                    fit(match.fit(), match.probability()),
                    tone(match.fit()),
                    String.join(" · ", notes),
                    String.join(", ", match.missing()),
                    because);
        }
    }
}
