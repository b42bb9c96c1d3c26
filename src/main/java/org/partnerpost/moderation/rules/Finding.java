package org.partnerpost.moderation.rules;

import org.partnerpost.opportunity.Opportunity;

/** What a rule found, and by its type what comes of it. The words are a whole sentence for people. */
public sealed interface Finding {
    String words();

    /** Told to whoever looks; holds nothing. */
    record Noted(String words) implements Finding {}

    /** An operator has to look. */
    record Held(String words) implements Finding {}

    /** An operator has to look, and nobody is answered before. */
    record Quarantined(String words) implements Finding {}

    /** The same requester sent the same need before: this one goes no further. */
    record KnownAlready(Opportunity earlier) implements Finding {
        @Override
        public String words() {
            return "The same need came before, as " + earlier.reference() + ".";
        }
    }
}
