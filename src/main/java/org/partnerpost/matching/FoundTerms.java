package org.partnerpost.matching;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReaderContext;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;

/** Where many words of one field stand in the index. One walk in their order; to look each up by itself costs several times as much. */
final class FoundTerms {
    private FoundTerms() {}

    /** Those that stand somewhere. */
    static Map<String, TermStates> of(IndexSearcher searcher, String field, Collection<String> words)
            throws IOException {
        IndexReaderContext context = searcher.getTopReaderContext();
        TreeSet<BytesRef> inOrder = new TreeSet<>();
        words.forEach(word -> inOrder.add(new BytesRef(word)));
        Map<String, TermStates> found = new HashMap<>();
        for (LeafReaderContext leaf : context.leaves()) {
            Terms terms = leaf.reader().terms(field);
            if (terms == null) {
                continue;
            }
            TermsEnum at = terms.iterator();
            for (BytesRef word : inOrder) {
                if (at.seekExact(word)) {
                    TermState state = at.termState();
                    found.computeIfAbsent(word.utf8ToString(), absent -> new TermStates(context))
                            .register(state, leaf.ord, at.docFreq(), at.totalTermFreq());
                }
            }
        }
        return found;
    }
}
