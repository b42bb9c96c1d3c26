package org.partnerpost.joining;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnerpost.delivery.ProfileLetter.NotTaken;
import org.partnerpost.wording.Phrases;

/** What people say to be polite, and their names below it: it asks for nothing, so nobody is told that it was not understood. */
final class Courtesy {
    /** "Thank you for removing SAP": who says one of these wants something, however politely. */
    private static final Set<String> WISHES =
            Set.of("remove", "replace", "never", "pause", "per-week", "daily", "weekly", "hours", "minimum", "address");

    private static final Set<String> ANSWERS = Set.of("yes", "no");

    private static final int NAME = 3;
    private static final int MOST = 5;
    private static final int LONGEST = 200;

    private Courtesy() {}

    /**
     * What is left of these, as it was written; at most a few, so that no letter is filled with somebody's talk.
     *
     * @param questions are told as well: nothing that we do answers them
     */
    static List<String> without(List<Clause> clauses, List<String> questions) {
        Stream<String> said = clauses.stream()
                .filter(clause ->
                        !isPolite(clause) && !isName(clause) && clause.words().size() > 0)
                .map(clause -> clause.text().strip());
        return Stream.concat(said, questions.stream())
                .map(text -> text.length() <= LONGEST
                        ? text
                        : text.substring(0, LONGEST).strip() + " …")
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** What a text says that is neither greeting nor name, to be told to whoever wrote it. */
    static List<String> parts(String text) {
        String own = OwnWords.of(text);
        return without(Clause.in(own), Clause.questions(own));
    }

    /**
     * The same, with rates apart, which were understood and have no field.
     *
     * @param covered places that change nothing
     */
    static NotTaken notTaken(List<Clause> clauses, List<String> questions, List<String> covered) {
        Map<Boolean, List<Clause>> rates = clauses.stream()
                .collect(Collectors.partitioningBy(clause -> !Rates.in(clause).isEmpty()));
        return new NotTaken(
                without(rates.getOrDefault(false, List.of()), questions),
                without(rates.getOrDefault(true, List.of()), List.of()),
                covered);
    }

    /** "All good, thanks!": a yes and words of politeness, and nothing else. */
    static boolean onlyConfirms(String line) {
        List<Clause> pieces = Clause.in(line).stream()
                .flatMap(clause -> clause.pieces().stream())
                .toList();
        return pieces.stream().anyMatch(Courtesy::isAnswer) && pieces.stream().allMatch(Courtesy::isPolite);
    }

    private static boolean isPolite(Clause clause) {
        return Phrases.of("joining/openings").startingAt(clause.words(), 0).isPresent()
                        && WISHES.stream().noneMatch(clause::says)
                || isAnswer(clause);
    }

    private static boolean isAnswer(Clause clause) {
        return !clause.hits().isEmpty()
                && clause.hits().stream().mapToInt(hit -> hit.to() - hit.from()).sum()
                        == clause.words().size()
                && clause.hits().stream().allMatch(hit -> ANSWERS.contains(hit.value()));
    }

    private static boolean isName(Clause clause) {
        return clause.words().size() <= NAME
                && clause.hits().isEmpty()
                && clause.text().chars().noneMatch(Character::isDigit)
                && List.of(clause.text().strip().split("\\s+")).stream()
                        .noneMatch(word -> Character.isLowerCase(word.codePointAt(0)));
    }
}
