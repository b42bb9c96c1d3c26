package org.partnerpost.delivery;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnerpost.invitation.Invitation;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.RoleSlot;
import org.partnerpost.specialist.Specialist;

/**
 * To a specialist who wants one mail a day or a week: several opportunities, each with its why and its own way to answer. Where it offers
 * nothing, it is another letter, which only tells what has closed.
 *
 * @param offers best first; may be empty where something has closed
 * @param closed what it was asked about, did not answer, and need not answer any more; may be empty
 */
public record DigestLetter(Specialist specialist, List<Offer> offers, List<Closed> closed) implements Letter {
    public DigestLetter {
        offers = List.copyOf(offers);
        closed = List.copyOf(closed);
    }

    /**
     * @param matched the matching skills
     * @param missing what is asked for and not covered; may be empty
     * @param slot which role of a project it is; empty where it stands by itself
     */
    public record Offer(
            Invitation invitation,
            Opportunity opportunity,
            List<MatchedWords> matched,
            List<String> missing,
            Optional<RoleSlot> slot) {
        public Offer {
            matched = List.copyOf(matched);
            missing = List.copyOf(missing);
        }
    }

    /** What has ended, and the invitation to it. */
    public record Closed(long invitation, Opportunity opportunity) {}

    /** By what it holds: the same invitations never go out in two digests. */
    @Override
    public String key() {
        return offers.isEmpty()
                ? keyOf("closed", closed.stream().map(one -> one.opportunity().id()))
                : keyOf("digest", invitations().stream());
    }

    private String keyOf(String kind, Stream<Long> ids) {
        return ids.map(String::valueOf).collect(Collectors.joining("-", kind + "/" + specialist.id() + "/", ""));
    }

    List<Long> invitations() {
        return offers.stream().map(offer -> offer.invitation().id()).toList();
    }
}
