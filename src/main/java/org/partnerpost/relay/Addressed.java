package org.partnerpost.relay;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.partnerpost.relay.DecisionReader.Known;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Words;

/**
 * Words for one specialist, as our letters ask for them: "To 1: …", "Question to 2: …", "Pour 1 : …".
 *
 * @param words what follows the colon
 */
record Addressed(int number, String words) {
    private static final Phrases DECISIONS = Phrases.of("relay/decisions");
    private static final Phrases ANSWERS = Phrases.of("relay/answers");
    private static final Phrases EDGES = Phrases.of("relay/edges");
    private static final Set<String> DECISIONS_ARE = Set.of("yes", "no");
    private static final Set<String> BEFORE = before();
    private static final Pattern SENTENCES = Pattern.compile("\\n+|(?<=[.!?;])\\s+");
    private static final int LONGEST = 60;
    private static final int LONGEST_GREETING = 4;

    /** Few words that decide as a rule: "To 1: yes, please" is no message to anybody who has asked nothing. */
    private static final int DECIDING = 3;

    static Optional<Addressed> in(String text) {
        int colon = text.indexOf(':');
        if (colon < 0 || colon > LONGEST || text.lastIndexOf('\n', colon) >= 0) {
            return Optional.empty();
        }
        Words head = Words.loose(text.substring(0, colon));
        String rest = text.substring(colon + 1).strip();
        int last = head.size() - 1;
        if (last < 1 || rest.isEmpty() || !head.written(last).matches("\\d{1,2}|[A-H]")) {
            return Optional.empty();
        }
        for (int i = behindGreeting(head); i < last; i++) {
            if (!BEFORE.contains(head.get(i).folded())) {
                return Optional.empty();
            }
        }
        String number = head.written(last);
        return Optional.of(new Addressed(
                Character.isDigit(number.charAt(0)) ? Integer.parseInt(number) : number.charAt(0) - 'A' + 1, rest));
    }

    /** "Hello Pat, question to 2": what is greeted ends with a comma. */
    private static int behindGreeting(Words head) {
        boolean greets = EDGES.startingAt(head, 0)
                .filter(edge -> edge.value().equals("greeting"))
                .isPresent();
        return greets
                ? IntStream.range(0, Math.min(LONGEST_GREETING, head.size()))
                        .filter(at -> head.get(at).closes())
                        .map(at -> at + 1)
                        .findFirst()
                        .orElse(0)
                : 0;
    }

    /** Whether it is said to that one, rather than decided about it: "to 1: no, that is not who we look for". */
    boolean isMessage(Known who) {
        Words said = Words.loose(words);
        boolean decides = ANSWERS.startingAt(said, 0)
                .filter(hit -> DECISIONS_ARE.contains(hit.value()))
                .isPresent();
        return who.asking().contains(number) || said.size() > DECIDING && words.indexOf(':') < 0 && !decides;
    }

    /**
     * "To 1: yes, that is fine, but our customer has to agree": a yes to its words, and perhaps to it. What cannot be taken back is not done by
     * guessing.
     */
    boolean mayIntroduce(Known who) {
        Words said = Words.loose(words);
        return !isMessage(who)
                && said.size() > DECIDING
                && ANSWERS.startingAt(said, 0)
                        .filter(hit -> hit.value().equals("yes"))
                        .isPresent();
    }

    /** Whether a line or sentence after the first is said to one of them, or may be. */
    static boolean later(String text, Known who) {
        return SENTENCES
                .splitAsStream(text)
                .skip(1)
                .anyMatch(sentence -> in(sentence)
                        .filter(addressed -> addressed.isMessage(who) || addressed.mayIntroduce(who))
                        .isPresent());
    }

    /** Whether a further line is addressed, too: then they are several things, of which none is done by guessing. */
    boolean goesOn() {
        return words.lines().anyMatch(line -> in(line).isPresent());
    }

    /** "No to 2" and "introduce 2" decide, whatever follows the colon. */
    private static Set<String> before() {
        Set<String> words = new HashSet<>(DECISIONS.wordingsOf("to"));
        words.addAll(DECISIONS.wordingsOf("message"));
        words.removeAll(Set.of("not", "no", "nicht", "pas", "introduce", "meet", "with", "mit", "avec", "con"));
        return Set.copyOf(words);
    }
}
