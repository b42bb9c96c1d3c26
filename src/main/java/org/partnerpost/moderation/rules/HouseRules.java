package org.partnerpost.moderation.rules;

import java.util.List;

/** The questions in their order. Every one is asked, so that an operator sees all there is to know at once. */
public final class HouseRules {
    private final List<Rule> inOrder;

    /**
     * @param operatorAlwaysLooks whether a need waits for an operator even where nothing is wrong with it
     */
    public HouseRules(boolean operatorAlwaysLooks) {
        inOrder = List.of(
                new SenderIsProven(),
                new MailRaisesConcerns(),
                new NeedIsNew(),
                new SkillIsRecognised(),
                new OperatorLooks(operatorAlwaysLooks));
    }

    /** Every finding of every rule, in the order of the rules. */
    public List<Answer> ask(Submission submission) {
        return inOrder.stream()
                .flatMap(rule -> rule.ask(submission).stream().map(finding -> new Answer(rule.name(), finding)))
                .toList();
    }

    /** A finding, and the rule that made it. */
    public record Answer(String rule, Finding finding) {}
}
