package org.partnerpost.moderation.rules;

import java.util.List;
import org.partnerpost.moderation.rules.Finding.Held;

/** Is there any skill in it to match specialists by? */
final class SkillIsRecognised implements Rule {
    @Override
    public String name() {
        return "skill is recognised";
    }

    @Override
    public List<Finding> ask(Submission submission) {
        return submission.opportunity().effectiveNeed().skills().isEmpty()
                ? List.of(new Held("No skill was recognised in it, so it cannot be said who fits."))
                : List.of();
    }
}
