package org.partnerpost.moderation;

import java.util.List;
import java.util.stream.IntStream;
import org.partnerpost.matching.Match;
import org.partnerpost.matching.Match.Fit;
import org.partnerpost.matching.Matcher;

/** So many fit whatever is asked; where it is fewer than none, the profiles cannot be searched. */
record FixedMatcher(int fitting) implements Matcher {
    @Override
    public List<Match> match(Query query, int top, Fit atLeast) {
        if (fitting < 0) {
            throw new MatchingUnavailable("The index of profiles is being built; try again soon.");
        }
        return IntStream.range(0, Math.min(top, fitting))
                .mapToObj(id -> new Match(
                        String.valueOf(id), 1, Fit.POSSIBLE, 0.5, 0.5, List.of(), List.of(), List.of(), List.of()))
                .toList();
    }

    @Override
    public LeftOut leftOut(Query query, int top) {
        return new LeftOut(List.of(), 0);
    }
}
