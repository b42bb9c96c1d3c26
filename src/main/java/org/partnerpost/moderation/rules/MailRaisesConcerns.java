package org.partnerpost.moderation.rules;

import java.util.List;
import org.partnerpost.moderation.rules.Finding.Held;
import org.partnerpost.moderation.rules.Finding.Noted;
import org.partnerpost.moderation.rules.Finding.Quarantined;
import org.partnerpost.opportunity.Arrival.Concern;

/** Is the mail itself made so that people or programs could read it two ways? */
final class MailRaisesConcerns implements Rule {
    @Override
    public String name() {
        return "mail raises concerns";
    }

    @Override
    public List<Finding> ask(Submission submission) {
        return submission.arrival().concerns().stream()
                .map(MailRaisesConcerns::finding)
                .toList();
    }

    private static Finding finding(Concern concern) {
        return switch (concern.weight()) {
            case NOTE -> new Noted(concern.words());
            case HOLD -> new Held(concern.words());
            case QUARANTINE -> new Quarantined(concern.words());
        };
    }
}
