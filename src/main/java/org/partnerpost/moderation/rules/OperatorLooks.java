package org.partnerpost.moderation.rules;

import java.util.List;
import org.partnerpost.moderation.rules.Finding.Held;

/** Does the house want every need looked at? */
final class OperatorLooks implements Rule {
    private final boolean always;

    OperatorLooks(boolean always) {
        this.always = always;
    }

    @Override
    public String name() {
        return "operator looks";
    }

    @Override
    public List<Finding> ask(Submission submission) {
        return always ? List.of(new Held("It waits for an operator's look, as every need does.")) : List.of();
    }
}
