package org.partnerpost.matching;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.partnerpost.matching.Match.Fit;
import org.partnerpost.matching.Matcher.MatchingUnavailable;
import org.partnerpost.matching.Matcher.Query;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.queue.Outcome;
import org.partnerpost.queue.Stage;
import org.partnerpost.queue.WorkItem;

/** Takes an opportunity, finds who fits, and keeps that for routing. Run again it finds afresh. */
@ApplicationScoped
class MatchingStage implements Stage {
    private static final String MATCHED = "matched";

    /** More than any need is ever laid out for, with room for those whom caps and rotation pass over. */
    private static final int KEPT = 200;

    private static final Duration CATCH_UP = Duration.ofMillis(1_500);
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(1);

    private final Opportunities opportunities;
    private final IndexFollower index;
    private final Matcher matcher;
    private final StoredMatches matches;

    MatchingStage(Opportunities opportunities, IndexFollower index, Matcher matcher, StoredMatches matches) {
        this.opportunities = opportunities;
        this.index = index;
        this.matcher = matcher;
        this.matches = matches;
    }

    @Override
    public String name() {
        return "matching";
    }

    @Override
    public Set<String> exits() {
        return Set.of(MATCHED);
    }

    @Override
    public Outcome handle(WorkItem item) throws InterruptedException {
        Opportunity opportunity = opportunities.find(item.load().id()).orElse(null);
        if (opportunity == null) {
            return Outcome.end(MATCHED, "there is no such opportunity");
        }
        // A specialist who was there before the need must be found, so the index has to have seen all until now.
        if (!index.catchUp(CATCH_UP)) {
            return new Outcome.Later(AGAIN_AFTER, "the index of profiles is not in step yet");
        }
        try {
            List<Match> found = matcher.match(Query.of(opportunity), KEPT, Fit.POSSIBLE);
            matches.keep(opportunity.id(), found);
            return Outcome.done(MATCHED, item.load(), note(found.size()));
        } catch (MatchingUnavailable unavailable) {
            return new Outcome.Later(AGAIN_AFTER, String.valueOf(unavailable.getMessage()));
        }
    }

    private static String note(int fitting) {
        return switch (fitting) {
            case 0 -> "nobody fits";
            case 1 -> "1 fits";
            case KEPT -> "at least " + KEPT + " fit";
            default -> fitting + " fit";
        };
    }
}
