package org.partnerpost.taxonomy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnerpost.taxonomy.TermFile.Row;

/** A short list of terms with their names, such as the industries. Immutable and safe for any number of threads. */
public final class Vocabulary {

    private final Map<String, Term> byId = new LinkedHashMap<>();
    private final NameFinder<Term> finder;
    private final Negation negation;

    Vocabulary(List<Row> rows, Cues cues) {
        List<Spelling<Term>> spellings = new ArrayList<>();
        for (Row row : rows) {
            Term term = new Term(
                    row.required("id"),
                    row.required("name"),
                    NameCells.plain(row, "names"),
                    new LinkedHashSet<>(row.items("broader")));
            byId.put(term.id(), term);
            spellings.addAll(NameCells.spellings(row, term));
        }
        finder = new NameFinder<>(spellings, new TermSupport(cues));
        negation = new Negation(cues);
    }

    /** All terms, in the order of the file. */
    public List<Term> terms() {
        return List.copyOf(byId.values());
    }

    /** The term of this id or name, whatever the case, spaces and punctuation. */
    public Optional<Term> named(String name) {
        Term same = byId.get(name.strip());
        return same != null ? Optional.of(same) : finder.index().ownerOf(name);
    }

    /** The terms mentioned in a text, in its order, without overlap. Linear in the text; its first 256 Ki UTF-16 units are read. */
    public List<TermMention> mentionsIn(String text) {
        Words words = new Words(new FoldedText(text));
        List<Found<Term>> found = finder.in(words);
        boolean[] negated = negation.of(found, words);
        List<TermMention> mentions = new ArrayList<>(found.size());
        for (int i = 0; i < negated.length; i++) {
            Found<Term> name = found.get(i);
            int start = words.text().startOf(name.from());
            int end = words.text().endOf(name.to() - 1);
            mentions.add(new TermMention(name.owner(), start, end, negated[i], name.confidence()));
        }
        return List.copyOf(mentions);
    }
}
