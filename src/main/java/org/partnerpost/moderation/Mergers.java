package org.partnerpost.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.partnerpost.moderation.rules.Resemblance;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunities.HistoryLine;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.OpportunityState;
import org.partnerpost.opportunity.ReviewState;

/** Lets a need go on as another one: it ends, its words stand in the other's history, and its requester is told where it goes on. */
@ApplicationScoped
class Mergers {
    /** What is longer can be read in the mail, by its reference. */
    private static final int WORDS_KEPT = 2_000;

    private static final String MERGED_INTO = "merged into ";

    private final Opportunities opportunities;
    private final RequesterLetters letters;

    Mergers(Opportunities opportunities, RequesterLetters letters) {
        this.opportunities = opportunities;
        this.letters = letters;
    }

    /** Why it cannot go on as that one. */
    Optional<String> obstacle(Opportunity opportunity, String reference) {
        Optional<Opportunity> other = opportunities.find(reference);
        if (other.isEmpty() || other.get().id() == opportunity.id()) {
            return Optional.of("to merge, name the reference of the other need");
        }
        if (!Resemblance.ofOneFirm(opportunity, other.get())) {
            return Optional.of(
                    other.get().reference()
                            + " is of another firm: to merge them would tell each that the other asks. Reject one of them, or let both go on");
        }
        boolean open =
                other.get().state() == OpportunityState.OPEN || other.get().state() == OpportunityState.ENGAGED;
        return open && other.get().review() != ReviewState.REJECTED
                ? Optional.empty()
                : Optional.of(other.get().reference() + " has ended: it is "
                        + (open
                                        ? other.get().review().name()
                                        : other.get().state().name())
                                .toLowerCase(Locale.ROOT));
    }

    void merge(Opportunity opportunity, String reference, String who) {
        Opportunity other = opportunities.find(reference).orElseThrow();
        opportunities.review(opportunity.id(), ReviewState.REJECTED, who, MERGED_INTO + other.reference());
        opportunities.note(
                other.id(), who, "merged with " + opportunity.reference() + ", which says: " + said(opportunity));
        letters.merged(opportunities.find(opportunity.id()).orElseThrow(), other);
    }

    Map<Long, String> mergedInto(Collection<Opportunity> needs) {
        Map<Long, List<HistoryLine>> histories = opportunities.histories(needs.stream()
                .filter(need -> need.review() == ReviewState.REJECTED)
                .map(Opportunity::id)
                .toList());
        Map<Long, String> merged = new HashMap<>();
        histories.forEach((need, lines) -> lines.reversed().stream()
                .filter(line -> line.to().equals(ReviewState.REJECTED.name()))
                .findFirst()
                .map(HistoryLine::reason)
                .filter(reason -> reason.startsWith(MERGED_INTO))
                .ifPresent(reason -> merged.put(need, reason.substring(MERGED_INTO.length()))));
        return merged;
    }

    private static String said(Opportunity opportunity) {
        String words = opportunity.subject() + "\n" + opportunity.text();
        return words.length() > WORDS_KEPT ? words.substring(0, WORDS_KEPT) + "…" : words;
    }
}
