package org.partnerpost.opportunity;

import java.util.List;
import java.util.function.Predicate;

/**
 * One of several roles that a project asks for, each in an opportunity of its own.
 *
 * @param number from 1, in the order of the mail
 * @param of how many roles there are; at least 2
 * @param others what else is looked for: the names of those that were approved and are open, in the order of the mail
 * @param undecided the names of those that may be approved yet; they are told to nobody outside
 */
public record RoleSlot(int number, int of, List<String> others, List<String> undecided) {
    public RoleSlot {
        others = List.copyOf(others);
        undecided = List.copyOf(undecided);
    }

    /** Of whose others none waits to be decided about. */
    public RoleSlot(int number, int of, List<String> others) {
        this(number, of, others, List.of());
    }

    static RoleSlot among(List<Opportunity> ofMail, long id, int part, int of) {
        return new RoleSlot(
                part + 1,
                of,
                names(ofMail, id, review -> review == ReviewState.APPROVED),
                names(ofMail, id, review -> review != ReviewState.APPROVED && review != ReviewState.REJECTED));
    }

    private static List<String> names(List<Opportunity> ofMail, long id, Predicate<ReviewState> in) {
        return ofMail.stream()
                .filter(other -> other.id() != id && other.state() == OpportunityState.OPEN && in.test(other.review()))
                .flatMap(other -> other.effectiveNeed().name().stream())
                .map(Field::value)
                .toList();
    }

    /** Such as {@code role 1 of 3}. */
    public String words() {
        return "role " + number + " of " + of;
    }
}
