package org.partnerpost.moderation.rules;

import java.util.List;
import org.partnerpost.moderation.rules.Finding.KnownAlready;

/** Has the same requester sent the same need before? */
final class NeedIsNew implements Rule {
    @Override
    public String name() {
        return "need is new";
    }

    @Override
    public List<Finding> ask(Submission submission) {
        return submission.earlier().<Finding>map(KnownAlready::new).stream().toList();
    }
}
