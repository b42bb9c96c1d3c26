package org.partnerpost.reading;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.partnerpost.opportunity.Need;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.reading.Sentences.Sentence;
import org.partnerpost.taxonomy.Places;
import org.partnerpost.taxonomy.SkillTaxonomy;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Words;

/**
 * The door for answers to a need that was read back: what is confirmed, and what is corrected in plain words. Pure, and safe for any
 * number of threads. The fields are read by the rules that read whole mails; the words around them stand in {@code
 * index/reading/corrections.tsv}. Only what is said changes; what can be meant in two ways, is asked, or hangs on something, does not.
 */
public final class CorrectionReader {
    /** Further on a reply explains. */
    private static final int LONGEST = 4_000;

    private static final int MOST_REMARKS = 30;
    private static final Phrases SEVERAL = Phrases.of("reading/corrections", "several");

    private final OpportunityReader reader;
    private final SkillTaxonomy skills;
    private final Places places;

    public CorrectionReader(OpportunityReader reader, SkillTaxonomy skills, Places places) {
        this.reader = reader;
        this.skills = skills;
        this.places = places;
    }

    /** With the taxonomy in use. */
    public static CorrectionReader standard() {
        return new CorrectionReader(OpportunityReader.standard(), SkillTaxonomy.inUse(), Places.inUse());
    }

    /**
     * Reads an answer.
     *
     * @param about the need as it stands, with what it was read from
     * @param answer the answer's own words, without quote, greeting and signature; the first 4,000 UTF-16 units are read
     * @param at when it was written; empty where unknown: then days that hang on it are left out
     */
    public Correction read(Opportunity about, String answer, Optional<OffsetDateTime> at) {
        return read(about, Scope.ALL, answer, at);
    }

    /**
     * Reads an answer to a question of ours in somebody's own words. It tells of many things, and only what was asked is taken as a field,
     * or what names its field first ("the budget is 60k"), or says that it takes something's place; the rest is unread.
     *
     * @param question as it was asked
     */
    public Correction answering(Opportunity about, String question, String answer, Optional<OffsetDateTime> at) {
        return read(about, Scope.of(question), answer, at);
    }

    private Correction read(Opportunity about, Scope scope, String answer, Optional<OffsetDateTime> at) {
        String words = answer.length() > LONGEST ? answer.substring(0, LONGEST) : answer;
        if (Words.loose(words).size() == 0) {
            return new Correction.Unclear(Correction.Why.EMPTY);
        }
        if (!SEVERAL.in(Words.loose(words)).isEmpty()) {
            return new Correction.Unclear(Correction.Why.SEVERAL);
        }
        Need now = about.effectiveNeed();
        var reading = new AnswerReading(now, scope, new ToldFields(reader, skills, places, at), skills);
        int remarks = 0;
        for (Sentence sentence : Sentences.of(words)) {
            String text = sentence.in(words);
            List<Remark> said = Remark.in(text);
            remarks += said.size();
            if (remarks > MOST_REMARKS) {
                reading.unread(text, Correction.Why.NO_FIELD);
            } else if (said.stream().anyMatch(remark -> remark.asks() || remark.says("doubt"))) {
                reading.unread(text, Correction.Why.QUESTION);
            } else {
                said.forEach(reading::take);
            }
        }
        return reading.outcome(about);
    }
}
