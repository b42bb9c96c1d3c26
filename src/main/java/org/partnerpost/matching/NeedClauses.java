package org.partnerpost.matching;

import java.util.List;
import org.apache.lucene.search.Query;

/**
 * What scores a profile for one need. Its score is the sum over the words it has, and for each skill that of the best degree to which it has it.
 *
 * @param words each with its weight
 * @param skills for each that is asked, the degrees of having it, best first
 */
record NeedClauses(List<Query> words, List<List<Degree>> skills) {
    NeedClauses {
        words = List.copyOf(words);
        skills = List.copyOf(skills);
    }

    boolean isEmpty() {
        return words.isEmpty() && skills.isEmpty();
    }

    /** @param having whoever has the skill to that degree */
    record Degree(Query having, float score) {}
}
