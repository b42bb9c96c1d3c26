package org.partnerpost.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Phrases.Hit;
import org.partnerpost.wording.Words;

/** Whether words ask for somebody: "Senior Power BI developer, 3 months" and "we need two architects for …", but not "training of the developers". */
final class PersonWanted {
    private static final Phrases PERSONS = Phrases.of("reading/people", "person");
    private static final Phrases SOMEBODY = Phrases.of("reading/people", "somebody");
    private static final Phrases ASKING = Phrases.of("reading/mail-phrases", "ask");
    private static final Phrases QUALITY = Phrases.of("reading/several", "quality");
    private static final Phrases ENDS = Phrases.of("reading/several", "ends");
    private static final Pattern CUT = Pattern.compile("[,;:(|\\n\\t]| [–-] ");
    private static final Phrases BETWEEN = Phrases.of("reading/several", "between");
    private static final int SMALL_WORDS = 3;
    private static final int ASKED_WITHIN = 12;

    private PersonWanted() {}

    /** In one of the first clauses of a part, its mark left out. */
    static boolean in(String clause) {
        Words words = Words.of(clause);
        int from = ASKING.in(words).stream()
                .filter(hit -> hit.from() < ASKED_WITHIN)
                .mapToInt(Hit::to)
                .max()
                .orElse(0);
        if (from >= words.size() || QUALITY.startingAt(words, 0).isPresent()) {
            return false;
        }
        // "looking for": the phrase that asks may end in such a word, what follows may not begin with one.
        String asked = clause.substring(words.get(from).start());
        Matcher cut = CUT.matcher(asked);
        Words head = Words.of(cut.find() && cut.start() > 0 ? asked.substring(0, cut.start()) : asked);
        int end = IntStream.range(0, head.size())
                .filter(at -> ENDS.startingAt(head, at).isPresent())
                .findFirst()
                .orElse(head.size());
        return whoever(asked) || PERSONS.in(head).stream().anyMatch(hit -> hit.from() < end);
    }

    /** "Somebody for …", which no list of tasks or topics has. */
    static boolean whoever(String clause) {
        Words words = Words.of(clause);
        int at = 0;
        while (at < SMALL_WORDS && BETWEEN.startingAt(words, at).isPresent()) {
            at++;
        }
        return SOMEBODY.startingAt(words, at).isPresent();
    }

    /** And in so many words. */
    static boolean isAsked(String sentence) {
        return !ASKING.in(Words.of(sentence)).isEmpty() && in(sentence);
    }
}
