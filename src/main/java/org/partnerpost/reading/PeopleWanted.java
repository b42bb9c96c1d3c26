package org.partnerpost.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.partnerpost.opportunity.Conditions;
import org.partnerpost.opportunity.Field;
import org.partnerpost.wording.Counts;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Words;

/** How many people are wanted: "two consultants", and not the forty people of a training or the team that the customer has. Pure. */
final class PeopleWanted {
    private static final Phrases PERSONS = Phrases.of("reading/people", "person");
    private static final Phrases ANYBODY = Phrases.of("reading/people", "anybody");
    private static final Phrases ONE = Phrases.of("reading/people", "one");
    private static final Phrases THEIRS = Phrases.of("reading/people", "theirs");
    private static final Phrases UNITS = Phrases.of("units");
    private static final Phrases ASKING = Phrases.of("reading/mail-phrases", "ask");
    private static final Phrases AND = Phrases.of("reading/several", "and");
    private static final Phrases FOR_WHAT = Phrases.of("reading/several", "for-what");
    private static final Phrases TAUGHT = Phrases.of("reading/people", "taught");
    private static final Cues OTHERS = Cues.adjacent("reading/people", "others");
    /** "Two senior Power BI consultants": so many words may stand between. */
    private static final int NEAR = 4;

    private static final double SURE = 0.85;

    private final Passage passage;
    private final Words words;

    /**
     * @param from the word that counts
     * @param to one past the noun
     * @param article whether it is an "a", which counts somebody only beside others: "an architect and two engineers"
     */
    private record Group(int count, int from, int to, boolean article) {}

    private PeopleWanted(Passage passage) {
        this.passage = passage;
        this.words = passage.words();
    }

    static List<Field<Integer>> in(Passage passage) {
        PeopleWanted wanted = new PeopleWanted(passage);
        return wanted.added(wanted.groups());
    }

    private List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (Phrases.Hit hit : ANYBODY.in(words)) {
            number(hit.from())
                    .filter(at -> at == 0 || ASKING.endingAt(words, at).isPresent() || isAlone(at, hit.to()))
                    .flatMap(at -> group(at, hit.to()))
                    .ifPresent(groups::add);
        }
        for (Phrases.Hit hit : PERSONS.in(words)) {
            number(hit.from())
                    .filter(at -> ASKING.endingAt(words, at).isPresent()
                            || (!OTHERS.before(words, at) || follows(groups, at)) && !isTheirs(at))
                    .flatMap(at -> group(at, hit.to()))
                    .ifPresent(groups::add);
        }
        return groups;
    }

    /** "…, 3 months, two people" and "…, for two people": a clause of its own, where nobody is taught. */
    private boolean isAlone(int at, int to) {
        int from = FOR_WHAT.endingAt(words, at).map(Phrases.Hit::from).orElse(at);
        boolean begins = words.get(from).opens() || words.lineBreakBefore(from);
        boolean ends = words.get(to - 1).closes() || to == words.size() || words.lineBreakBefore(to);
        return begins && ends && (from == at || TAUGHT.in(words).isEmpty());
    }

    /** "Three consultants and one test manager" are four. */
    private List<Field<Integer>> added(List<Group> groups) {
        groups.sort(Comparator.comparingInt(Group::from));
        List<Field<Integer>> people = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < groups.size(); i++) {
            boolean goesOn = i + 1 < groups.size() && joined(groups.get(i), groups.get(i + 1));
            if (!goesOn) {
                List<Group> together = groups.subList(first, i + 1);
                int count = together.stream().mapToInt(Group::count).sum();
                if (count <= Conditions.MOST_PEOPLE && !together.stream().allMatch(Group::article)) {
                    int start = words.get(together.getFirst().from()).start();
                    int end = words.get(together.getLast().to() - 1).end();
                    people.add(passage.field(count, "", SURE, start, end));
                }
                first = i + 1;
            }
        }
        return people;
    }

    private boolean follows(List<Group> groups, int at) {
        return !groups.isEmpty()
                && AND.endingAt(words, at).isPresent()
                && isNear(groups.getLast().to(), at);
    }

    /** With nothing between but what the first of them is for, and an "and" or a comma. */
    private boolean joined(Group one, Group next) {
        int at = next.from();
        // "A developer in Berlin, 2 people": how many there are in all.
        boolean inAll = ANYBODY.endingAt(words, next.to()).isPresent();
        return !inAll
                && at > one.to() - 1
                && isNear(one.to(), at)
                && (AND.endingAt(words, at).isPresent()
                        || passage.text()
                                .substring(
                                        words.get(at - 1).end(), words.get(at).start())
                                .equals(", "));
    }

    private boolean isNear(int from, int to) {
        String between = passage.text()
                .substring(words.get(from - 1).end(), words.get(to).start());
        return to - from <= NEAR && between.chars().noneMatch(c -> ".:;!?\n(".indexOf(c) >= 0);
    }

    private Optional<Group> group(int at, int to) {
        boolean one =
                ONE.startingAt(words, at).isPresent() || words.get(at).folded().matches("1x?");
        return Counts.at(words, at)
                .filter(count -> count > 0 && count <= Conditions.MOST_PEOPLE)
                .map(count -> new Group(count, at, to, count == 1 && !one));
    }

    /** Where the number stands that counts the noun at this place. "3 months Azure architect" counts months. */
    private Optional<Integer> number(int noun) {
        for (int at = noun - 1; at >= Math.max(0, noun - NEAR) && words.inPhrase(at + 1); at--) {
            if (Counts.at(words, at).isPresent()) {
                boolean other = UNITS.startingAt(words, at + 1).isPresent() || isFraction(at) || isOfList(at);
                return other ? Optional.empty() : Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /** "0.5 FTE" is half of one. */
    private boolean isFraction(int at) {
        return at > 0
                && passage.text()
                        .substring(words.get(at - 1).start(), words.get(at).end())
                        .matches("\\d{1,4}[.,]\\d{1,4}");
    }

    /** "1. SAP consultant" heads the first item. */
    private boolean isOfList(int at) {
        String text = passage.text();
        int end = words.get(at).end();
        boolean first = at == 0 || words.lineBreakBefore(at);
        return first
                && Character.isDigit(text.charAt(end - 1))
                && end < text.length()
                && ".)".indexOf(text.charAt(end)) >= 0;
    }

    /** "Our field service (45 technicians)" tells how large it is. */
    private boolean isTheirs(int at) {
        int start = words.get(at).start();
        boolean opens = start > 0 && passage.text().charAt(start - 1) == '(';
        for (int word = at; opens && word > Math.max(0, at - NEAR); word--) {
            if (THEIRS.endingAt(words, word).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
