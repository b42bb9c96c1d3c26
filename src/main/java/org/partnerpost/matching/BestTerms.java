package org.partnerpost.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The words of a long text that tell most, as a query. Rare words count for more than BM25 alone makes them, and repeated ones for
 * less: a need is prose, full of words that say nothing, unlike a search that somebody typed. Measured; see docs/performance.md.
 */
final class BestTerms {
    private static final double IN_SUBJECT = 2;
    private static final int WORDS_READ = 4_000;

    private final IndexSearcher profiles;
    private final String subject;
    private final String body;

    /** @param text subject first, up to the first line end */
    BestTerms(String text, IndexSearcher profiles) {
        int subjectEnd = text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n');
        this.profiles = profiles;
        this.subject = text.substring(0, subjectEnd);
        this.body = text.substring(subjectEnd);
    }

    /** @param found where it stands, so that it is looked up once */
    private record Weighed(Term term, TermStates found, double weight) {}

    /**
     * Adds any of the best words.
     *
     * @param boost how much this field counts
     * @return the words
     */
    Set<String> addWords(List<Query> query, String field, Analyzer analyzer, int limit, float boost)
            throws IOException {
        List<Weighed> best = best(field, analyzer);
        Set<String> words = new HashSet<>();
        for (Weighed term : best.subList(0, Math.min(limit, best.size()))) {
            words.add(term.term().text());
            add(query, term.term(), term.found(), (float) term.weight() * boost);
        }
        return words;
    }

    /** Adds those pairs of neighbouring words of which both are among the given. */
    void addPairs(List<Query> query, String field, Analyzer analyzer, Set<String> words, int limit) throws IOException {
        Set<String> pairs = new LinkedHashSet<>(FoldedWords.of(subject, analyzer, WORDS_READ));
        pairs.addAll(FoldedWords.of(body, analyzer, WORDS_READ));
        pairs.removeIf(pair -> {
            int gap = pair.indexOf(' ');
            return gap < 1 || !words.contains(pair.substring(0, gap)) || !words.contains(pair.substring(gap + 1));
        });
        Map<String, TermStates> found = FoundTerms.of(profiles, field, pairs);
        pairs.stream()
                .filter(found::containsKey)
                .limit(limit)
                .forEach(pair -> Optional.ofNullable(found.get(pair))
                        .ifPresent(states -> add(query, new Term(field, pair), states, 1)));
    }

    private List<Weighed> best(String field, Analyzer analyzer) throws IOException {
        Map<String, Double> counts = new HashMap<>();
        FoldedWords.of(subject, analyzer, WORDS_READ).forEach(word -> counts.merge(word, IN_SUBJECT, Double::sum));
        FoldedWords.of(body, analyzer, WORDS_READ).forEach(word -> counts.merge(word, 1.0, Double::sum));
        int all = Math.max(1, profiles.getIndexReader().getDocCount(field));
        List<Weighed> weighed = new ArrayList<>();
        FoundTerms.of(profiles, field, counts.keySet()).forEach((word, found) -> {
            int having = found.docFreq();
            double often = Math.sqrt(counts.getOrDefault(word, 0.0));
            double rarity = Math.log(1 + (all - having + 0.5) / (having + 0.5));
            weighed.add(new Weighed(new Term(field, word), found, often * rarity));
        });
        weighed.sort(Comparator.comparingDouble(Weighed::weight).reversed().thenComparing(Weighed::term));
        return weighed;
    }

    private static void add(List<Query> query, Term term, TermStates found, float boost) {
        query.add(new BoostQuery(new TermQuery(term, found), boost));
    }
}
