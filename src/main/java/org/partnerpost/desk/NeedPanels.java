package org.partnerpost.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.partnerpost.delivery.LettersIn;
import org.partnerpost.delivery.PostedLetters;
import org.partnerpost.delivery.UndeliveredLetters;
import org.partnerpost.desk.DeskPages.NeedLine;
import org.partnerpost.desk.NeedPanel.FindingLine;
import org.partnerpost.desk.NeedPanel.HistoryLine;
import org.partnerpost.invitation.Invitation;
import org.partnerpost.invitation.Invitations;
import org.partnerpost.moderation.Moderation;
import org.partnerpost.moderation.Moderation.Pending;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.OpportunityState;
import org.partnerpost.opportunity.Requester;
import org.partnerpost.opportunity.ReviewState;
import org.partnerpost.opportunity.RoleSlot;
import org.partnerpost.relay.ReplyRelay;
import org.partnerpost.relay.ReplyRelay.Said;
import org.partnerpost.specialist.Specialist;
import org.partnerpost.specialist.Specialists;

/** Gathers what the page of one need shows. */
@ApplicationScoped
class NeedPanels {
    private static final int EARLIER = 10;

    private final Opportunities opportunities;
    private final Moderation moderation;
    private final NeedLines lines;
    private final LeftOutLine.Lookup leftOut;
    private final FourEyes fourEyes;
    private final Visit visit;
    private final Invitations invitations;
    private final Specialists specialists;
    private final SpecialistNames names;
    private final ReplyRelay relay;
    private final UndeliveredLetters letters;
    private final PostedLetters posted;
    private final InstantSource clock;

    NeedPanels(
            Opportunities opportunities,
            Moderation moderation,
            NeedLines lines,
            LeftOutLine.Lookup leftOut,
            FourEyes fourEyes,
            Visit visit,
            Invitations invitations,
            Specialists specialists,
            SpecialistNames names,
            ReplyRelay relay,
            UndeliveredLetters letters,
            PostedLetters posted,
            InstantSource clock) {
        this.opportunities = opportunities;
        this.moderation = moderation;
        this.lines = lines;
        this.leftOut = leftOut;
        this.fourEyes = fourEyes;
        this.visit = visit;
        this.invitations = invitations;
        this.specialists = specialists;
        this.names = names;
        this.relay = relay;
        this.letters = letters;
        this.posted = posted;
        this.clock = clock;
    }

    /** @param form what the form for editing holds: the need's fields, or what was sent and is wrong */
    NeedPanel of(Opportunity need, Optional<NeedForm> form) {
        Instant now = clock.instant();
        Optional<Pending> pending = moderation.pending(need.id());
        boolean ended = need.state() != OpportunityState.OPEN && need.state() != OpportunityState.ENGAGED;
        boolean decided = need.review() == ReviewState.APPROVED || need.review() == ReviewState.REJECTED;
        List<Opportunities.HistoryLine> history = opportunities.history(need.id());
        boolean open = !ended && !decided && pending.isEmpty();
        String merged = moderation.mergedInto(List.of(need)).getOrDefault(need.id(), "");
        Reach reach = Reach.of(need, history, invitations.reachedNobody(need.id()));
        boolean unreached = reach == Reach.REACHED_NOBODY;
        return new NeedPanel(
                need.reference(),
                need.mail(),
                need.version(),
                Meanwhile.seen(need, pending),
                WaitingList.nameOf(need),
                reach.beside(NeedLines.standing(need, merged)),
                merged,
                reach.tone(need),
                reach == Reach.FITS_NOBODY,
                open,
                open && need.review() != ReviewState.QUARANTINED,
                !ended && !decided,
                !ended && need.review() == ReviewState.APPROVED && pending.isEmpty(),
                !ended
                        && decided
                        && pending.isEmpty()
                        && (unreached || invitations.of(need.id()).isEmpty()),
                pending.map(waits -> waits.decision().verb().done() + " by " + waits.who())
                        .orElse(""),
                pending.map(waits ->
                                Math.max(0, Duration.between(now, waits.due()).toSeconds() + 1))
                        .orElse(0L),
                pending.isPresent()
                        ? List.of()
                        : fourEyes.of(need, visit.name()).stream().toList(),
                open ? fourEyes.lapsed(need, history, now) : "",
                open ? fourEyes.wanted(need, visit.name()) : "",
                need.requester().map(NeedPanels::named).orElse("Nobody is named"),
                need.requester()
                        .map(asks -> asks.mailbox().address().toString())
                        .orElse(""),
                need.requester().filter(Requester::reachable).isPresent(),
                need.requester()
                        .map(Requester::language)
                        .map(LettersIn::language)
                        .orElse(""),
                Ago.of(need.createdAt(), now),
                MarkedText.of(need.subject(), NeedFields.places(need.need(), "subject")),
                MarkedText.of(need.text(), NeedFields.places(need.need(), "body")),
                NeedFields.lines(need.effectiveNeed(), need.need()),
                form.orElseGet(() -> NeedForm.of(need.effectiveNeed())),
                ended || decided
                        ? unreached ? List.of("None of its invitations could be delivered.") : List.of()
                        : new WhyHere(history, now)
                                .words(Optional.ofNullable(
                                        letters.questions(List.of(need.id())).get(need.id()))),
                moderation.findings(need.id()).stream()
                        .map(found -> new FindingLine(found.weight(), found.words()))
                        .toList(),
                ended || decided
                        ? List.of()
                        : moderation.resembles(need).map(other -> AlikePanel.of(need, other)).stream()
                                .toList(),
                invited(need),
                letters.about(need.id()).size(),
                leftOut.of(need),
                history(need, history),
                together(need, now),
                opportunities.slot(need).map(RoleSlot::words).orElse(""),
                earlier(need, now));
    }

    private List<NeedLine> together(Opportunity need, Instant now) {
        return lines.of(
                opportunities.ofMail(need.mail()).stream()
                        .filter(other -> other.id() != need.id())
                        .toList(),
                now);
    }

    private List<NeedLine> earlier(Opportunity need, Instant now) {
        List<Opportunity> others = need.requester()
                .map(asks -> opportunities.ofRequester(asks.mailbox().address(), EARLIER))
                .orElse(List.of());
        return lines.of(
                others.stream().filter(other -> other.mail() != need.mail()).toList(), now);
    }

    private List<InvitationLine> invited(Opportunity need) {
        List<Invitation> invited = invitations.of(need.id());
        Map<Long, Specialist> people =
                specialists.findAll(invited.stream().map(Invitation::specialist).toList()).stream()
                        .collect(Collectors.toMap(Specialist::id, Function.identity()));
        List<Long> ids = invited.stream().map(Invitation::id).toList();
        Map<Long, Said> said = relay.said(ids);
        Map<Long, Long> offers = posted.offering(ids);
        return invited.stream()
                .map(one -> InvitationLine.of(
                        one,
                        Optional.ofNullable(people.get(one.specialist()))
                                .map(SpecialistNames::of)
                                .orElse("no longer kept"),
                        Optional.ofNullable(said.get(one.id())),
                        offers.getOrDefault(one.id(), 0L)))
                .toList();
    }

    private List<HistoryLine> history(Opportunity need, List<Opportunities.HistoryLine> kept) {
        Map<Integer, Long> numbers = numbers(need);
        List<Opportunities.HistoryLine> lines = kept.stream()
                .map(line -> new Opportunities.HistoryLine(
                        line.at(), line.who(), line.from(), line.to(), Linked.resolved(line.reason(), numbers)))
                .toList();
        Map<Long, String> names = this.names.in(lines.stream().map(Opportunities.HistoryLine::reason));
        return lines.reversed().stream()
                .map(line -> HistoryWords.of(line, names))
                .toList();
    }

    /** Specialists by the numbers that their requester knows them by. */
    private Map<Integer, Long> numbers(Opportunity need) {
        Map<Long, Long> invited =
                invitations.of(need.id()).stream().collect(Collectors.toMap(Invitation::id, Invitation::specialist));
        return relay.numbers(need.id()).entrySet().stream()
                .filter(voice -> invited.containsKey(voice.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, voice -> invited.get(voice.getValue())));
    }

    /** Whether it is still to be decided about. */
    static boolean waits(Opportunity need) {
        return (need.state() == OpportunityState.OPEN || need.state() == OpportunityState.ENGAGED)
                && need.review() != ReviewState.APPROVED
                && need.review() != ReviewState.REJECTED;
    }

    private static String named(Requester asks) {
        return asks.mailbox().name().isBlank()
                ? asks.mailbox().address().toString()
                : asks.mailbox().name();
    }
}
