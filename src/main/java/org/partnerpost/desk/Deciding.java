package org.partnerpost.desk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.partnerpost.moderation.Moderation;
import org.partnerpost.moderation.Moderation.Decision;
import org.partnerpost.moderation.Moderation.Verb;
import org.partnerpost.opportunity.Opportunity;

/** What the operator of this request decides about a need, where it still stands as it was looked at. */
@RequestScoped
class Deciding {
    private final Moderation moderation;
    private final FourEyes fourEyes;
    private final Visit visit;

    Deciding(Moderation moderation, FourEyes fourEyes, Visit visit) {
        this.moderation = moderation;
        this.fourEyes = fourEyes;
        this.visit = visit;
    }

    /**
     * @param seen the version that was looked at: an edit by somebody else in between must be looked at first
     * @return why nothing was decided, as sentences; empty where it was
     */
    Optional<String> decide(Opportunity need, String seen, Decision decision) {
        return before(need, seen, decision)
                .or(() -> Written.fault(QuarkusTransaction.requiringNew()
                        .call(() -> moderation.decideLater(need.reference(), decision, visit.name()))));
    }

    /** Why it could not be decided so now, as sentences or a clause; empty where it could. */
    Optional<String> obstacle(Opportunity need, String seen, Decision decision) {
        return before(need, seen, decision).or(() -> moderation.obstacle(need, decision));
    }

    private Optional<String> before(Opportunity need, String seen, Decision decision) {
        if (!seen.equals(String.valueOf(need.version()))) {
            return Optional.of(need.reference() + " has changed since you opened it. Look again, then decide.");
        }
        return decision.verb() != Verb.APPROVE
                ? Optional.empty()
                : fourEyes.of(need, visit.name())
                        .filter(FourEyes.First::mine)
                        .map(first -> need.reference() + ": " + first.instead());
    }
}
