package org.partnerpost.opportunity;

import java.util.List;

/**
 * One of several roles that a project asks for, each in an opportunity of its own.
 *
 * @param number from 1, in the order of the mail
 * @param of how many roles there are; at least 2
 * @param others what else is looked for: the names of those that were approved and are open, in the order of the mail
 */
public record RoleSlot(int number, int of, List<String> others) {
    public RoleSlot {
        others = List.copyOf(others);
    }

    static RoleSlot among(List<Opportunity> ofMail, long id, int part, int of) {
        return new RoleSlot(
                part + 1,
                of,
                ofMail.stream()
                        .filter(other -> other.id() != id
                                && other.review() == ReviewState.APPROVED
                                && other.state() == OpportunityState.OPEN)
                        .flatMap(other -> other.effectiveNeed().name().stream())
                        .map(Field::value)
                        .toList());
    }
}
