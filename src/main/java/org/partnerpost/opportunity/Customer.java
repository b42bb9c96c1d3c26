package org.partnerpost.opportunity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * For whom the work is. Told to the requester and to operators alone, until both sides have said yes.
 *
 * @param name as it was written
 * @param size how many people it employs, one of {@link #SIZES}
 */
public record Customer(Optional<Field<String>> name, Optional<Field<String>> size) {
    /** Smallest first; up to 249 as the European Commission tells small firms from large ones (2003/361/EC). */
    public static final List<String> SIZES = List.of("1-9", "10-49", "50-249", "250-999", "1000-4999", "5000+");

    private static final int SHORTEST = 4;
    private static final int TELLING = 5;

    /** Nothing is said of it. */
    public static final Customer UNKNOWN = new Customer(Optional.empty(), Optional.empty());

    /** Whether both are named, and one name begins with the other: "Fabrikam" and "fabrikam GmbH". */
    public boolean isSameAs(Customer other) {
        String[] one = words(this);
        String[] another = words(other);
        int both = Math.min(one.length, another.length);
        return both > 0 && Arrays.equals(one, 0, both, another, 0, both);
    }

    /** Whether a text has the name in it, or the first of its words that is long enough to tell: "Fabrikam GmbH" stands in "a move for Fabrikam". */
    public boolean isNamedIn(String text) {
        String[] words = words(this);
        String name = String.join(" ", words);
        String telling = Arrays.stream(words)
                .filter(word -> word.length() >= TELLING)
                .findFirst()
                .orElse("");
        String folded = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return Stream.of(name, telling).anyMatch(part -> part.length() >= SHORTEST && folded.contains(part));
    }

    /** The first word of the name, in lower case; empty where it is not named. */
    Optional<String> firstWord() {
        return Arrays.stream(words(this)).findFirst();
    }

    private static String[] words(Customer customer) {
        return customer.name().stream()
                .map(name -> name.value().strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .flatMap(Arrays::stream)
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
    }

    /** The band of so many people, at least one. */
    public static String sizeOf(long people) {
        return SIZES.stream()
                .filter(band -> band.endsWith("+") || people <= Long.parseLong(band.substring(band.indexOf('-') + 1)))
                .findFirst()
                .orElseThrow();
    }
}
