package org.partnerpost.relay;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnerpost.invitation.Invitation;
import org.partnerpost.invitation.InvitationState;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.specialist.Specialist;

/**
 * The door: what both sides answer, by mail or page. Whoever calls has seen that the answer comes from whom it must come. Writes
 * happen in the caller's transaction, or in one of their own.
 */
public interface ReplyRelay {

    /** Acts on a specialist's answer, and tells everybody whom it concerns. */
    Taken answer(long invitation, SpecialistAnswer answer, Occasion occasion);

    /** Acts on a requester's answer, and tells everybody whom it concerns. */
    Taken decide(long opportunity, RequesterAnswer answer, Occasion occasion);

    /** An invitation as its specialist may see it; empty for an unknown one. */
    Optional<Offer> offer(long invitation);

    /** An opportunity as its requester may see it; empty for an unknown one. */
    Optional<Request> request(long opportunity);

    /** What specialists wrote for the requester, by invitation; without those who wrote nothing. */
    Map<Long, Said> said(Collection<Long> invitations);

    /** Invitations by the numbers that the requester of an opportunity knows their specialists by. */
    Map<Integer, Long> numbers(long opportunity);

    /**
     * A specialist's own words, masked.
     *
     * @param words with its yes; may be empty
     * @param condition of these words what its yes hangs on; may be empty
     * @param question what it asked and has no answer to; may be empty
     */
    record Said(String words, String condition, String question) {}

    /**
     * @param closed how it ended, as in {@link Taken.Closed}; empty while it can be answered
     * @param question what the requester asks and has no answer to, masked; may be empty
     */
    record Offer(
            Invitation invitation,
            Opportunity opportunity,
            Specialist specialist,
            Optional<String> closed,
            String question) {}

    /**
     * @param closed how it ended; empty while it can be answered
     * @param until answers count until then; empty where it has not gone out
     * @param asked how many specialists it was laid out for
     * @param reached how many of them have it: letters to the others wait, or could not be delivered
     * @param voices whoever said or asked something, by number
     */
    record Request(
            Opportunity opportunity,
            Optional<String> closed,
            Optional<Instant> until,
            int asked,
            int reached,
            List<Voice> voices) {
        public Request {
            voices = List.copyOf(voices);
        }
    }

    /**
     * A specialist as the requester knows it before the introduction.
     *
     * @param why it was asked, in the requester's words
     * @param places ISO 3166
     * @param languages BCP 47
     * @param words its own, masked; may be empty
     * @param condition of these words what its yes hangs on; may be empty
     * @param question what it asks and has no answer to, masked; may be empty
     * @param introduced when both learned who the other is; empty where they have not
     */
    record Voice(
            int number,
            InvitationState state,
            List<String> why,
            List<String> places,
            List<String> languages,
            String words,
            String condition,
            String question,
            Optional<Instant> introduced) {
        public Voice {
            why = List.copyOf(why);
            places = List.copyOf(places);
            languages = List.copyOf(languages);
        }

        /** Whether the requester can say yes or no to it. */
        public boolean open() {
            return state == InvitationState.ACCEPTED;
        }
    }
}
