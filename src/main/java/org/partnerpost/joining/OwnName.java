package org.partnerpost.joining;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.partnerpost.wording.Words;

/**
 * The name that somebody writes below its mail without a closing line: "Eva Roth" is no wish for the town of Roth. Pure.
 *
 * @param contact as the From field or the profile has it; may be empty
 */
record OwnName(String contact, NamedThings names) {
    private static final int LONGEST = 4;
    private static final int SHORTEST = 2;

    /** What is said, without it. */
    String leftOf(String own) {
        List<String> lines = new ArrayList<>(own.lines().toList());
        boolean apart = lines.size() > 2 && lines.get(lines.size() - 2).isBlank();
        if (contact.isBlank() && apart && looksLikeOne(lines.getLast())) {
            lines.removeLast();
        }
        return lines.isEmpty()
                ? own
                : IntStream.range(0, lines.size())
                        .filter(i -> i == 0 || !isContact(lines.get(i)))
                        .mapToObj(lines::get)
                        .collect(Collectors.joining("\n"))
                        .strip();
    }

    /** All of it, or the first name alone; of "SAP Team" the first word is a skill. */
    private boolean isContact(String line) {
        Set<String> name = words(contact);
        Set<String> said = words(line);
        return !said.isEmpty()
                && name.containsAll(said)
                && (said.size() == name.size() || names.called(line.strip()).isEmpty());
    }

    /** Where the name is not known: words in capitals of which one alone is the name of something, as in "Eva Roth"; "Power BI" is one thing, and "Brand SAP GmbH" a firm. */
    private boolean looksLikeOne(String line) {
        List<String> words = List.of(line.strip().split("\\s+"));
        boolean capitals = words.stream().allMatch(word -> word.matches("\\p{Lu}[\\p{L}'’-]*\\p{Ll}\\.?|\\p{Lu}\\."));
        NamedThings.Found found = names.in(line, true);
        return words.size() >= SHORTEST
                && words.size() < LONGEST
                && capitals
                && SignatureFirm.alone(line).isEmpty()
                && found.skills().isEmpty()
                && found.languages().isEmpty()
                && !found.places().isEmpty()
                && found.words() > 0
                && Clause.of(line).said().isEmpty();
    }

    private static Set<String> words(String name) {
        Words words = Words.loose(name);
        return IntStream.range(0, words.size())
                .mapToObj(i -> words.get(i).folded())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
