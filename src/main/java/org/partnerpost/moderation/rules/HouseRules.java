package org.partnerpost.moderation.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The questions in their order. Every one is asked, so that an operator sees all there is to know at once. */
public final class HouseRules {
    private final List<Rule> inOrder;

    /**
     * @param operatorAlwaysLooks whether a need waits for an operator even where nothing is wrong with it
     */
    public HouseRules(boolean operatorAlwaysLooks) {
        inOrder = List.of(
                new SenderIsProven(),
                new RequesterIsWelcome(),
                new MailRaisesConcerns(),
                new NeedIsNew(),
                new NeedResemblesNone(operatorAlwaysLooks),
                new SkillIsRecognised(),
                new SomebodyFits(),
                new OperatorLooks(operatorAlwaysLooks));
    }

    /** Every finding of every rule, in the order of the rules. */
    public List<Answer> ask(Submission submission) {
        return inOrder.stream()
                .flatMap(rule -> rule.ask(submission).stream().map(finding -> new Answer(rule.name(), finding)))
                .toList();
    }

    /**
     * Which of the answers says what becomes of the need: a quarantine before all others, then the first in the order of the rules.
     * So a mail that raises concerns is looked at also where its need came before.
     *
     * @return empty where no rule found anything
     */
    public static Optional<Answer> decisive(List<Answer> answers) {
        return answers.stream().min(Comparator.comparingInt(answer -> switch (answer.finding()) {
            case Finding.Quarantined quarantined -> 0;
            case Finding.Held held -> 1;
            case Finding.KnownAlready known -> 1;
            case Finding.Noted noted -> 2;
        }));
    }

    /** A finding, and the rule that made it. */
    public record Answer(String rule, Finding finding) {}
}
