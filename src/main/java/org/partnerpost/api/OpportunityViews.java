package org.partnerpost.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnerpost.invitation.Invitation;
import org.partnerpost.invitation.Invitations;
import org.partnerpost.matching.Match;
import org.partnerpost.matching.Matches;
import org.partnerpost.moderation.Moderation;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunities.HistoryLine;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.reading.Transcript;
import org.partnerpost.specialist.Specialist;
import org.partnerpost.specialist.Specialists;

/** Opportunities as the API shows them. */
@ApplicationScoped
class OpportunityViews {
    private final Opportunities opportunities;
    private final Moderation moderation;
    private final Matches matches;
    private final Invitations invitations;
    private final Specialists specialists;

    OpportunityViews(
            Opportunities opportunities,
            Moderation moderation,
            Matches matches,
            Invitations invitations,
            Specialists specialists) {
        this.opportunities = opportunities;
        this.moderation = moderation;
        this.matches = matches;
        this.invitations = invitations;
        this.specialists = specialists;
    }

    /** One line of a list. */
    @JsonInclude(Include.NON_ABSENT)
    record Short(
            String reference,
            String name,
            String review,
            String state,
            Optional<Requester> requester,
            long mail,
            Instant createdAt,
            long version) {
        static Short of(Opportunity opportunity) {
            return new Short(
                    opportunity.reference(),
                    nameOf(opportunity),
                    opportunity.review().name(),
                    opportunity.state().name(),
                    requesterOf(opportunity),
                    opportunity.mail(),
                    opportunity.createdAt(),
                    opportunity.version());
        }
    }

    /**
     * The whole.
     *
     * @param need what counts: as it was corrected, else as it was read
     * @param read as the machine read it; left out where nobody corrected it
     */
    @JsonInclude(Include.NON_ABSENT)
    record Whole(
            String reference,
            String name,
            Review review,
            String state,
            Optional<Requester> requester,
            long mail,
            Instant createdAt,
            long version,
            String subject,
            String text,
            String language,
            ObjectNode need,
            Optional<ObjectNode> read,
            List<MatchView> matches,
            List<InvitationView> invitations,
            List<HistoryLine> history) {}

    record Requester(String name, String email) {}

    record Review(String state, List<Moderation.Found> findings) {}

    record InvitationView(
            String specialist,
            String organization,
            String state,
            double score,
            List<String> why,
            String reason,
            Instant invitedAt) {}

    Whole whole(Opportunity opportunity) {
        List<Match> found = matches.of(opportunity.id());
        List<Invitation> invited = invitations.of(opportunity.id());
        Map<Long, Specialist> people = people(found, invited);
        return new Whole(
                opportunity.reference(),
                nameOf(opportunity),
                new Review(opportunity.review().name(), moderation.findings(opportunity.id())),
                opportunity.state().name(),
                requesterOf(opportunity),
                opportunity.mail(),
                opportunity.createdAt(),
                opportunity.version(),
                opportunity.subject(),
                opportunity.text(),
                opportunity.language(),
                Transcript.of(opportunity.effectiveNeed()),
                opportunity.edited().map(corrected -> Transcript.of(opportunity.need())),
                found.stream()
                        .flatMap(match -> Optional.ofNullable(people.get(Long.valueOf(match.profile())))
                                .map(specialist -> MatchView.of(match, specialist))
                                .stream())
                        .toList(),
                invited.stream()
                        .flatMap(
                                one -> Optional.ofNullable(people.get(one.specialist()))
                                        .map(specialist -> shown(one, specialist))
                                        .stream())
                        .toList(),
                opportunities.history(opportunity.id()));
    }

    private Map<Long, Specialist> people(List<Match> found, List<Invitation> invited) {
        List<Long> ids = Stream.concat(
                        found.stream().map(match -> Long.valueOf(match.profile())),
                        invited.stream().map(Invitation::specialist))
                .distinct()
                .toList();
        return specialists.findAll(ids).stream().collect(Collectors.toMap(Specialist::id, Function.identity()));
    }

    private static InvitationView shown(Invitation invitation, Specialist specialist) {
        return new InvitationView(
                specialist.externalReferenceId(),
                specialist.profile().organization(),
                invitation.state().name(),
                invitation.score(),
                invitation.why(),
                invitation.reason(),
                invitation.invitedAt());
    }

    private static String nameOf(Opportunity opportunity) {
        return opportunity.effectiveNeed().name().map(Field::value).orElse(opportunity.subject());
    }

    private static Optional<Requester> requesterOf(Opportunity opportunity) {
        return opportunity
                .requester()
                .map(requester -> new Requester(
                        requester.mailbox().name(),
                        requester.mailbox().address().toString()));
    }
}
