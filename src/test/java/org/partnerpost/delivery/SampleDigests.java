package org.partnerpost.delivery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnerpost.delivery.DigestLetter.Closed;
import org.partnerpost.delivery.DigestLetter.Offer;
import org.partnerpost.invitation.Invitation;
import org.partnerpost.invitation.InvitationState;
import org.partnerpost.opportunity.Need;
import org.partnerpost.specialist.Specialist;

/** Letters that hold several opportunities. */
final class SampleDigests {
    private SampleDigests() {}

    static Map<String, Letter> all(String language, Specialist dana) {
        Closed one = new Closed(5, SampleLetters.opportunity(language, SampleLetters.need()));
        Closed bare = new Closed(6, SampleLetters.opportunity(language, Need.UNKNOWN));
        return Map.of(
                "digest",
                digest(language, dana),
                "several-closed",
                new DigestLetter(dana, List.of(), List.of(one, bare)));
    }

    private static Letter digest(String language, Specialist dana) {
        return new DigestLetter(
                dana,
                List.of(
                        new Offer(
                                SampleLetters.invitation(),
                                SampleLetters.opportunity(language, SampleLetters.need()),
                                SampleLetters.itself("Business Central", "data migration"),
                                List.of("training"),
                                Optional.of(SampleLetters.SLOT)),
                        new Offer(
                                new Invitation(6, 4, 8, InvitationState.QUEUED, 2, List.of(), "", SampleLetters.NOW),
                                SampleLetters.opportunity(language, Need.UNKNOWN),
                                List.of(new MatchedWords("Power BI", "Power Query")),
                                List.of(),
                                Optional.empty())),
                List.of(new Closed(5, SampleLetters.opportunity(language, SampleLetters.need()))));
    }
}
