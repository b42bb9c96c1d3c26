package org.partnerpost.desk;

import jakarta.enterprise.context.RequestScoped;
import java.util.stream.Collectors;
import org.partnerpost.access.Operators;
import org.partnerpost.access.Operators.Operator;
import org.partnerpost.access.Role;
import org.partnerpost.delivery.Letterhead;
import org.partnerpost.delivery.UndeliveredLetters;
import org.partnerpost.queue.WorkQueue;

/**
 * What surrounds every page.
 *
 * @param house the sender's name
 * @param here which part of the desk it is, such as {@code queue}
 * @param form the token that every form carries
 * @param dead how many dead letters wait, as far as the reader may look at them
 * @param administrators whom to ask for what the reader may not do, by their addresses; empty for one of them
 */
record Frame(
        String house,
        String here,
        String operator,
        String role,
        String form,
        boolean seesAll,
        boolean decides,
        boolean maintains,
        String administrators,
        long dead) {

    /** Makes the frame for who is signed in. */
    @RequestScoped
    static class Maker {
        private static final int NAMED = 3;
        private static final int COUNTED = 200;

        private final Visit visit;
        private final Letterhead head;
        private final Operators operators;
        private final WorkQueue queue;
        private final UndeliveredLetters letters;

        Maker(Visit visit, Letterhead head, Operators operators, WorkQueue queue, UndeliveredLetters letters) {
            this.visit = visit;
            this.head = head;
            this.operators = operators;
            this.queue = queue;
            this.letters = letters;
        }

        Frame of(String here) {
            return new Frame(
                    head.name(),
                    here,
                    visit.name(),
                    visit.operator().role().word(),
                    visit.formToken(),
                    visit.may(Permission.SEE_ALL),
                    visit.may(Permission.DECIDE),
                    visit.may(Permission.MAINTAIN),
                    visit.may(Permission.MAINTAIN) ? "" : administrators(),
                    visit.may(Permission.SEE_ALL) ? queue.dead(COUNTED).size() + letters.count() : 0);
        }

        private String administrators() {
            String named = operators.all().stream()
                    .filter(operator -> operator.settled() && operator.role() == Role.ADMINISTRATOR)
                    .map(Operator::name)
                    .limit(NAMED)
                    .collect(Collectors.joining(", "));
            return named.isEmpty() ? "whoever runs the house" : named;
        }
    }
}
