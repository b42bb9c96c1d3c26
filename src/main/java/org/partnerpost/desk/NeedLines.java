package org.partnerpost.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.partnerpost.desk.DeskPages.NeedLine;
import org.partnerpost.invitation.Invitations;
import org.partnerpost.moderation.Moderation;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunities.HistoryLine;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.OpportunityState;
import org.partnerpost.opportunity.RoleSlot;

/** Needs as lists show them. */
@ApplicationScoped
class NeedLines {
    private static final String MERGED = "merged";

    private final Moderation moderation;
    private final Opportunities opportunities;
    private final Invitations invitations;

    NeedLines(Moderation moderation, Opportunities opportunities, Invitations invitations) {
        this.moderation = moderation;
        this.opportunities = opportunities;
        this.invitations = invitations;
    }

    List<NeedLine> of(List<Opportunity> needs, Instant now) {
        Map<Long, String> merged = moderation.mergedInto(needs);
        Map<Long, List<HistoryLine>> histories =
                opportunities.histories(needs.stream().map(Opportunity::id).toList());
        Map<Long, RoleSlot> roles =
                opportunities.slots(needs.stream().map(Opportunity::id).toList());
        Set<Long> undelivered = Set.copyOf(invitations.reachedNobody(WaitingList.MOST));
        return needs.stream()
                .map(need -> {
                    Reach reach = Reach.of(
                            need, histories.getOrDefault(need.id(), List.of()), undelivered.contains(need.id()));
                    return new NeedLine(
                            need.reference(),
                            WaitingList.nameOf(need),
                            need.requester()
                                    .map(asks -> asks.mailbox().address().toString())
                                    .orElse("nobody named"),
                            Optional.ofNullable(roles.get(need.id()))
                                    .map(RoleSlot::words)
                                    .orElse(""),
                            reach.beside(standing(need, merged.getOrDefault(need.id(), ""))),
                            reach.tone(need),
                            merged.getOrDefault(need.id(), ""),
                            Ago.of(need.createdAt(), now));
                })
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
