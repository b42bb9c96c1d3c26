package org.partnerpost.relay;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.partnerpost.delivery.Outbox;
import org.partnerpost.delivery.ReplyLetter;
import org.partnerpost.delivery.ReplyLetter.Answered;
import org.partnerpost.invitation.InvitationState;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.OpportunityState;

/** Whom a requester knows by a number and can still choose, and what it hears when one of them is lost. */
@ApplicationScoped
class Interest {
    private final Matters matters;
    private final Voices voices;
    private final Outbox outbox;

    Interest(Matters matters, Voices voices, Outbox outbox) {
        this.matters = matters;
        this.voices = voices;
        this.outbox = outbox;
    }

    /** Numbers of those who said yes and have not left since. */
    Set<Integer> open(Opportunity opportunity) {
        Set<Integer> open = new TreeSet<>();
        matters.of(opportunity).stream()
                .filter(matter -> matter.standing() == InvitationState.ACCEPTED)
                .flatMap(matter -> voices.find(matter.invitation().id()).stream())
                .forEach(voice -> open.add(voice.number));
        return open;
    }

    /** Where this was the last whose answer could still be a yes, its requester need not wait for the deadline to hear so. */
    private void nobodyIsLeft(Matter last, long trace) {
        List<Matter> others = matters.of(last.opportunity()).stream()
                .filter(one -> one.invitation().id() != last.invitation().id())
                .filter(one -> !one.undelivered())
                .toList();
        boolean all = others.stream().allMatch(one -> one.standing() == InvitationState.DECLINED);
        if (all && last.opportunity().state() == OpportunityState.OPEN) {
            int asked = others.size() + 1;
            outbox.post(new ReplyLetter.NobodyAnswered(last.opportunity(), asked, asked, true), trace);
        }
    }

    /** A requester who has heard of this one hears that nothing comes of it; matter as it stood before. */
    void ended(Matter matter, Answered answered, long trace) {
        boolean saidYes = matter.invitation().state() == InvitationState.ACCEPTED;
        nobodyIsLeft(matter, trace);
        voices.find(matter.invitation().id()).ifPresent(voice -> {
            Set<Integer> others = open(matter.opportunity());
            others.remove(voice.number);
            outbox.post(
                    new ReplyLetter.InterestEnded(matter.opportunity(), voice.number, saidYes, others, answered),
                    trace);
        });
    }
}
