package org.partnerpost.relay;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnerpost.delivery.Outbox;
import org.partnerpost.delivery.ReplyLetter;
import org.partnerpost.invitation.InvitationState;
import org.partnerpost.invitation.Invitations;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.OpportunityState;

/** What a requester's answer changes, and who is told. */
@ApplicationScoped
class RequesterDeeds {
    private final Invitations invitations;
    private final Opportunities opportunities;
    private final Matters matters;
    private final Voices voices;
    private final Signatures signatures;
    private final Closing closing;
    private final Interest interest;
    private final Leaving leaving;
    private final Outbox outbox;

    RequesterDeeds(
            Invitations invitations,
            Opportunities opportunities,
            Matters matters,
            Voices voices,
            Signatures signatures,
            Closing closing,
            Interest interest,
            Leaving leaving,
            Outbox outbox) {
        this.invitations = invitations;
        this.opportunities = opportunities;
        this.matters = matters;
        this.voices = voices;
        this.signatures = signatures;
        this.closing = closing;
        this.interest = interest;
        this.leaving = leaving;
        this.outbox = outbox;
    }

    /** A specialist who is known to the requester by its number. */
    private record Known(Matter matter, VoiceRow voice) {}

    Taken act(Opportunity opportunity, RequesterAnswer answer, Occasion occasion) {
        Optional<String> ended = Matter.ended(opportunity);
        if (ended.isPresent()) {
            outbox.post(
                    new ReplyLetter.RequestClosed(opportunity, ended.get(), Optional.of(occasion.answered())),
                    occasion.trace());
            return new Taken.Closed(ended.get());
        }
        return switch (answer) {
            case RequesterAnswer.Choice choice -> choose(opportunity, choice, occasion);
            case RequesterAnswer.Question question -> say(opportunity, question, occasion);
            case RequesterAnswer.ChosenAndFilled(var choice) -> chosenAndFilled(opportunity, choice, occasion);
            case RequesterAnswer.Filled filled -> filled(opportunity, filled.by(), occasion);
            case RequesterAnswer.Extend extend -> extend(opportunity, extend, occasion);
            case RequesterAnswer.Withdraw withdraw -> withdraw(opportunity, occasion);
            case RequesterAnswer.NotUnderstood not -> unclear(opportunity, not.why(), occasion);
        };
    }

    private Taken choose(Opportunity opportunity, RequesterAnswer.Choice choice, Occasion occasion) {
        List<Known> all = known(opportunity);
        List<Known> open = new ArrayList<>(in(all, InvitationState.ACCEPTED));
        // Whoever was turned down has said yes, and may be chosen after all.
        in(all, InvitationState.NOT_SELECTED).stream()
                .filter(one -> choice.yes().contains(one.voice().number))
                .forEach(open::add);
        Set<Integer> introducedBefore = both(choice.yes(), numbers(in(all, InvitationState.SELECTED)));
        Set<Integer> turnedDownBefore = both(choice.no(), numbers(in(all, InvitationState.NOT_SELECTED)));
        Set<Integer> numbers = new TreeSet<>(choice.yes());
        numbers.addAll(choice.no());
        if (!numbers.isEmpty()
                && without(without(numbers, introducedBefore), turnedDownBefore).isEmpty()) {
            return asBefore(opportunity, introducedBefore, turnedDownBefore, occasion);
        }
        Set<Integer> there = numbers(open);
        there.addAll(introducedBefore);
        there.addAll(turnedDownBefore);
        if (numbers.isEmpty() || !there.containsAll(numbers)) {
            return unclear(opportunity, all.isEmpty() ? Unclear.NOBODY_YET : Unclear.NO_SUCH_NUMBER, occasion);
        }
        for (Known one : open) {
            if (one.matter().left()) {
                interest.ended(one.matter(), occasion.answered(), occasion.trace());
                leaving.gone(one.matter());
            } else if (choice.yes().contains(one.voice().number)) {
                introduce(one, choice.words(), occasion);
            } else if (choice.no().contains(one.voice().number)) {
                closing.notChosen(one.matter(), occasion.trace());
            }
        }
        Set<Integer> gone =
                numbers(open.stream().filter(one -> one.matter().left()).toList());
        Set<Integer> introduced = without(without(choice.yes(), gone), introducedBefore);
        Set<Integer> turnedDown = without(choice.no(), gone);
        if (!turnedDown.isEmpty()) {
            confirm(opportunity, "no", turnedDown, Optional.empty(), occasion);
        }
        String told = Stream.of(
                        those("introduced", introduced),
                        those("not chosen", turnedDown),
                        those("left since its yes", gone))
                .filter(those -> !those.isEmpty())
                .collect(Collectors.joining("; "));
        return new Taken.Done(told + ".");
    }

    /** By the numbers that their requester knows them by. */
    private static String those(String what, Set<Integer> numbers) {
        return numbers.isEmpty()
                ? ""
                : what + ": "
                        + numbers.stream().map(number -> "Specialist " + number).collect(Collectors.joining(", "));
    }

    /** The same choice once more: it is told that it stands. */
    private Taken asBefore(
            Opportunity opportunity, Set<Integer> introduced, Set<Integer> turnedDown, Occasion occasion) {
        if (!introduced.isEmpty()) {
            confirm(opportunity, "introduced", introduced, Optional.empty(), occasion);
        }
        if (!turnedDown.isEmpty()) {
            confirm(opportunity, "no", turnedDown, Optional.empty(), occasion);
        }
        return new Taken.Before("As chosen before: introduced " + introduced + ", not chosen " + turnedDown + ".");
    }

    /** Both have said yes: now each learns who the other is. */
    private void introduce(Known known, String requesterWords, Occasion occasion) {
        Matter matter = known.matter();
        invitations.state(
                matter.invitation().id(), InvitationState.SELECTED, "yes of the requester, by " + occasion.who());
        opportunities.state(
                matter.opportunity().id(), OpportunityState.ENGAGED, occasion.who(), "the first introduction");
        opportunities.note(
                matter.opportunity().id(), occasion.who(), "introduced to Specialist " + known.voice().number);
        voices.introduced(known.voice());
        matter.opportunity()
                .requester()
                .ifPresent(requester -> outbox.post(
                        new ReplyLetter.RequesterIntroduced(
                                matter.asked(),
                                signatures.of(matter.opportunity(), requester.mailbox()),
                                known.voice().introduced(),
                                requesterWords),
                        occasion.trace()));
        outbox.post(
                new ReplyLetter.SpecialistIntroduced(
                        matter.asked(),
                        signatures.nameOf(matter.specialist(), known.voice().mail),
                        matter.introduced(known.voice())),
                occasion.trace());
    }

    private Taken say(Opportunity opportunity, RequesterAnswer.Question question, Occasion occasion) {
        List<Known> to = known(opportunity).stream()
                .filter(known -> question.to().contains(known.voice().number)
                        && known.matter().closed().isEmpty())
                .toList();
        if (to.isEmpty()) {
            return unclear(opportunity, Unclear.NO_SUCH_NUMBER, occasion);
        }
        for (Known known : to) {
            String masked = known.matter().masked(question.text(), occasion);
            if (known.voice().requesterAsked && masked.equals(known.voice().requesterQuestion)) {
                continue;
            }
            known.voice().requesterSays(masked);
            outbox.post(
                    new ReplyLetter.RequesterAsks(known.matter().asked(), masked, occasion.answered()),
                    occasion.trace());
        }
        opportunities.note(opportunity.id(), occasion.who(), "the requester wrote to " + to.size());
        confirm(opportunity, "question", numbers(to), Optional.empty(), occasion);
        return new Taken.Done("Words for " + to.size() + ", passed on.");
    }

    /** Filled only where all who were chosen are introduced: one may have left since its yes. */
    private Taken chosenAndFilled(Opportunity opportunity, RequesterAnswer.Choice choice, Occasion occasion) {
        Taken chosen = choose(opportunity, choice, occasion);
        return numbers(in(known(opportunity), InvitationState.SELECTED)).containsAll(choice.yes())
                ? filled(opportunity, choice.yes(), occasion)
                : chosen;
    }

    private Taken filled(Opportunity opportunity, Set<Integer> by, Occasion occasion) {
        List<Known> introduced = in(known(opportunity), InvitationState.SELECTED);
        opportunities.state(opportunity.id(), OpportunityState.FILLED, occasion.who(), "filled, says the requester");
        int told = closing.filled(opportunity, occasion.trace());
        if (numbers(introduced).stream().anyMatch(by::contains)) {
            List<Known> others = introduced.stream()
                    .filter(one -> !by.contains(one.voice().number))
                    .toList();
            others.forEach(one -> closing.filledByAnother(one.matter(), occasion.trace()));
            told += others.size();
        }
        confirm(opportunity, "filled", Set.of(), Optional.empty(), occasion);
        return new Taken.Done("Filled; " + told + " who still counted on it are told.");
    }

    private Taken withdraw(Opportunity opportunity, Occasion occasion) {
        opportunities.state(
                opportunity.id(), OpportunityState.WITHDRAWN, occasion.who(), "taken back by the requester");
        closing.withdrawn(opportunity, occasion.trace());
        confirm(opportunity, "withdrawn", Set.of(), Optional.empty(), occasion);
        return new Taken.Done("Taken back.");
    }

    private Taken extend(Opportunity opportunity, RequesterAnswer.Extend extend, Occasion occasion) {
        LocalDate open = LocalDate.ofInstant(voices.untilOrBegin(opportunity), ZoneOffset.UTC);
        if (!extend.until().isAfter(open)) {
            // No deadline comes closer.
            return unclear(opportunity, Unclear.OPEN_LONGER, occasion);
        }
        voices.until(opportunity.id(), Voices.endOf(extend.until()));
        closing.watch(opportunity);
        opportunities.note(opportunity.id(), occasion.who(), "open until " + extend.until());
        confirm(opportunity, "extended", Set.of(), Optional.of(extend.until()), occasion);
        return new Taken.Done("Open until " + extend.until() + ".");
    }

    private Taken unclear(Opportunity opportunity, Unclear why, Occasion occasion) {
        outbox.post(
                new ReplyLetter.DecisionUnclear(
                        opportunity, why.code(), interest.open(opportunity), occasion.answered()),
                occasion.trace());
        return new Taken.NotUnderstood(why);
    }

    private void confirm(
            Opportunity opportunity, String what, Set<Integer> numbers, Optional<LocalDate> until, Occasion occasion) {
        outbox.post(
                new ReplyLetter.DecisionTaken(opportunity, what, numbers, until, occasion.answered()),
                occasion.trace());
    }

    private List<Known> known(Opportunity opportunity) {
        List<Known> known = new ArrayList<>();
        List<VoiceRow> rows = voices.of(opportunity.id());
        for (Matter matter : matters.of(opportunity)) {
            rows.stream()
                    .filter(row -> row.invitation == matter.invitation().id())
                    .forEach(row -> known.add(new Known(matter, row)));
        }
        return known;
    }

    private static List<Known> in(List<Known> known, InvitationState state) {
        return known.stream()
                .filter(one -> one.matter().invitation().state() == state)
                .toList();
    }

    private static Set<Integer> both(Set<Integer> some, Set<Integer> others) {
        Set<Integer> both = new TreeSet<>(some);
        both.retainAll(others);
        return both;
    }

    private static Set<Integer> without(Set<Integer> all, Set<Integer> gone) {
        Set<Integer> left = new TreeSet<>(all);
        left.removeAll(gone);
        return left;
    }

    private static Set<Integer> numbers(List<Known> known) {
        Set<Integer> numbers = new TreeSet<>();
        known.forEach(one -> numbers.add(one.voice().number));
        return numbers;
    }
}
