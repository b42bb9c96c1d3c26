package org.partnerpost.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.partnerpost.desk.DeskPages.NeedLine;
import org.partnerpost.moderation.Moderation;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.OpportunityState;

/** Needs as lists show them. */
@ApplicationScoped
class NeedLines {
    private static final String MERGED = "merged";

    private final Moderation moderation;

    NeedLines(Moderation moderation) {
        this.moderation = moderation;
    }

    List<NeedLine> of(List<Opportunity> needs, Instant now) {
        Map<Long, String> merged = moderation.mergedInto(needs);
        return needs.stream()
                .map(need -> new NeedLine(
                        need.reference(),
                        WaitingList.nameOf(need),
                        need.requester()
                                .map(asks -> asks.mailbox().address().toString())
                                .orElse("nobody named"),
                        standing(need, merged.getOrDefault(need.id(), "")),
                        merged.getOrDefault(need.id(), ""),
                        Ago.of(need.createdAt(), now)))
                .toList();
    }

    /** @param mergedInto the need as which it goes on; empty where it is none */
    static String standing(Opportunity need, String mergedInto) {
        if (need.state() != OpportunityState.OPEN) {
            return HistoryWords.state(need.state().name());
        }
        return mergedInto.isEmpty() ? WaitingList.state(need.review()) : MERGED;
    }
}
