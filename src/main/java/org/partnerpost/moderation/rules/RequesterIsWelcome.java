package org.partnerpost.moderation.rules;

import java.util.List;
import org.partnerpost.moderation.rules.Finding.Quarantined;

/** Has an operator said that needs of this requester are to be held? */
final class RequesterIsWelcome implements Rule {
    @Override
    public String name() {
        return "requester is welcome";
    }

    @Override
    public List<Finding> ask(Submission submission) {
        return submission
                .suppressed()
                .<Finding>map(
                        reason -> new Quarantined("Its requester is suppressed and is not written to: " + reason + "."))
                .stream()
                .toList();
    }
}
