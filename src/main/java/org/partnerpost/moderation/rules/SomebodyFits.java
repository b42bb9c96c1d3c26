package org.partnerpost.moderation.rules;

import java.util.List;
import java.util.Locale;
import org.partnerpost.moderation.rules.Finding.Held;

/** Is there anybody to send it to? What is outside of the network's field fits nobody, and no rule should let that end unseen. */
final class SomebodyFits implements Rule {
    @Override
    public String name() {
        return "somebody fits";
    }

    @Override
    public List<Finding> ask(Submission submission) {
        return submission.reach().filter(reach -> reach.recipients() == 0).stream()
                .<Finding>map(reach -> new Held(words(reach)))
                .toList();
    }

    private static String words(Reach reach) {
        if (reach.otherTrade().isPresent()) {
            return "It is outside of our field: it asks for another trade ("
                    + reach.otherTrade().get() + ").";
        }
        if (reach.fitting() > 0) {
            return "It would reach nobody at present: of " + reach.fitting()
                    + " who fit, none may or wants to get it now.";
        }
        return reach.likeliest() > 0
                ? String.format(
                        Locale.ROOT,
                        "It may be outside of our field: nobody fits it well enough, the likeliest with a probability of %.2f.",
                        reach.likeliest())
                : "It may be outside of our field: nobody has anything that it asks for.";
    }
}
