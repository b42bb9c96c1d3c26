package org.partnerpost.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.partnerpost.wording.Counts;
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
    /** "1x Business Central functional" */
    private static final Pattern TIMES = Pattern.compile("\\s{0,8}\\d{1,2}\\s?[xX×]\\s{1,3}\\p{Lu}");

    private static final Pattern CUT = Pattern.compile("[,;:(|\\n\\t]| [–-] ");
    private static final Phrases BETWEEN = Phrases.of("reading/several", "between");
    private static final int SMALL_WORDS = 3;
    private static final int ASKED_WITHIN = 12;
    private static final int LINE = 25;
    private static final int NEAR = 6;

    private PersonWanted() {}

    /** In one of the first clauses of a part, its mark left out. */
    static boolean in(String clause) {
        Words words = Words.of(clause);
        int from = asking(words)
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
        return whoever(asked)
                || TIMES.matcher(asked).lookingAt()
                || PERSONS.in(head).stream().anyMatch(hit -> hit.from() < end || isCounted(head, hit.from()));
    }

    /** "Wir suchen ab März in Köln einen Berater": right before stands a number or an article that no small word leads. */
    private static boolean isCounted(Words head, int person) {
        for (int at = person - 1; at > 0 && person - at <= NEAR; at--) {
            if (Counts.at(head, at).isPresent()) {
                return ENDS.endingAt(head, at).isEmpty();
            }
            if (ENDS.startingAt(head, at).isPresent()) {
                return false;
            }
        }
        return false;
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

    /** A line of a list without marks: it names somebody, and asks in no words of its own. */
    static boolean alone(String line) {
        Words words = Words.of(line);
        return words.size() <= LINE
                && line.indexOf('?') < 0
                && asking(words).findAny().isEmpty()
                && in(line);
    }

    /** And in so many words. */
    static boolean isAsked(String sentence) {
        return asking(Words.of(sentence)).findAny().isPresent() && in(sentence);
    }

    /** A "chef de projet" is wanted, and his project asks for nobody, nor does "a developer who can …". */
    private static Stream<Hit> asking(Words words) {
        List<Hit> persons = PERSONS.in(words);
        return ASKING.in(words).stream()
                .filter(hit -> persons.stream().noneMatch(one -> one.from() <= hit.from() && hit.to() <= one.to()))
                .filter(hit -> ENDS.startingAt(words, hit.from()).isEmpty()
                        || persons.stream().noneMatch(one -> one.to() <= hit.from()));
    }
}
