package org.partnerpost.opportunity;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What must not stand in words that specialists read before both sides have said yes: who asks, and how to reach them. */
public final class Disclosure {
    private static final Pattern ADDRESS = Pattern.compile("[@＠]");
    private static final Pattern LINK = Pattern.compile("(?i)https?:|(?<![\\p{L}\\p{N}])www\\.");
    private static final Pattern PHONE = Pattern.compile("(?:\\+|(?<!\\d)00)[1-9][\\d ()/.\\u00a0-]{6,24}\\d"
            + "|(?<![\\d.])\\(?0\\d{2,5}\\)?[ /-]\\d[\\d ]{4,12}\\d");
    private static final int SHORTEST_NAME = 4;

    private Disclosure() {}

    /** Whether any word of a person's name stands there as a name is written: "says Robin". */
    private static boolean names(String words, String person) {
        Set<String> written = new HashSet<>(Arrays.asList(words.split("[^\\p{L}\\p{N}]+")));
        return Arrays.stream(person.split("[^\\p{L}\\p{N}]+"))
                .anyMatch(name -> name.length() >= SHORTEST_NAME
                        && Character.isUpperCase(name.charAt(0))
                        && written.contains(name));
    }

    /** Which fields that specialists read name the need's customer, by their names, each with a clause for people. */
    public static Map<String, String> ofCustomer(Need need) {
        Map<String, Optional<Field<String>>> read = new LinkedHashMap<>();
        read.put("name", need.name());
        read.put("summary", need.summary());
        read.put("allocation", need.allocation());
        Map<String, String> found = new LinkedHashMap<>();
        read.forEach((name, field) -> field.filter(
                        words -> need.conditions().customer().isNamedIn(words.value()))
                .ifPresent(words ->
                        found.put(name, "Specialists read this, and the customer’s name stands in it: take it out")));
        return found;
    }

    /**
     * Looks through words that a person wrote for specialists.
     *
     * @param requester whose name is looked for; empty where nobody is named
     * @return what stands there, such as {@code a telephone number}; empty where nothing was found, which is no promise
     */
    public static Optional<String> in(String words, Optional<Requester> requester) {
        if (ADDRESS.matcher(words).find()) {
            return Optional.of("an address");
        }
        if (LINK.matcher(words).find()) {
            return Optional.of("a link");
        }
        if (PHONE.matcher(words).find()) {
            return Optional.of("a telephone number");
        }
        String folded = words.toLowerCase(Locale.ROOT);
        return requester
                .map(asks -> asks.mailbox().name().strip())
                .filter(name -> name.length() >= SHORTEST_NAME
                        && (folded.contains(name.toLowerCase(Locale.ROOT)) || names(words, name)))
                .map(name -> "the requester's name");
    }
}
