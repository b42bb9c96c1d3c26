package org.partnerpost.opportunity;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a need says of the deal beside the work.
 *
 * @param people how many are wanted, at least 1
 * @param sellingState how far the requester is with its customer, one of {@link #SELLING_STATES}
 * @param terms what the requester asks of a contract, of {@link #TERMS}
 * @param closingDate by when the customer decides
 * @param customer for whom the work is; no specialist sees it before both sides have said yes
 * @param externalReferenceId what the requester files it under; no specialist sees it
 */
public record Conditions(
        Optional<Field<Integer>> people,
        Optional<Field<String>> sellingState,
        List<Field<String>> terms,
        Optional<Field<LocalDate>> closingDate,
        Customer customer,
        Optional<Field<String>> externalReferenceId) {
    /** How far a requester can be with its customer. */
    public static final Set<String> SELLING_STATES = Set.of("sold", "proposal", "qualifying");

    /** What a requester can ask of a contract. */
    public static final Set<String> TERMS = Set.of("nda", "white-label", "clearance", "subcontract");

    /** More than so many are a figure of something else. */
    public static final int MOST_PEOPLE = 50;

    public Conditions {
        terms = List.copyOf(terms);
        // What was kept before it was read lacks it.
        customer = Objects.requireNonNullElse(customer, Customer.UNKNOWN);
    }

    /** Nothing is said of them. */
    public static final Conditions UNKNOWN = new Conditions(
            Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Customer.UNKNOWN, Optional.empty());

    /** Of these the number of people alone. */
    public Conditions peopleAlone() {
        return new Conditions(
                people, Optional.empty(), List.of(), Optional.empty(), Customer.UNKNOWN, Optional.empty());
    }
}
