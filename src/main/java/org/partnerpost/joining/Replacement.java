package org.partnerpost.joining;

import java.util.Optional;
import java.util.regex.Pattern;
import org.partnerpost.wording.Phrases.Hit;

/**
 * One thing for another, as in "statt Power BI Power Automate" and "replace SAP with Azure".
 *
 * @param gone the words that name what goes
 * @param come the words that name what takes its place
 */
record Replacement(String gone, String come) {
    private static final Pattern BY = Pattern.compile("(?iu)\\s(?:with|by|for|durch|gegen|mit|par|por)\\s");

    /** Empty where the clause says no such thing, or not both sides of it. */
    static Optional<Replacement> in(Clause clause, NamedThings names) {
        if (clause.says("replace")) {
            String[] sides = BY.split(clause.text(), 2);
            return sides.length == 2 ? both(sides[0], sides[1], names) : Optional.empty();
        }
        return clause.hits().stream()
                .filter(hit -> hit.value().equals("instead-of"))
                .findFirst()
                .flatMap(hit -> insteadOf(clause, hit, names));
    }

    private static Optional<Replacement> insteadOf(Clause clause, Hit hit, NamedThings names) {
        String before =
                clause.text().substring(0, clause.words().get(hit.from()).start());
        String behind = clause.text().substring(clause.words().get(hit.to() - 1).end());
        if (!names.in(before, true).isEmpty()) {
            return both(behind, before, names);
        }
        int end = names.endOfFirst(behind);
        return both(behind.substring(0, end), behind.substring(end), names);
    }

    private static Optional<Replacement> both(String gone, String come, NamedThings names) {
        return names.in(gone, true).isEmpty() || names.in(come, true).isEmpty()
                ? Optional.empty()
                : Optional.of(new Replacement(gone, come));
    }
}
