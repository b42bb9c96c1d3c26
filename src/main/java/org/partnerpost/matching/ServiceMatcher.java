package org.partnerpost.matching;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.store.AlreadyClosedException;
import org.partnerpost.matching.Match.Fit;
import org.partnerpost.taxonomy.SkillTaxonomy;

/** Matches with the specialists of the database, by the index that follows it. */
@ApplicationScoped
class ServiceMatcher implements Matcher {
    private final IndexFollower follower;
    private final ServiceEmbeddings embeddings;
    private final FitLearning learning;
    private final InstantSource clock;

    ServiceMatcher(IndexFollower follower, ServiceEmbeddings embeddings, FitLearning learning, InstantSource clock) {
        this.follower = follower;
        this.embeddings = embeddings;
        this.learning = learning;
        this.clock = clock;
    }

    @Override
    public List<Match> match(Query query, int top, Fit atLeast) {
        return asked(matcher -> matcher.match(query, top, atLeast));
    }

    @Override
    public LeftOut leftOut(Query query, int top) {
        return asked(matcher -> matcher.leftOut(query, top));
    }

    private <T> T asked(Function<Matcher, T> question) {
        follower.open();
        try {
            return question.apply(current());
        } catch (AlreadyClosedException replaced) {
            // A new index took its place between looking it up and asking it.
            return question.apply(current());
        } catch (MatchingUnavailable unavailable) {
            if (unavailable.getCause() instanceof IOException) {
                follower.damaged();
            }
            throw unavailable;
        } catch (RuntimeException | InternalError failed) {
            // Of damaged bytes come wild numbers, and of a mapped file that became shorter an error of the machine.
            if (follower.live().filter(index -> !index.isWhole()).isEmpty()) {
                throw failed;
            }
            follower.damaged();
            throw new MatchingUnavailable(
                    "The index of profiles is damaged and is built anew; try again soon.", failed);
        }
    }

    private Matcher current() {
        LiveIndex index = follower.live()
                .orElseThrow(() -> new MatchingUnavailable("The index of profiles is being built; try again soon."));
        return new LuceneMatcher(
                index.searchers(), SkillTaxonomy.inUse(), WorkTerms.inUse(), embeddings, clock, learning.correction());
    }
}
