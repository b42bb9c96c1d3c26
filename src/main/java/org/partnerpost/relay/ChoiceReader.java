package org.partnerpost.relay;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.partnerpost.relay.DecisionReader.Known;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Phrases.Hit;
import org.partnerpost.wording.Words;

/** Collects yes and no and the numbers they belong to, sentence by sentence: "yes to 1 and 3", "1: no, 2: yes", "ja zu A". */
final class ChoiceReader {
    private static final Phrases DECISIONS = Phrases.of("relay/decisions");
    private static final Phrases ANSWERS = Phrases.of("relay/answers");
    private static final Set<String> TO = DECISIONS.wordingsOf("to");
    private static final Set<String> JOINING = joining();
    private static final Set<String> VERBS = Set.of("yes", "liking", "no");

    private final Known who;
    private final Set<Integer> yes = new TreeSet<>();
    private final Set<Integer> no = new TreeSet<>();
    private final Set<Integer> named = new TreeSet<>();
    private boolean bareYes;
    private boolean bareNo;
    private boolean yesToAll;
    private boolean noToAll;
    private boolean noToRest;
    private boolean yesToRest;
    private boolean conditional;
    private boolean leavesOut;

    ChoiceReader(Known who) {
        this.who = who;
    }

    /** What a sentence is made of, in its order. */
    private sealed interface Item {
        record Verb(boolean yes) implements Item {}

        record Number(int number) implements Item {}

        record All() implements Item {}

        record Rest() implements Item {}
    }

    void look(Sentence sentence) {
        List<Item> items = items(sentence);
        items.forEach(item -> {
            if (item instanceof Item.Number one) {
                named.add(one.number());
            }
        });
        boolean verbs = items.stream().anyMatch(Item.Verb.class::isInstance);
        boolean politely = !sentence.asks()
                && DECISIONS.in(sentence.words()).stream()
                        .anyMatch(hit -> hit.value().equals("please"));
        conditional |= (verbs || politely) && (Guards.conditional(sentence) || Caveats.postpone(sentence));
        leavesOut |= Caveats.leaveOut(sentence);
        if (verbs) {
            assign(items);
        } else if (politely) {
            items.forEach(item -> take(item, true));
        }
    }

    /** Whether there is a yes or a no at all. */
    boolean says() {
        return bareYes || bareNo || chooses();
    }

    /** Whether somebody was chosen or turned down by number. */
    boolean chooses() {
        return !yes.isEmpty() || !no.isEmpty() || yesToAll || noToAll || noToRest || yesToRest;
    }

    /** Whether a yes or a no hangs on something. */
    boolean conditional() {
        return conditional;
    }

    Set<Integer> named() {
        return Set.copyOf(named);
    }

    RequesterAnswer decide(String words, List<Sentence> sentences) {
        if (who.open().isEmpty() && (who.known().isEmpty() || yes.isEmpty() && no.isEmpty())) {
            return unclear(chooses() && !who.known().isEmpty() ? Unclear.NO_SUCH_NUMBER : Unclear.NOBODY_YET);
        }
        Set<Integer> chosen = new HashSet<>(yes);
        Set<Integer> turnedDown = new HashSet<>(no);
        if (yesToAll) {
            chosen.addAll(who.open());
        }
        if (noToAll) {
            turnedDown.addAll(who.open());
        }
        boolean oneWaits = who.open().size() == 1;
        if (!chooses()) {
            if (bareYes == bareNo) {
                return unclear(Unclear.TWO_READINGS);
            }
            if (!oneWaits) {
                return unclear(Unclear.WHICH_ONE);
            }
            (bareYes ? chosen : turnedDown).addAll(who.open());
        }
        if (noToRest || yesToRest) {
            Set<Integer> rest = new HashSet<>(who.open());
            rest.removeAll(chosen);
            rest.removeAll(turnedDown);
            (noToRest ? turnedDown : chosen).addAll(rest);
        }
        return decide(chosen, turnedDown, words, sentences);
    }

    private RequesterAnswer decide(
            Set<Integer> chosen, Set<Integer> turnedDown, String words, List<Sentence> sentences) {
        boolean both = leavesOut && !chosen.isEmpty()
                || chosen.stream().anyMatch(turnedDown::contains)
                || noToRest && yesToRest
                || chooses() && bareNo && !chosen.isEmpty()
                || chooses() && bareYes && chosen.isEmpty();
        if (both) {
            return unclear(Unclear.TWO_READINGS);
        }
        // Who of them can still be chosen is seen when it is done: a choice made before is told to stand.
        if (!who.known().containsAll(chosen) || !who.known().containsAll(turnedDown)) {
            return unclear(Unclear.NO_SUCH_NUMBER);
        }
        boolean more = sentences.size() > 1 && turnedDown.isEmpty();
        return new RequesterAnswer.Choice(chosen, turnedDown, more ? words : "");
    }

    private static RequesterAnswer unclear(Unclear why) {
        return new RequesterAnswer.NotUnderstood(why);
    }

    /** Numbers before the first verb belong to the verb after them; else each belongs to the verb before it. */
    private void assign(List<Item> items) {
        boolean numberFirst = !(items.getFirst() instanceof Item.Verb);
        List<Item> waiting = new ArrayList<>();
        Optional<Boolean> verb = Optional.empty();
        boolean used = false;
        for (Item item : items) {
            if (item instanceof Item.Verb said) {
                if (numberFirst) {
                    waiting.forEach(one -> take(one, said.yes()));
                    waiting.clear();
                } else {
                    bare(verb, used, said.yes());
                }
                used = verb.isPresent() && verb.get() == said.yes() && used;
                verb = Optional.of(said.yes());
            } else if (numberFirst) {
                waiting.add(item);
            } else {
                used = true;
                boolean agreed = verb.orElse(true);
                take(item, agreed);
            }
        }
        boolean last = verb.orElse(true);
        if (numberFirst) {
            waiting.forEach(one -> take(one, last));
        } else if (!used) {
            bareYes |= last;
            bareNo |= !last;
        }
    }

    /** "Yes please, introduce us to 1" is one yes; "yes, no to 2" is a bare yes and a no. */
    private void bare(Optional<Boolean> before, boolean used, boolean next) {
        if (before.isPresent() && !used && before.get() != next) {
            bareYes |= before.get();
            bareNo |= !before.get();
        }
    }

    private void take(Item item, boolean agreed) {
        switch (item) {
            case Item.Number one -> (agreed ? yes : no).add(one.number());
            case Item.All all -> {
                yesToAll |= agreed;
                noToAll |= !agreed;
            }
            case Item.Rest rest -> {
                yesToRest |= agreed;
                noToRest |= !agreed;
            }
            case Item.Verb verb -> {}
        }
    }

    private List<Item> items(Sentence sentence) {
        List<Item> items = new ArrayList<>();
        Words words = sentence.words();
        boolean list = false;
        int at = 0;
        while (at < words.size()) {
            Optional<Hit> verb = ANSWERS.startingAt(words, at);
            Optional<Hit> small = DECISIONS.startingAt(words, at);
            Optional<Integer> number = reference(sentence, at, list);
            if (verb.isPresent() && VERBS.contains(verb.get().value()) && counts(sentence, verb.get())) {
                boolean agreed = !verb.get().value().equals("no") && Guards.free(sentence, verb.get());
                items.add(new Item.Verb(agreed));
                list = true;
                // The "to" of "yes to" may begin "to all".
                int last = verb.get().to() - 1;
                at = last > at && TO.contains(words.get(last).folded()) ? last : last + 1;
            } else if (number.isPresent()) {
                items.add(new Item.Number(number.get()));
                list = true;
                at++;
            } else if (verb.isPresent() && verb.get().value().equals("nothing")) {
                at = verb.get().to();
                list = false;
            } else {
                // A question in its form alone: "can you introduce us to 2?"
                if (small.isPresent() && small.get().value().equals("connect")) {
                    items.add(new Item.Verb(true));
                }
                if (small.isPresent() && small.get().value().equals("none")) {
                    items.add(new Item.Verb(false));
                    items.add(new Item.All());
                }
                small.map(Hit::value).ifPresent(value -> named(value).ifPresent(items::add));
                list = small.isPresent()
                        && Set.of("to", "join", "connect").contains(small.get().value());
                // "not 2" turns down, and so does the one of "3 not"; "not" alone says nothing.
                if (small.isPresent()
                        && Set.of("not", "nicht", "pas").contains(words.get(at).folded())
                        && (at + 1 < words.size()
                                        && SpokenNumber.at(sentence, at + 1, true)
                                                .isPresent()
                                || at > 0
                                        && SpokenNumber.at(sentence, at - 1, true)
                                                .isPresent())) {
                    items.add(new Item.Verb(false));
                }
                at = small.map(Hit::to).orElse(at + 1);
            }
        }
        return items;
    }

    private static boolean counts(Sentence sentence, Hit verb) {
        return !sentence.asks()
                || verb.from() == 0 && sentence.words().get(verb.to() - 1).closes();
    }

    private static Optional<Item> named(String value) {
        return switch (value) {
            case "all" -> Optional.of(new Item.All());
            case "rest" -> Optional.of(new Item.Rest());
            case "first" -> Optional.of(new Item.Number(1));
            case "second" -> Optional.of(new Item.Number(2));
            case "third" -> Optional.of(new Item.Number(3));
            default -> Optional.empty();
        };
    }

    /** A number that somebody has; or one that nobody has, where it stands as only such a number does: "yes to 7". */
    private Optional<Integer> reference(Sentence sentence, int at, boolean list) {
        Words words = sentence.words();
        boolean alone = words.get(at).closes()
                || at + 1 < words.size() && JOINING.contains(words.get(at + 1).folded());
        return SpokenNumber.at(sentence, at, list).filter(number -> who.known().contains(number) || list && alone);
    }

    private static Set<String> joining() {
        Set<String> words = new HashSet<>(DECISIONS.wordingsOf("join"));
        words.addAll(DECISIONS.wordingsOf("please"));
        return Set.copyOf(words);
    }
}
