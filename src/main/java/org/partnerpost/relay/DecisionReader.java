package org.partnerpost.relay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.partnerpost.taxonomy.SkillTaxonomy;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Phrases.Hit;

/** Reads what a requester says about its need that is out. A pure function; as careful as {@link AnswerReader}. */
final class DecisionReader {
    private static final Phrases COMMANDS = Phrases.of("relay/decisions");
    private static final Set<String> POLITE = Set.of("polite", "please");
    private static final Phrases ANSWERS = Phrases.of("relay/answers");

    private static final Phrases INTRODUCTIONS = Phrases.of("relay/introductions");

    private static final OfTheWhole WHOLE = new OfTheWhole(SkillTaxonomy.inUse());

    private final LocalDate today;
    private final LocalDate end;

    /** @param end the day until which answers are wanted as yet */
    DecisionReader(LocalDate today, LocalDate end) {
        this.today = today;
        this.end = end;
    }

    /**
     * Whom the requester knows.
     *
     * @param open numbers of those who said yes and wait for it
     * @param known all numbers it was ever told
     * @param asking numbers of those to whom it owes an answer
     * @param letter number of whom the letter was about that it answers; empty where it was about the need
     * @param question whether that letter brought what this one asks, rather than that it is interested
     */
    record Known(
            Set<Integer> open, Set<Integer> known, Set<Integer> asking, Optional<Integer> letter, boolean question) {
        Known {
            open = Set.copyOf(open);
            known = Set.copyOf(known);
            asking = Set.copyOf(asking);
            letter = letter.filter(known::contains);
        }

        /** In an answer to a letter about the need. */
        Known(Set<Integer> open, Set<Integer> known, Set<Integer> asking) {
            this(open, known, asking, Optional.empty(), false);
        }

        /** Whom a yes means that names nobody: in an answer to the letter about one of them that one, else whoever waits. */
        Set<Integer> meant() {
            return letter.map(Set::of).orElse(open);
        }

        /** Of these, who waits for a yes: nobody else can be introduced by it. */
        Set<Integer> choosable() {
            return meant().stream().filter(open::contains).collect(Collectors.toSet());
        }

        /** Whom words answer that name nobody. */
        Set<Integer> owed() {
            return letter.map(number -> asking.contains(number) ? Set.of(number) : Set.<Integer>of())
                    .orElse(asking);
        }

        /** Whom a question is for that names nobody. */
        Set<Integer> asked() {
            return letter.map(Set::of).orElse(open.isEmpty() ? known : open);
        }
    }

    /** @param body what was written anew, without quotes */
    RequesterAnswer read(String body, Known who) {
        String words = ReplyBody.of(body);
        Optional<Addressed> addressed = Addressed.in(words);
        if (addressed.isPresent() && addressed.get().isMessage(who)) {
            if (addressed.get().goesOn()) {
                return unclear(Unclear.SEVERAL);
            }
            return who.known().contains(addressed.get().number())
                    ? new RequesterAnswer.Question(
                            Set.of(addressed.get().number()), addressed.get().words())
                    : unclear(Unclear.NO_SUCH_NUMBER);
        }
        if (addressed.filter(one -> one.mayIntroduce(who)).isPresent()) {
            return unclear(Unclear.TWO_READINGS);
        }
        List<Sentence> sentences = Sentence.in(words);
        if (sentences.isEmpty()) {
            return unclear(Unclear.EMPTY);
        }
        Set<String> commands = new TreeSet<>();
        List<Sentence> extensions = new ArrayList<>();
        if (takesAYesBack(sentences)) {
            return unclear(Unclear.YES_TAKEN_BACK);
        }
        boolean asks = false;
        boolean doubts = false;
        boolean ofAPart = OfTheWhole.leavesSomething(sentences);
        var choice = new ChoiceReader(who);
        var beside = new ChoiceReader(who);
        for (Sentence sentence : sentences) {
            int told = extensions.size();
            for (Hit hit : COMMANDS.in(sentence.words())) {
                if (Set.of("filled", "withdraw", "extend").contains(hit.value())) {
                    doubts |= asksWhether(sentence, hit) || Guards.negated(sentence, hit);
                    doubts |= !hit.value().equals("extend") && Guards.hangs(sentence, hit);
                    ofAPart |= !hit.value().equals("extend") && !WHOLE.isMeant(sentence, hit);
                    commands.add(hit.value());
                    extensions.add(sentence);
                }
            }
            for (Hit hit : ANSWERS.in(sentence.words())) {
                doubts |= hit.value().equals("doubt") && !sentence.asks();
                asks |= hit.value().equals("question") && !Guards.negated(sentence, hit);
            }
            asks |= sentence.asks();
            choice.look(sentence);
            if (extensions.size() == told) {
                beside.look(sentence);
            }
        }
        // "We found somebody, please withdraw it": both end it, and the reason is the better one.
        if (commands.equals(Set.of("filled", "withdraw"))) {
            commands.remove("withdraw");
        }
        if (!commands.isEmpty()) {
            boolean ends = !commands.contains("extend");
            // "Yes please. The position is filled." may be a yes to the one who waits, or to our question.
            boolean mayBeBoth = choice.chooses()
                    ? !commands.equals(Set.of("filled"))
                    : ends && beside.agrees() && !who.choosable().isEmpty();
            if (doubts || ends && ofAPart || commands.size() > 1 || mayBeBoth) {
                return unclear(Unclear.TWO_READINGS);
            }
            return choice.chooses()
                    ? chosenAndFilled(choice, words, sentences)
                    : command(commands.iterator().next(), choice, who, extensions);
        }
        if (choice.says() && choice.conditional()) {
            return unclear(Unclear.CONDITION);
        }
        if (choice.says() && Addressed.later(words, who)) {
            return unclear(Unclear.SEVERAL);
        }
        Set<Integer> owed = choice.chooses() ? who.asking() : who.owed();
        if (choice.says()
                && choice.named().isEmpty()
                && owed.stream().anyMatch(choice.chooses() ? who.open()::contains : who.choosable()::contains)
                && mayAnswer(sentences, who)) {
            // "Yes, all of them have one" may answer what somebody asked who waits for a yes as well: nobody is
            // introduced by it.
            return unclear(Unclear.TWO_READINGS);
        }
        boolean nobodyToChoose = who.choosable().isEmpty() && !choice.chooses();
        if (choice.says() && !(nobodyToChoose && answersOne(choice, who).isPresent())) {
            return doubts ? unclear(Unclear.TWO_READINGS) : choice.decide(words, sentences);
        }
        if (asks) {
            return ofUs(sentences) && !who.known().isEmpty()
                    ? unclear(Unclear.NO_ANSWER)
                    : question(choice, who, words);
        }
        return answersOne(choice, who)
                .<RequesterAnswer>map(to -> new RequesterAnswer.Question(to, words))
                .orElse(unclear(doubts ? Unclear.TWO_READINGS : Unclear.NO_ANSWER));
    }

    /** "We have to withdraw our yes" ends no request, and says no yes. */
    private static boolean takesAYesBack(List<Sentence> sentences) {
        return sentences.stream()
                .flatMap(sentence -> ANSWERS.in(sentence.words()).stream())
                .anyMatch(hit -> hit.value().equals("retract"));
    }

    /** Whether a yes may be the answer to a question: nobody asks for an introduction that way, and hardly with a yes alone elsewhere. */
    private static boolean mayAnswer(List<Sentence> sentences, Known who) {
        boolean alone = sentences.stream()
                .allMatch(sentence -> new ChoiceItems(sentence, who).isWhole() || Thanks.only(sentence.text()));
        return sentences.stream().noneMatch(DecisionReader::introduces) && (who.question() || !alone);
    }

    private static boolean introduces(Sentence sentence) {
        boolean wish = !sentence.asks()
                || COMMANDS.in(sentence.words()).stream()
                        .anyMatch(hit -> hit.value().equals("connect"));
        return wish && INTRODUCTIONS.in(sentence.words()).stream().anyMatch(hit -> Guards.free(sentence, hit));
    }

    /** "How many have you asked?" is for us, and no specialist can say it. */
    private static boolean ofUs(List<Sentence> sentences) {
        return sentences.stream()
                .filter(Sentence::asks)
                .flatMap(sentence -> COMMANDS.in(sentence.words()).stream())
                .anyMatch(hit -> hit.value().equals("of-us"));
    }

    /** "Can you extend until May?" is a wish; what cannot be taken back has to be said as one. */
    private boolean asksWhether(Sentence sentence, Hit command) {
        boolean wish = command.value().equals("extend")
                && COMMANDS.in(sentence.words()).stream()
                        .anyMatch(hit -> POLITE.contains(hit.value()) || hit.equals(command) && hit.from() == 0);
        return sentence.asks() && !wish;
    }

    /** To whom words go that decide nothing: to the named who had asked, or to the one who had. */
    private static Optional<Set<Integer>> answersOne(ChoiceReader choice, Known who) {
        Set<Integer> named = choice.named();
        return named.isEmpty()
                ? Optional.of(who.owed()).filter(owed -> owed.size() == 1)
                : Optional.of(named).filter(who.asking()::containsAll);
    }

    private RequesterAnswer command(String command, ChoiceReader choice, Known who, List<Sentence> sentences) {
        return switch (command) {
            case "filled" -> filled(choice, who);
            case "withdraw" -> new RequesterAnswer.Withdraw();
            default ->
                sentences.stream()
                        .flatMap(sentence -> sentence.longerThan(end).or(() -> sentence.until(today)).stream())
                        .findFirst()
                        .<RequesterAnswer>map(RequesterAnswer.Extend::new)
                        .orElseGet(() -> unclear(Unclear.UNTIL_WHEN));
        };
    }

    /** "We chose 1, it is filled" while 1 still waits for a yes: nobody is turned down, or introduced, by guessing. */
    private static RequesterAnswer filled(ChoiceReader choice, Known who) {
        return choice.named().stream().anyMatch(who.open()::contains)
                ? unclear(Unclear.TWO_READINGS)
                : new RequesterAnswer.Filled(choice.named());
    }

    /** "Yes to 1. Thanks, the position is filled with that": whoever is named beside has to be chosen or turned down by it. */
    private static RequesterAnswer chosenAndFilled(ChoiceReader choice, String words, List<Sentence> sentences) {
        if (choice.conditional()) {
            return unclear(Unclear.CONDITION);
        }
        return choice.decide(words, sentences) instanceof RequesterAnswer.Choice chosen
                        && !chosen.yes().isEmpty()
                        && choice.named().stream()
                                .allMatch(one -> chosen.yes().contains(one)
                                        || chosen.no().contains(one))
                ? new RequesterAnswer.ChosenAndFilled(chosen)
                : unclear(Unclear.TWO_READINGS);
    }

    private static RequesterAnswer question(ChoiceReader choice, Known who, String words) {
        Set<Integer> named = choice.named();
        if (!who.known().containsAll(named)) {
            return unclear(Unclear.NO_SUCH_NUMBER);
        }
        Set<Integer> to = named.isEmpty() ? who.asked() : named;
        return to.isEmpty() ? unclear(Unclear.NOBODY_YET) : new RequesterAnswer.Question(to, words);
    }

    private static RequesterAnswer unclear(Unclear why) {
        return new RequesterAnswer.NotUnderstood(why);
    }
}
