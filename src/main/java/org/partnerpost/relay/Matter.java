package org.partnerpost.relay;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.partnerpost.delivery.ReplyLetter.Asked;
import org.partnerpost.delivery.ReplyLetter.Unnamed;
import org.partnerpost.invitation.Invitation;
import org.partnerpost.invitation.InvitationState;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.specialist.Specialist;

/** One specialist asked about one opportunity: what is known of both sides, and what neither may learn of the other yet. */
record Matter(Invitation invitation, Opportunity opportunity, Specialist specialist) {

    Asked asked() {
        return new Asked(invitation, opportunity, specialist);
    }

    /** Somebody's words for the other side: nothing in them tells who either is. */
    String masked(String words, Occasion occasion) {
        Set<String> names = new TreeSet<>(Masking.namesOf(
                specialist.profile().contactName(), specialist.profile().organization(), specialist.address()));
        opportunity
                .requester()
                .ifPresent(requester -> names.addAll(Masking.namesOf(
                        requester.mailbox().name(), "", requester.mailbox().address())));
        names.addAll(Masking.firmsIn(opportunity.text()));
        names.addAll(Masking.namesOf(opportunity.effectiveNeed().conditions()));
        names.addAll(Masking.customersIn(words));
        occasion.names().forEach(name -> names.addAll(Masking.namesOf(name, "", specialist.address())));
        return new Masking(names).of(words);
    }

    Unnamed unnamed(VoiceRow voice) {
        return known(voice, voice.words);
    }

    /** The same once both have said yes: with its words as they were written. */
    Unnamed introduced(VoiceRow voice) {
        return known(voice, voice.introduced());
    }

    private Unnamed known(VoiceRow voice, String words) {
        return new Unnamed(
                voice.number,
                invitation.why(),
                specialist.profile().places(),
                specialist.profile().languages(),
                words,
                voice.condition());
    }

    /** Whether its mail could not be delivered, so that it knows of nothing. */
    boolean undelivered() {
        return invitation.state() == InvitationState.UNDELIVERED;
    }

    /** Whether its specialist has it, by a letter that was taken. */
    boolean reached() {
        return switch (invitation.state()) {
            case QUEUED, UNDELIVERED -> false;
            case SENT, ACCEPTED, DECLINED, EXPIRED, WITHDRAWN, SELECTED, NOT_SELECTED -> true;
        };
    }

    /** Whether it has said stop, or mail to it came back: nobody is introduced to who hears nothing of it. */
    boolean left() {
        return specialist.suppression().isPresent();
    }

    /** As its requester sees it: whoever has left since its yes is interested no more. */
    InvitationState standing() {
        return invitation.state() == InvitationState.ACCEPTED && left() ? InvitationState.DECLINED : invitation.state();
    }

    /** How it ended for this specialist; empty while it can answer. */
    Optional<String> closed() {
        return switch (invitation.state()) {
            case SELECTED -> Optional.of("introduced");
            case NOT_SELECTED -> Optional.of(Matter.ended(opportunity).orElse("not-chosen"));
            case WITHDRAWN -> Optional.of(Matter.ended(opportunity).orElse("withdrawn"));
            case EXPIRED -> Optional.of(Matter.ended(opportunity).orElse("expired"));
            case QUEUED, SENT, UNDELIVERED, ACCEPTED, DECLINED -> Matter.ended(opportunity);
        };
    }

    /** How the opportunity ended; empty while it is open. */
    static Optional<String> ended(Opportunity opportunity) {
        return switch (opportunity.state()) {
            case OPEN, ENGAGED -> Optional.empty();
            case FILLED, WON -> Optional.of("filled");
            case EXPIRED -> Optional.of("expired");
            case WITHDRAWN, LOST, ERROR -> Optional.of("withdrawn");
        };
    }
}
