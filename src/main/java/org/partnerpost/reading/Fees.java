package org.partnerpost.reading;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.partnerpost.opportunity.Evidence;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Money;

/** Of the fees of a mail, the one that stands for it: where several roles are asked for, from the least to the most of them. */
final class Fees {
    private static final String PROJECT = "project";
    /** What is so many times less per day is paid for meals, and what is more for the whole. */
    private static final BigDecimal APART = BigDecimal.valueOf(3);

    private static final double CLEAR = 0.9;
    /** No mail asks for so many roles; so that a flood of amounts costs no time. */
    private static final int MANY = 50;

    private final List<Field<Money>> found;

    /**
     * @param found the surest first
     */
    Fees(List<Field<Money>> found) {
        this.found = found;
    }

    /** What is paid for a time. */
    Optional<Field<Money>> rate() {
        Optional<Field<Money>> surest = first(per -> !per.equals(PROJECT));
        return surest.map(one -> one.confidence() < CLEAR
                ? one
                : found.stream()
                        .filter(other -> other.confidence() >= CLEAR && alike(one.value(), other.value()))
                        .limit(MANY)
                        .reduce(one, Fees::together));
    }

    /** What is paid for the whole. */
    Optional<Field<Money>> dealValue() {
        return first(PROJECT::equals);
    }

    private Optional<Field<Money>> first(Predicate<String> per) {
        return found.stream().filter(fee -> per.test(fee.value().per())).findFirst();
    }

    private static boolean alike(Money one, Money other) {
        return one.per().equals(other.per())
                && one.currency().equals(other.currency())
                && most(one).compareTo(most(other).multiply(APART)) <= 0
                && most(other).compareTo(most(one).multiply(APART)) <= 0;
    }

    private static BigDecimal most(Money fee) {
        return fee.max().or(fee::min).orElse(BigDecimal.ZERO);
    }

    private static Field<Money> together(Field<Money> one, Field<Money> other) {
        Money first = one.value();
        Money second = other.value();
        if (first.equals(second)) {
            return one;
        }
        Money span = new Money(
                end(first, second, Money::min, Comparator.reverseOrder()),
                end(first, second, Money::max, Comparator.naturalOrder()),
                first.currency(),
                first.per());
        List<Evidence> evidence = Stream.concat(one.evidence().stream(), other.evidence().stream())
                .distinct()
                .toList();
        boolean turned = span.min().isPresent()
                && span.max().isPresent()
                && span.min().get().compareTo(span.max().get()) > 0;
        Money ordered = turned ? new Money(span.max(), span.min(), span.currency(), span.per()) : span;
        return new Field<>(ordered, one.label() + ", " + other.label(), CLEAR, evidence);
    }

    private static Optional<BigDecimal> end(
            Money one, Money other, Function<Money, Optional<BigDecimal>> of, Comparator<BigDecimal> order) {
        return Stream.of(one, other).map(of).flatMap(Optional::stream).max(order);
    }
}
