package org.partnerpost.matching;

import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ReferenceManager;
import org.apache.lucene.search.ScoreDoc;
import org.partnerpost.matching.Match.Fit;
import org.partnerpost.matching.PassingProfiles.Limits;
import org.partnerpost.matching.Ranking.Ranked;
import org.partnerpost.taxonomy.SkillTaxonomy;

/** Matches by a Lucene index of profiles. Safe for any number of threads. */
final class LuceneMatcher implements Matcher {
    private static final Comparator<Match> BY_SCORE =
            Comparator.comparingDouble(Match::score).reversed().thenComparing(Match::profile);

    /** A grade is known only after a hit is read, so somewhat more are read than are wanted. */
    private static final int READ_FOR_ONE = 4;

    private final ReferenceManager<IndexSearcher> searchers;
    private final SkillTaxonomy taxonomy;
    private final WorkTerms terms;
    private final Embeddings embeddings;
    private final InstantSource clock;
    private final FitCorrection correction;

    /** @param correction by answers */
    LuceneMatcher(
            ReferenceManager<IndexSearcher> searchers,
            SkillTaxonomy taxonomy,
            WorkTerms terms,
            Embeddings embeddings,
            InstantSource clock,
            FitCorrection correction) {
        this.searchers = searchers;
        this.taxonomy = taxonomy;
        this.terms = terms;
        this.embeddings = embeddings;
        this.clock = clock;
        this.correction = correction;
    }

    @Override
    public List<Match> match(Query query, int top, Fit atLeast) {
        return searched(searcher -> match(query, top, atLeast, searcher));
    }

    @Override
    public LeftOut leftOut(Query query, int top) {
        return searched(searcher -> leftOut(query, top, searcher));
    }

    @FunctionalInterface
    private interface Search<T> {
        T in(IndexSearcher searcher) throws IOException;
    }

    private <T> T searched(Search<T> search) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return search.in(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new MatchingUnavailable("The index of profiles cannot be read.", e);
        }
    }

    private List<Match> match(Query query, int top, Fit atLeast, IndexSearcher searcher) throws IOException {
        NeedSkills skills = NeedSkills.of(query, taxonomy);
        NeedQuery needQuery = new NeedQuery(query, skills, searcher);
        NeedClauses scored = needQuery.scored();
        boolean nobodyFits = atLeast != Fit.WEAK && skills.otherTrade().isPresent();
        if (top < 1 || scored.isEmpty() || nobodyFits) {
            return List.of();
        }
        HardLimits limits = limits(query);
        Limits passing = new LimitFilters(limits).passing();
        if (atLeast != Fit.WEAK) {
            passing = passing.and(needQuery.anchored());
        }
        ScoredProfiles profiles = new ScoredProfiles(
                searcher,
                scored,
                new PassingProfiles(searcher, passing),
                new RefusedBySavedQuery(limits.released())::excluding);
        MatchExplanation explanation = new MatchExplanation(skills, needQuery.fullCover(), limits, terms, correction);
        return best(searcher, profiles, ranking(query, skills), top, atLeast, explanation);
    }

    private LeftOut leftOut(Query query, int top, IndexSearcher searcher) throws IOException {
        NeedSkills skills = NeedSkills.of(query, taxonomy);
        NeedQuery needQuery = new NeedQuery(query, skills, searcher);
        NeedClauses scored = needQuery.scored();
        if (top < 1 || scored.isEmpty()) {
            return new LeftOut(List.of(), 0);
        }
        HardLimits limits = limits(query);
        BooleanQuery leftOut = new BooleanQuery.Builder()
                .add(needQuery.anchored(), Occur.FILTER)
                .add(new LimitFilters(limits).leavingOut(), Occur.FILTER)
                .build();
        PassingProfiles those = new PassingProfiles(searcher, new Limits(List.of(leftOut), List.of()));
        ScoredProfiles profiles = new ScoredProfiles(searcher, scored, those, leaf -> doc -> false);
        MatchExplanation explanation = new MatchExplanation(skills, needQuery.fullCover(), limits, terms, correction);
        return new LeftOut(
                best(searcher, profiles, ranking(query, skills), top, Fit.WEAK, explanation), searcher.count(leftOut));
    }

    private Ranking ranking(Query query, NeedSkills skills) {
        return new Ranking(embeddings.of(Passages.of(query)).orElse(null), skills);
    }

    private HardLimits limits(Query query) {
        return new HardLimits(terms, query, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private List<Match> best(
            IndexSearcher searcher,
            ScoredProfiles scored,
            Ranking ranking,
            int top,
            Fit atLeast,
            MatchExplanation explanation)
            throws IOException {
        int all = Math.max(1, searcher.getIndexReader().maxDoc());
        int read = Math.min(all, Math.max(top, ranking.compared(searcher)));
        while (true) {
            ScoreDoc[] found = scored.best(read);
            List<Match> matches = new ArrayList<>();
            List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
            for (Ranked ranked : ranking.order(searcher, found)) {
                Match match = explained(profile(ranked.doc(), leaves), ranked, explanation);
                if (match.fit().compareTo(atLeast) <= 0) {
                    matches.add(match);
                }
                if (matches.size() == top) {
                    break;
                }
            }
            if (matches.size() == top || found.length < read || read == all) {
                matches.sort(BY_SCORE);
                return List.copyOf(matches);
            }
            read = (int) Math.min(all, (long) read * READ_FOR_ONE);
        }
    }

    private static IndexedProfile profile(int doc, List<LeafReaderContext> leaves) throws IOException {
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        return IndexedProfile.at(leaf, doc - leaf.docBase);
    }

    private Match explained(IndexedProfile profile, Ranked ranked, MatchExplanation explanation) {
        SkillCoverage coverage = SkillCoverage.of(
                explanation.skills(), new TreeSet<>(profile.skills().keySet()), taxonomy::broaderOf);
        return explanation.of(profile, coverage, ranked);
    }
}
