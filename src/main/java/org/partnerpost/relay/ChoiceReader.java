package org.partnerpost.relay;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.partnerpost.relay.DecisionReader.Known;
import org.partnerpost.wording.Phrases;

/** Collects yes and no and the numbers they belong to, sentence by sentence: "yes to 1 and 3", "1: no, 2: yes", "ja zu A". */
final class ChoiceReader {
    private static final Phrases DECISIONS = Phrases.of("relay/decisions");
    private static final Phrases ANSWERS = Phrases.of("relay/answers");

    /** So many words of its own make a sentence with a yes more than one. */
    private static final int MORE = 3;

    private final Known who;
    private final Set<Integer> yes = new TreeSet<>();
    private final Set<Integer> no = new TreeSet<>();
    private final Set<Integer> named = new TreeSet<>();
    /** Named beside a yes or no that may not be meant for them. */
    private final Set<Integer> left = new TreeSet<>();
    /** Of whom something is asked. */
    private final Set<Integer> asked = new TreeSet<>();

    /** How many at once are meant, and whether with a yes. */
    private final Map<Boolean, Integer> together = new HashMap<>();

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

    void look(Sentence sentence) {
        ChoiceItems items = new ChoiceItems(sentence, who);
        named.addAll(items.numbers());
        if (sentence.asks()) {
            asked.addAll(items.numbers());
        }
        boolean verbs = items.all().stream().anyMatch(ChoiceItem.Verb.class::isInstance);
        // "Please send us the CV of 2" is no yes.
        boolean politely = !sentence.asks()
                && items.isWhole()
                && (items.areBoth()
                        || items.areAllAtOnce()
                        || DECISIONS.in(sentence.words()).stream()
                                .anyMatch(hit -> hit.value().equals("please")));
        conditional |=
                items.hangs() || (verbs || politely) && (Guards.conditional(sentence) || Caveats.postpone(sentence));
        leavesOut |= Caveats.leaveOut(sentence);
        if (verbs) {
            assign(items);
        } else if (politely) {
            items.all().stream()
                    .filter(item -> !items.areBoth() || item instanceof ChoiceItem.Number)
                    .forEach(item -> take(item, true));
        }
    }

    /** Whether there is a yes or a no at all. */
    boolean says() {
        return bareYes || bareNo || chooses();
    }

    /** Whether there is a yes that names nobody. */
    boolean agrees() {
        return bareYes;
    }

    /** Whether somebody was chosen or turned down by number. */
    boolean chooses() {
        return !yes.isEmpty() || !no.isEmpty() || !together.isEmpty() || yesToAll || noToAll || noToRest || yesToRest;
    }

    /** Whether a yes or a no hangs on something. */
    boolean conditional() {
        return conditional;
    }

    Set<Integer> named() {
        return Set.copyOf(named);
    }

    RequesterAnswer decide(String words, List<Sentence> sentences) {
        boolean ofNobody =
                yes.isEmpty() && no.isEmpty() && (chooses() || who.letter().isEmpty());
        if (who.open().isEmpty() && (who.known().isEmpty() || ofNobody)) {
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
        for (var some : together.entrySet()) {
            Optional<Set<Integer>> meant = together(some.getValue());
            if (meant.isEmpty()) {
                return unclear(who.open().size() < some.getValue() ? Unclear.FEWER : Unclear.WHICH_ONE);
            }
            (some.getKey() ? chosen : turnedDown).addAll(meant.get());
        }
        if (!chooses()) {
            if (bareYes == bareNo) {
                return unclear(Unclear.TWO_READINGS);
            }
            if (who.meant().size() != 1) {
                return unclear(Unclear.WHICH_ONE);
            }
            (bareYes ? chosen : turnedDown).addAll(who.meant());
        }
        if (noToRest || yesToRest) {
            Set<Integer> rest = new HashSet<>(who.open());
            rest.removeAll(chosen);
            rest.removeAll(turnedDown);
            (noToRest ? turnedDown : chosen).addAll(rest);
        }
        return decide(chosen, turnedDown, words, sentences);
    }

    /** Who "both" are: the two who are named, else the two who wait, else the two of whom nothing else is said. */
    private Optional<Set<Integer>> together(int count) {
        Set<Integer> others = new HashSet<>(who.open());
        others.removeAll(yes);
        others.removeAll(no);
        return Stream.of(named, who.open(), others)
                .filter(some -> some.size() == count)
                .findFirst();
    }

    private RequesterAnswer decide(
            Set<Integer> chosen, Set<Integer> turnedDown, String words, List<Sentence> sentences) {
        boolean both = leavesOut && !chosen.isEmpty()
                || chosen.stream().anyMatch(turnedDown::contains)
                || noToRest && yesToRest
                || chooses() && bareNo && !chosen.isEmpty()
                || chooses() && bareYes && chosen.isEmpty()
                || left.stream().anyMatch(one -> !chosen.contains(one) && !turnedDown.contains(one));
        if (both) {
            return unclear(Unclear.TWO_READINGS);
        }
        // Who of them can still be chosen is seen when it is done: a choice made before is told to stand.
        if (!who.known().containsAll(chosen) || !who.known().containsAll(turnedDown)) {
            return unclear(Unclear.NO_SUCH_NUMBER);
        }
        boolean asksOfNobody = chosen.isEmpty() && sentences.stream().anyMatch(Sentence::asks);
        if (asksOfNobody || !chosen.containsAll(asked)) {
            return unclear(Unclear.SEVERAL);
        }
        boolean more = (sentences.size() > 1 || saysMore(sentences.getFirst())) && turnedDown.isEmpty();
        String forThem = more ? withoutChoice(forThose(chosen, words, sentences), sentences.getFirst()) : "";
        return new RequesterAnswer.Choice(chosen, turnedDown, forThem);
    }

    /** What is said of somebody else is not for them: "number 2 is our favourite. 1 would be second choice". */
    private String forThose(Set<Integer> chosen, String words, List<Sentence> sentences) {
        if (chosen.containsAll(named)) {
            return words;
        }
        return sentences.stream()
                .filter(sentence -> chosen.containsAll(new ChoiceItems(sentence, who).numbers()))
                .map(sentence -> sentence.text().strip())
                .collect(Collectors.joining(" "));
    }

    /** "Yes, a call is possible on Tuesday" is not the choice alone. */
    private static boolean saysMore(Sentence sentence) {
        return sentence.words().size() - covered(sentence).cardinality() >= MORE;
    }

    /** "Both, please." is said to us. */
    private static String withoutChoice(String words, Sentence first) {
        BitSet covered = covered(first);
        boolean choice = IntStream.range(0, first.words().size())
                .allMatch(at -> covered.get(at)
                        || first.words().get(at).folded().chars().allMatch(Character::isDigit));
        String said = first.text().strip();
        return choice && words.startsWith(said) ? words.substring(said.length()).strip() : words;
    }

    private static BitSet covered(Sentence sentence) {
        BitSet covered = new BitSet();
        Stream.of(DECISIONS, ANSWERS)
                .flatMap(phrases -> phrases.in(sentence.words()).stream())
                .forEach(hit -> covered.set(hit.from(), hit.to()));
        return covered;
    }

    private static RequesterAnswer unclear(Unclear why) {
        return new RequesterAnswer.NotUnderstood(why);
    }

    /**
     * Who is named before the first verb belongs to the verb after it; else each belongs to the verb before it, as far as only small words
     * stand between. Of whom something else is said, nothing is decided; of a number, the whole is asked again.
     */
    private void assign(ChoiceItems items) {
        boolean namedFirst = !(items.all().getFirst() instanceof ChoiceItem.Verb);
        List<ChoiceItem> waiting = new ArrayList<>();
        Optional<ChoiceItem.Verb> verb = Optional.empty();
        Optional<ChoiceItem> last = Optional.empty();
        boolean used = false;
        for (ChoiceItem item : items.all()) {
            if (item instanceof ChoiceItem.Verb said) {
                boolean leads = !waiting.isEmpty() && (namedFirst || items.leadsTo(waiting.getLast(), said));
                waiting.forEach(one -> settle(one, leads, said));
                waiting.clear();
                if (!namedFirst) {
                    bare(verb, used, said.yes());
                }
                used = leads || verb.isPresent() && verb.get().yes() == said.yes() && used;
                verb = Optional.of(said);
                last = Optional.empty();
            } else if (!namedFirst && belongs(items, item, verb.orElseThrow(), last)) {
                take(item, verb.get().yes());
                last = Optional.of(item);
                used = true;
            } else {
                waiting.add(item);
            }
        }
        ChoiceItem.Verb decides = verb.orElseThrow();
        for (ChoiceItem item : waiting) {
            settle(item, namedFirst && belongs(items, item, decides, last), decides);
        }
        if (!namedFirst && !used) {
            bareYes |= decides.yes();
            bareNo |= !decides.yes();
        }
    }

    private void settle(ChoiceItem item, boolean belongs, ChoiceItem.Verb verb) {
        if (belongs) {
            take(item, verb.yes());
        } else if (item instanceof ChoiceItem.Number one) {
            left.add(one.number());
        }
    }

    /** @param last who was named before, behind the same verb */
    private static boolean belongs(
            ChoiceItems items, ChoiceItem item, ChoiceItem.Verb verb, Optional<ChoiceItem> last) {
        if (item instanceof ChoiceItem.Rest) {
            return items.linked(last.orElse(verb), item) && items.ends(item);
        }
        return last.map(before -> items.linked(before, item) && !items.isSubject(item))
                .orElse(verb.yes() || !items.isSubject(item));
    }

    /** "Yes please, introduce us to 1" is one yes; "yes, no to 2" is a bare yes and a no. */
    private void bare(Optional<ChoiceItem.Verb> before, boolean used, boolean next) {
        if (before.isPresent() && !used && before.get().yes() != next) {
            bareYes |= before.get().yes();
            bareNo |= !before.get().yes();
        }
    }

    private void take(ChoiceItem item, boolean agreed) {
        switch (item) {
            case ChoiceItem.Number one -> (agreed ? yes : no).add(one.number());
            case ChoiceItem.All all -> {
                yesToAll |= agreed;
                noToAll |= !agreed;
            }
            case ChoiceItem.Together some -> together.put(agreed, some.count());
            case ChoiceItem.Rest rest -> {
                yesToRest |= agreed;
                noToRest |= !agreed;
            }
            case ChoiceItem.Verb verb -> {}
        }
    }
}
