package org.partnerpost.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.partnerpost.matching.NeedClauses.Degree;
import org.partnerpost.matching.NeedSkills.Asked;

/** A need as the index is asked it: text and skills score, limits filter. */
final class NeedQuery {
    private static final int TEXT_READ = 65_536;
    private static final int WORDS = 40;
    private static final int PAIRS = 40;
    private static final int NEUTRAL_WORDS = 25;

    /** A small voice where the language's own words speak already, so that a name is still found across languages. */
    private static final float NEUTRAL_BESIDE_LANGUAGE = 0.1f;

    /** How much a full cover of the skills counts beside the text; by measurement on both judged sets. */
    private static final double SKILLS_WEIGHT = 0.15;

    private final Matcher.Query asked;
    private final NeedSkills skills;
    private final IndexSearcher profiles;
    private final double fullCover;

    NeedQuery(Matcher.Query asked, NeedSkills skills, IndexSearcher profiles) {
        this.asked = asked;
        this.skills = skills;
        this.profiles = profiles;
        // Grows with the collection as the text's share does, whose rare words get rarer; never with one profile's
        // skills.
        double rarest = Math.log1p(profiles.getIndexReader().numDocs());
        this.fullCover = SKILLS_WEIGHT * rarest * rarest;
    }

    /** The score of all skills covered; a part of them gives its part of it. */
    double fullCover() {
        return fullCover;
    }

    /** What scores; empty where nothing is asked that the index could know. */
    NeedClauses scored() throws IOException {
        List<Query> scored = new ArrayList<>();
        String text = asked.text().substring(0, Math.min(asked.text().length(), TEXT_READ));
        BestTerms terms = new BestTerms(text, profiles);
        Optional<Languages> language = Languages.of(asked.language(), text.strip());
        if (language.isPresent()) {
            Languages in = language.get();
            Set<String> words = terms.addWords(scored, in.field(), in.analyzer(), WORDS, 1);
            terms.addPairs(scored, in.pairsField(), in.pairs(), words, PAIRS);
            terms.addWords(scored, IndexedFields.TEXT, Languages.NEUTRAL, NEUTRAL_WORDS, NEUTRAL_BESIDE_LANGUAGE);
        } else {
            terms.addWords(scored, IndexedFields.TEXT, Languages.NEUTRAL, WORDS, 1);
        }
        return new NeedClauses(
                scored, skills.asked().stream().map(this::degrees).toList());
    }

    /** Whoever has an {@link SkillCoverage.Anchor}: the others can fit weakly at most. */
    Query anchored() {
        BooleanQuery.Builder some = new BooleanQuery.Builder();
        for (Asked skill : skills.asked()) {
            if (!skill.broad()) {
                degrees(skill).forEach(degree -> some.add(degree.having(), Occur.SHOULD));
            } else if (skills.onlyBroad()) {
                some.add(new TermQuery(new Term(IndexedFields.SKILL, skill.id())), Occur.SHOULD);
            }
        }
        return some.build();
    }

    private List<Degree> degrees(Asked skill) {
        double full = fullCover * skill.weight() / skills.weight();
        List<Degree> degrees = new ArrayList<>();
        degrees.add(new Degree(new TermQuery(new Term(IndexedFields.SKILL, skill.id())), (float) full));
        degrees.add(new Degree(new TermQuery(new Term(IndexedFields.SKILL_ABOVE, skill.id())), (float)
                (full * SkillCoverage.BY_NARROWER)));
        if (!skill.parents().isEmpty()) {
            List<BytesRef> parents = skill.parents().stream().map(BytesRef::new).toList();
            degrees.add(new Degree(
                    new TermInSetQuery(IndexedFields.SKILL, parents), (float) (full * SkillCoverage.BY_PARENT)));
        }
        return degrees;
    }
}
