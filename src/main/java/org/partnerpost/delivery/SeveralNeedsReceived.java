package org.partnerpost.delivery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnerpost.mail.MessageId;
import org.partnerpost.opportunity.Arrival;
import org.partnerpost.opportunity.Opportunity;

/**
 * To the requester: your mail holds several needs; this is what we understood of each, and each has its own reference and address.
 *
 * @param about the one whose review lets it be written; an answer to the letter itself is about this one
 * @param needs all of the mail that go on, in the order of its text; at least two, and about is one of them
 * @param fitting how many specialists might fit at present, by the need's id; absent where that is not known
 * @param oneProject whether they are roles of one project
 * @param lacking as of {@link Letter.NeedReceived}
 */
public record SeveralNeedsReceived(
        Opportunity about,
        List<Opportunity> needs,
        Map<Long, Integer> fitting,
        boolean oneProject,
        Optional<MessageId> inReplyTo,
        Optional<Arrival.Topic> lacking)
        implements Letter {
    public SeveralNeedsReceived {
        needs = List.copyOf(needs);
        fitting = Map.copyOf(fitting);
    }

    /** One for the mail, whichever of its needs comes first. */
    @Override
    public String key() {
        return "received-several/" + about.mail();
    }
}
