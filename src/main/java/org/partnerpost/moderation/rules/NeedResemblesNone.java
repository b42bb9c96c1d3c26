package org.partnerpost.moderation.rules;

import java.util.List;
import org.partnerpost.moderation.rules.Finding.Held;
import org.partnerpost.moderation.rules.Finding.Noted;

/** May the same need have come before in other words? Whether it is the same one nobody but a person decides. */
final class NeedResemblesNone implements Rule {
    private final boolean operatorLooks;

    /** @param operatorLooks where nobody does, it goes its way: two mails are better than a need that nobody sees */
    NeedResemblesNone(boolean operatorLooks) {
        this.operatorLooks = operatorLooks;
    }

    @Override
    public String name() {
        return "need resembles none";
    }

    @Override
    public List<Finding> ask(Submission submission) {
        return submission
                .resembles()
                .map(Resemblance::words)
                .<Finding>map(words -> operatorLooks ? new Held(words) : new Noted(words))
                .stream()
                .toList();
    }
}
