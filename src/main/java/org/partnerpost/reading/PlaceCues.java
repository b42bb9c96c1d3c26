package org.partnerpost.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.partnerpost.taxonomy.PlaceMention;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Phrases.Hit;
import org.partnerpost.wording.Words;

/** What the words before a place say of it: "Location: Agen", and "with plants in Athlone and Basel", where nobody is asked to work. Pure. */
final class PlaceCues {
    private static final Phrases LABEL = Phrases.of("reading/place-cues", "label");
    private static final Phrases AND = Phrases.of("reading/place-cues", "and");
    private static final Cues ELSEWHERE = Cues.of("reading/place-cues", "elsewhere");

    /** So far behind the beginning of its line a place is one of those that its label heads. */
    private static final int LABEL_WITHIN = 200;

    private static final Cues EXCEPT = Cues.of("reading/place-cues", "except");

    private final Passage passage;
    private final Tables tables;

    PlaceCues(Passage passage) {
        this.passage = passage;
        this.tables = new Tables(passage.text());
    }

    /** Those that tell where the work is: where a label says so only these, else without those that are elsewhere; all where no other is left. */
    List<PlaceMention> likely(List<PlaceMention> mentions) {
        List<PlaceMention> labelled = mentions.stream().filter(this::isLabelled).toList();
        if (!labelled.isEmpty()) {
            return labelled;
        }
        List<PlaceMention> here = new ArrayList<>();
        boolean elsewhere = false;
        for (int i = 0; i < mentions.size(); i++) {
            PlaceMention mention = mentions.get(i);
            elsewhere = ELSEWHERE.before(passage.words(), passage.words().firstFrom(mention.start()))
                    || elsewhere && i > 0 && goesOn(mentions.get(i - 1), mention);
            if (!elsewhere) {
                here.add(mention);
            }
        }
        return here.isEmpty() ? mentions : here;
    }

    /** "Leeds or Manchester (not London)", "Europe except the UK": those that are left out, wherever else they belong. */
    boolean isExcepted(PlaceMention mention) {
        return EXCEPT.before(passage.words(), passage.words().firstFrom(mention.start()));
    }

    private boolean isLabelled(PlaceMention mention) {
        if (tables.beginsCell(mention.start())) {
            return tables.labelsOf(mention.start()).stream().map(Words::of).anyMatch(PlaceCues::isLabel);
        }
        String text = passage.text();
        String before = text.substring(Math.max(0, mention.start() - LABEL_WITHIN), mention.start());
        int line = before.lastIndexOf('\n') + 1;
        int colon = before.lastIndexOf(':');
        boolean whole = line > 0 || mention.start() <= LABEL_WITHIN;
        return whole && colon > line && isLabel(Words.of(before.substring(line, colon)));
    }

    private static boolean isLabel(Words words) {
        Optional<Hit> label = words.size() == 0 ? Optional.empty() : LABEL.endingAt(words, words.size());
        return label.filter(hit -> hit.from() == 0).isPresent();
    }

    /** "In Uruguay and Chile", "France, Maroc". */
    boolean goesOn(PlaceMention before, PlaceMention next) {
        String between = passage.text().substring(Math.min(before.end(), next.start()), next.start());
        Words words = Words.of(between);
        return between.length() < 12
                && !between.contains("\n")
                && !between.contains(".")
                && (words.size() == 0
                        || AND.startingAt(words, 0)
                                .filter(hit -> hit.to() == words.size())
                                .isPresent());
    }
}
