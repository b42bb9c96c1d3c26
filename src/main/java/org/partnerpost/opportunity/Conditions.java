package org.partnerpost.opportunity;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a need says of the deal beside the work.
 *
 * @param people how many are wanted, at least 1
 * @param sellingState how far the requester is with its customer, one of {@link #SELLING_STATES}
 * @param terms what the requester asks of a contract, of {@link #TERMS}
 */
public record Conditions(
        Optional<Field<Integer>> people, Optional<Field<String>> sellingState, List<Field<String>> terms) {
    /** How far a requester can be with its customer. */
    public static final Set<String> SELLING_STATES = Set.of("sold", "proposal", "qualifying");

    /** What a requester can ask of a contract. */
    public static final Set<String> TERMS = Set.of("nda", "white-label", "clearance", "subcontract");

    /** More than so many are a figure of something else. */
    public static final int MOST_PEOPLE = 50;

    public Conditions {
        terms = List.copyOf(terms);
    }

    /** Nothing is said of them. */
    public static final Conditions UNKNOWN = new Conditions(Optional.empty(), Optional.empty(), List.of());
}
