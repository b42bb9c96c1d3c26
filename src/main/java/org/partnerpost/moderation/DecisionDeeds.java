package org.partnerpost.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import org.partnerpost.moderation.Moderation.Pending;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.reading.Transcript;

/** Writes what was decided about opportunities into the audit, whether an operator, an API key or a rule decided. */
@ApplicationScoped
class DecisionDeeds {
    private final Audit audit;
    private final Opportunities opportunities;

    DecisionDeeds(Audit audit, Opportunities opportunities) {
        this.audit = audit;
        this.opportunities = opportunities;
    }

    /**
     * @param before as it stood before the decision was carried out
     * @param words why; may be empty
     */
    void decided(Opportunity before, String who, String what, String words) {
        Opportunity after = opportunities.find(before.id()).orElseThrow();
        audit.record(new Audit.Deed(
                who, what, about(before), standing(before), standing(after) + (words.isEmpty() ? "" : ", " + words)));
    }

    /** What was taken back in time was decided all the same. */
    void notCarriedOut(Opportunity opportunity, Pending taken) {
        decided(
                opportunity,
                taken.who(),
                taken.decision().verb().done() + ", not carried out",
                taken.decision().said());
    }

    /** Both readings of the fields as they counted. */
    void corrected(Opportunity before, Opportunity after, String who) {
        audit.record(new Audit.Deed(
                who,
                "edited",
                about(before),
                Transcript.of(before.effectiveNeed()).toString(),
                Transcript.of(after.effectiveNeed()).toString()));
    }

    static String about(Opportunity opportunity) {
        return "opportunity " + opportunity.reference();
    }

    private static String standing(Opportunity opportunity) {
        return opportunity.review() + " " + opportunity.state() + " version " + opportunity.version();
    }
}
