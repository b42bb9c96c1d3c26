package org.partnerpost.wording;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Phrases as one group of a pattern. What they have in common at their beginning is tried once, so that a search costs little where
 * none of them begins; of two that begin alike the longer one is tried first.
 */
final class Alternation {
    private static final String SPACE = "[\\s\\u00a0\\u202f]{1,3}";

    private final Map<Integer, Alternation> next = new TreeMap<>();
    private boolean ends;

    private Alternation() {}

    static String of(Collection<String> phrases) {
        Alternation root = new Alternation();
        phrases.forEach(root::add);
        return root.group();
    }

    private void add(String phrase) {
        Alternation at = this;
        for (int letter : phrase.codePoints().toArray()) {
            at = at.next.computeIfAbsent(letter, any -> new Alternation());
        }
        at.ends = true;
    }

    private String group() {
        return next.entrySet().stream()
                .map(step -> written(step.getKey()) + step.getValue().rest())
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    private String rest() {
        if (next.isEmpty()) {
            return "";
        }
        if (ends) {
            return group() + "?";
        }
        return next.size() == 1
                ? next.entrySet().stream()
                        .map(step -> written(step.getKey()) + step.getValue().rest())
                        .collect(Collectors.joining())
                : group();
    }

    private static String written(int letter) {
        return letter == ' '
                ? SPACE
                : Character.isLetterOrDigit(letter) ? Character.toString(letter) : "\\" + Character.toString(letter);
    }
}
