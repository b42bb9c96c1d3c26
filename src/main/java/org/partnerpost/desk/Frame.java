package org.partnerpost.desk;

import jakarta.enterprise.context.RequestScoped;
import java.util.stream.Collectors;
import org.partnerpost.access.Operators;
import org.partnerpost.access.Operators.Operator;
import org.partnerpost.access.Role;
import org.partnerpost.delivery.Letterhead;

/**
 * What surrounds every page.
 *
 * @param house the sender's name
 * @param here which part of the desk it is, such as {@code queue}
 * @param form the token that every form carries
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
        String administrators) {

    /** Makes the frame for who is signed in. */
    @RequestScoped
    static class Maker {
        private static final int NAMED = 3;

        private final Visit visit;
        private final Letterhead head;
        private final Operators operators;

        Maker(Visit visit, Letterhead head, Operators operators) {
            this.visit = visit;
            this.head = head;
            this.operators = operators;
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
                    visit.may(Permission.MAINTAIN) ? "" : administrators());
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
