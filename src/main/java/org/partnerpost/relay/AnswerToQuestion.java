package org.partnerpost.relay;

import java.util.Optional;
import org.partnerpost.invitation.InvitationState;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Words;

/**
 * Whether a no answers what the requester asked, and not whether it takes the work: "No, no Ansible, but Terraform", of somebody who has
 * said yes. Who takes that yes back says so, or gives a reason that ends the matter.
 */
final class AnswerToQuestion {
    private static final Phrases RETRACT = Phrases.of("relay/answers", "retract");

    private AnswerToQuestion() {}

    static boolean is(SpecialistAnswer.No no, Matter matter, Optional<VoiceRow> voice, Occasion occasion) {
        return !occasion.onPage()
                && matter.invitation().state() == InvitationState.ACCEPTED
                && voice.filter(VoiceRow::owesAnAnswer).isPresent()
                && no.pause().isEmpty()
                && no.reason().filter(DeclineReason::settles).isEmpty()
                && RETRACT.in(Words.of(occasion.text())).isEmpty();
    }
}
