package org.partnerpost.matching;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import org.apache.lucene.store.AlreadyClosedException;
import org.partnerpost.matching.Match.Fit;
import org.partnerpost.taxonomy.SkillTaxonomy;

/** Matches with the specialists of the database, by the index that follows it. */
@ApplicationScoped
class ServiceMatcher implements Matcher {
    private final IndexFollower follower;
    private final InstantSource clock;

    ServiceMatcher(IndexFollower follower, InstantSource clock) {
        this.follower = follower;
        this.clock = clock;
    }

    @Override
    public List<Match> match(Query query, int top, Fit atLeast) {
        follower.open();
        try {
            return matchOnce(query, top, atLeast);
        } catch (AlreadyClosedException replaced) {
            // A new index took its place between looking it up and asking it.
            return matchOnce(query, top, atLeast);
        } catch (MatchingUnavailable unavailable) {
            if (unavailable.getCause() instanceof IOException) {
                follower.damaged();
            }
            throw unavailable;
        }
    }

    private List<Match> matchOnce(Query query, int top, Fit atLeast) {
        LiveIndex index = follower.live()
                .orElseThrow(() -> new MatchingUnavailable("The index of profiles is being built; try again soon."));
        return new LuceneMatcher(index.searchers(), SkillTaxonomy.shipped(), WorkTerms.shipped(), clock)
                .match(query, top, atLeast);
    }
}
