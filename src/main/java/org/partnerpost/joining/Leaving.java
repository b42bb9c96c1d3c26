package org.partnerpost.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Phrases.Hit;

/**
 * Whether somebody leaves. "Unsubscribe me from this one", "stop for now" and "no more mails about SAP" can be read in two ways: they are
 * no wish to leave, and neither is "no more mails until March" or "… at the weekend".
 *
 * @param mail all that is said
 */
record Leaving(List<Clause> mail, NamedThings names, LocalDate today) {
    private static final int LONGEST = 16;
    private static final Phrases ONE = Phrases.of("joining/leave-limits", "one");
    private static final Phrases ABOUT = Phrases.of("joining/leave-limits", "about");
    private static final Phrases TIMES = Phrases.of("joining/leave-limits", "times");
    private static final Phrases WHILE = Phrases.of("joining/leave-limits", "while");
    private static final Set<String> CHANGES = Set.of("only", "add", "remove");

    boolean isMeantBy(Clause clause) {
        return clause.says("leave")
                && clause.words().size() <= LONGEST
                && !WishClauses.refusesHours(clause)
                && RefusedDays.in(clause, today).isEmpty()
                && ONE.in(clause.words()).isEmpty()
                && WHILE.in(clause.words()).isEmpty()
                && clause.pieces().stream().filter(piece -> piece.says("leave")).noneMatch(this::isAboutSome)
                && (isPlain(clause) || mail.stream().noneMatch(other -> other != clause && limits(other)));
    }

    /** "No mails on Sundays" */
    static boolean namesTimes(Clause clause) {
        return !TIMES.in(clause.words()).isEmpty();
    }

    /** "No more mails about SAP": what is named is to go, and its specialist stays. */
    static boolean isAboutOneThing(Clause clause) {
        return clause.says("leave") && !ABOUT.in(clause.words()).isEmpty();
    }

    /** "Stop" may mean anything that the rest of the mail speaks of. */
    private static boolean isPlain(Clause clause) {
        return clause.hits().stream().map(Hit::value).anyMatch("leave"::equals);
    }

    private boolean limits(Clause other) {
        return other.says("pause")
                || !WHILE.in(other.words()).isEmpty()
                || CHANGES.stream().anyMatch(other::says) && namesSomething(other);
    }

    /** Not beside it: who leaves, and wishes a nice evening in the evening, leaves. */
    private boolean isAboutSome(Clause piece) {
        return namesTimes(piece) || namesSomething(piece);
    }

    private boolean namesSomething(Clause clause) {
        return !names.in(clause.text(), true).isEmpty();
    }
}
