package org.partnerpost.relay;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnerpost.relay.DecisionReader.Known;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Phrases.Hit;
import org.partnerpost.wording.Words;

/**
 * Finds the yes and no of a sentence, those who are named in it, and which of these hang together. "Yes to 2, I'll come back to you about the
 * others" names the others, but says no yes to them: words of its own stand between.
 */
final class ChoiceItems {
    private static final Phrases DECISIONS = Phrases.of("relay/decisions");
    private static final Phrases ANSWERS = Phrases.of("relay/answers");
    private static final Set<String> TO = DECISIONS.wordingsOf("to");
    private static final Set<String> YES = ANSWERS.wordingsOf("yes");
    private static final Set<String> NO = ANSWERS.wordingsOf("no");
    private static final Set<String> JOINING = wordings("join", "please");
    private static final Set<String> LINKS = wordings("join", "please", "to", "link");
    private static final Set<String> PREDICATES = wordings("predicate");
    private static final Set<String> VERBS = Set.of("yes", "liking", "no");
    /** Between two who are named these begin something else: "yes to 1 and 2 - 3 we know". */
    private static final String PARTING = "-–—;()";

    private final Sentence sentence;
    private final Words words;
    private final Known who;
    private final List<ChoiceItem> items = new ArrayList<>();
    private boolean hangs;

    ChoiceItems(Sentence sentence, Known who) {
        this.sentence = sentence;
        this.words = sentence.words();
        this.who = who;
        find();
    }

    /** Whether a yes in it stands behind an "if". */
    boolean hangs() {
        return hangs;
    }

    /** In their order. */
    List<ChoiceItem> all() {
        return List.copyOf(items);
    }

    /** Whether it names two and says that it means both: "both 3 and 5". */
    boolean areBoth() {
        return numbers().size() == 2 && items.stream().anyMatch(ChoiceItem.Together.class::isInstance);
    }

    /** Whether it means several at once, and says nothing else: "both", "all of them". */
    boolean areAllAtOnce() {
        return !items.isEmpty()
                && items.stream()
                        .allMatch(item -> item instanceof ChoiceItem.Together || item instanceof ChoiceItem.All);
    }

    /** Of all who are named by theirs. */
    Set<Integer> numbers() {
        return items.stream()
                .flatMap(item -> item instanceof ChoiceItem.Number one ? Stream.of(one.number()) : Stream.empty())
                .collect(Collectors.toSet());
    }

    /** Whether nothing but small words stands between the two. */
    boolean linked(ChoiceItem before, ChoiceItem next) {
        String between = sentence.text()
                .substring(
                        words.get(before.to() - 1).end(), words.get(next.from()).start());
        return small(before.to(), next.from(), LINKS) && between.chars().noneMatch(sign -> PARTING.indexOf(sign) >= 0);
    }

    /** Whether something is said of whoever is named, up to the yes or no that follows: "the others are not for us". */
    boolean leadsTo(ChoiceItem named, ChoiceItem.Verb verb) {
        return named.to() <= verb.from()
                && !words.get(named.to() - 1).closes()
                && small(named.to(), verb.from(), LINKS, PREDICATES);
    }

    /** Whether whoever is named begins a sentence of its own: "2 is too expensive", "the others I know". */
    boolean isSubject(ChoiceItem named) {
        int behind = named.to();
        return behind < words.size()
                && !words.get(behind - 1).closes()
                && PREDICATES.contains(words.get(behind).folded());
    }

    /** Whether only small words follow in its clause. */
    boolean ends(ChoiceItem named) {
        int at = named.to();
        while (at < words.size() && !words.get(at - 1).closes()) {
            if (!LINKS.contains(words.get(at).folded())) {
                return false;
            }
            at++;
        }
        return true;
    }

    /** Whether it is made of those who are named and of small words alone: "2 and 3, please". */
    boolean isWhole() {
        int at = 0;
        for (ChoiceItem item : items) {
            if (!small(at, item.from(), LINKS)) {
                return false;
            }
            at = Math.max(at, item.to());
        }
        return small(at, words.size(), LINKS);
    }

    @SafeVarargs
    private boolean small(int from, int to, Set<String>... small) {
        int at = from;
        while (at < to) {
            String word = words.get(at).folded();
            Optional<Hit> phrase =
                    DECISIONS.startingAt(words, at).filter(hit -> hit.value().equals("please") && hit.to() <= to);
            if (phrase.isPresent()) {
                at = phrase.get().to();
            } else if (List.of(small).stream().noneMatch(set -> set.contains(word))) {
                return false;
            } else {
                at++;
            }
        }
        return true;
    }

    private void find() {
        boolean list = false;
        int at = 0;
        while (at < words.size()) {
            Optional<Hit> verb = ANSWERS.startingAt(words, at);
            Optional<Integer> number = reference(at, list);
            if (verb.isPresent() && VERBS.contains(verb.get().value()) && counts(verb.get())) {
                at = verb(verb.get());
                list = true;
            } else if (verb.isEmpty() && behindColon(at)) {
                items.add(new ChoiceItem.Verb(
                        at, at + 1, YES.contains(words.get(at).folded())));
                at++;
            } else if (number.isPresent()) {
                items.add(new ChoiceItem.Number(at, at + 1, number.get()));
                list = true;
                at++;
            } else if (verb.isPresent() && verb.get().value().equals("nothing")) {
                at = verb.get().to();
                list = false;
            } else {
                Optional<Hit> small = DECISIONS.startingAt(words, at);
                small.ifPresent(this::small);
                list = small.isPresent()
                        && Set.of("to", "join", "connect").contains(small.get().value());
                if (small.isPresent() && turnsDown(at)) {
                    items.add(new ChoiceItem.Verb(at, at + 1, false));
                }
                at = small.map(Hit::to).orElse(at + 1);
            }
        }
    }

    /** "1: no he is not the one" needs no comma behind its no. */
    private boolean behindColon(int at) {
        boolean colon = at > 0
                && sentence.text()
                                .substring(
                                        words.get(at - 1).end(), words.get(at).start())
                                .indexOf(':')
                        >= 0;
        String word = words.get(at).folded();
        return colon
                && !items.isEmpty()
                && items.getLast() instanceof ChoiceItem.Number one
                && one.to() == at
                && (YES.contains(word) || NO.contains(word));
    }

    private int verb(Hit verb) {
        boolean agreed = !verb.value().equals("no") && !Guards.negated(sentence, verb);
        hangs |= agreed && Guards.depends(sentence, verb);
        // The "to" of "yes to" may begin "to all".
        int last = verb.to() - 1;
        int to = last > verb.from() && TO.contains(words.get(last).folded()) ? last : last + 1;
        items.add(new ChoiceItem.Verb(verb.from(), to, agreed));
        return to;
    }

    private void small(Hit small) {
        int from = small.from();
        int to = small.to();
        switch (small.value()) {
            // A question in its form alone: "can you introduce us to 2?"
            case "connect" -> items.add(new ChoiceItem.Verb(from, to, true));
            case "refuse" -> items.add(new ChoiceItem.Verb(from, to, false));
            case "none" -> {
                items.add(new ChoiceItem.Verb(from, to, false));
                items.add(new ChoiceItem.All(to, to));
            }
            case "neither" -> {
                items.add(new ChoiceItem.Verb(from, to, false));
                items.add(new ChoiceItem.Together(to, to, 2));
            }
            case "all" -> items.add(new ChoiceItem.All(from, to));
            case "both" -> items.add(new ChoiceItem.Together(from, to, 2));
            case "all-three" -> items.add(new ChoiceItem.Together(from, to, 3));
            case "all-four" -> items.add(new ChoiceItem.Together(from, to, 4));
            case "rest" -> items.add(new ChoiceItem.Rest(from, to));
            case "first" -> items.add(new ChoiceItem.Number(from, to, 1));
            case "second" -> items.add(new ChoiceItem.Number(from, to, 2));
            case "third" -> items.add(new ChoiceItem.Number(from, to, 3));
            case "this" -> theOne(to).ifPresent(one -> items.add(new ChoiceItem.Number(from, to, one)));
            default -> {}
        }
    }

    /** "Not 2" turns down, and so does the one of "3 not"; "not" alone says nothing. */
    private boolean turnsDown(int at) {
        return Set.of("not", "nicht", "pas").contains(words.get(at).folded())
                && (at + 1 < words.size()
                                && SpokenNumber.at(sentence, at + 1, true).isPresent()
                        || at > 0 && SpokenNumber.at(sentence, at - 1, true).isPresent());
    }

    private boolean counts(Hit verb) {
        return !sentence.asks() || verb.from() == 0 && words.get(verb.to() - 1).closes();
    }

    /** A number that somebody has; or one that nobody has, where it stands as only such a number does: "yes to 7". */
    private Optional<Integer> reference(int at, boolean list) {
        boolean alone = words.get(at).closes()
                || at + 1 < words.size() && JOINING.contains(words.get(at + 1).folded());
        return SpokenNumber.at(sentence, at, list).filter(number -> who.known().contains(number) || list && alone);
    }

    /** "This one" is whom the letter was about, else the only one who waits; "diese Woche" is nobody. */
    private Optional<Integer> theOne(int to) {
        boolean alone = words.get(to - 1).closes()
                || to < words.size() && JOINING.contains(words.get(to).folded());
        Optional<Integer> only = who.open().size() == 1 ? who.open().stream().findFirst() : Optional.empty();
        return alone ? who.letter().or(() -> only) : Optional.empty();
    }

    private static Set<String> wordings(String... values) {
        Set<String> words = new HashSet<>();
        List.of(values).forEach(value -> words.addAll(DECISIONS.wordingsOf(value)));
        return Set.copyOf(words);
    }
}
