package org.partnerpost.moderation.rules;

import java.util.List;
import org.partnerpost.authenticity.Verdict;
import org.partnerpost.moderation.rules.Finding.Quarantined;

/** Is it known who sent this? A From header is never an identity by itself. */
final class SenderIsProven implements Rule {
    @Override
    public String name() {
        return "sender is proven";
    }

    @Override
    public List<Finding> ask(Submission submission) {
        return submission
                .verdict()
                .map(SenderIsProven::about)
                .orElseGet(() -> List.of(new Quarantined("Nobody has looked at who sent it.")));
    }

    private static List<Finding> about(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Authenticated proven -> List.of();
            case Verdict.Waived waived -> List.of();
            case Verdict.Vouched vouched -> List.of();
            case Verdict.Unproven unproven ->
                List.of(new Quarantined(
                        "Nothing proves that " + unproven.from().address() + " sent it: " + unproven.reason() + "."));
            case Verdict.NoIdentity none ->
                List.of(new Quarantined("It names no sender that could be believed: " + none.reason() + "."));
        };
    }
}
