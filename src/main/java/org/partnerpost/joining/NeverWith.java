package org.partnerpost.joining;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.partnerpost.wording.Days;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Words;

/** The firms that somebody wants nothing to do with, behind "never with" and "we no longer work with". */
final class NeverWith {
    private static final String BETWEEN = "[,;]|\\s(?:and|or|nor|und|oder|noch|et|ou|ni|y|o)\\s";

    private static final Phrases TIMES = Phrases.of("joining/leave-limits", "times");
    private static final Phrases WHY = Phrases.of("joining/firm-links", "why");
    private static final Phrases BEHIND = Phrases.of("joining/firm-links", "behind");

    private final Days days;

    NeverWith(LocalDate today) {
        this.days = new Days(Optional.of(today), false);
    }

    List<String> in(Clause clause) {
        return names(withoutReason(behind(clause)))
                .map(WishClauses::withoutPlease)
                .map(name -> name.replaceAll("[.!:\\s]+$", "").replaceAll("^[:\\s]+", ""))
                .map(NeverWith::withoutLink)
                .map(NeverWith::withoutTail)
                .filter(name -> !name.isBlank() && name.length() <= FormFields.TEXT_LIMIT)
                .filter(this::isNoTime)
                .toList();
    }

    /** What follows the first name is one as well only where it looks like one: "…, there's a conflict of interest" says why. */
    private static Stream<String> names(String behind) {
        String[] pieces = behind.split(BETWEEN);
        boolean small = isSmall(pieces[0].strip());
        return Stream.concat(
                Stream.of(pieces[0]),
                Arrays.stream(pieces)
                        .skip(1)
                        .takeWhile(piece -> !isSmall(withoutLink(piece.strip())) || small && isOneWord(piece)));
    }

    private static boolean isSmall(String name) {
        boolean domain = name.matches("\\S+\\.\\S.*");
        return !name.isEmpty() && Character.isLowerCase(name.codePointAt(0)) && !domain;
    }

    private static boolean isOneWord(String name) {
        return Words.loose(name).size() == 1;
    }

    /** "Contoso because they are our competitor" */
    private static String withoutReason(String name) {
        Words words = Words.loose(name);
        return WHY.in(words).stream()
                .filter(hit -> hit.from() > 0)
                .findFirst()
                .map(hit -> name.substring(0, words.get(hit.from() - 1).end()))
                .orElse(name);
    }

    static String behind(Clause clause) {
        String behind = clause.says("never") ? clause.behind("never") : clause.behind("parted");
        boolean parts = !clause.says("never") && clause.says("parted");
        return parts && isNothing(withoutTail(behind)) ? before(clause) : behind;
    }

    /** "Für Contoso arbeiten wir nicht mehr" */
    private static String before(Clause clause) {
        String before = clause.before("parted").strip();
        String name = withoutLink(before);
        return !name.equals(before) && Character.isUpperCase(name.codePointAt(0)) ? name : "";
    }

    private static boolean isNothing(String text) {
        return Words.loose(text).size() == 0;
    }

    /** "… für Contoso arbeiten" */
    private static String withoutTail(String name) {
        Words words = Words.loose(name);
        Optional<Phrases.Hit> tail = BEHIND.endingAt(words, words.size());
        return tail.map(hit -> hit.from() == 0
                        ? ""
                        : withoutTail(
                                name.substring(0, words.get(hit.from() - 1).end())))
                .orElse(name);
    }

    /** "Nothing from Contoso and from Fabrikam" */
    private static String withoutLink(String name) {
        Words words = Words.loose(name);
        return Phrases.of("joining/firm-links", "link")
                .startingAt(words, 0)
                .filter(hit -> hit.to() < words.size())
                .map(hit -> name.substring(words.get(hit.to()).start()))
                .orElse(name);
    }

    /** "Nothing from June" is no firm, nor is "nada de correos el domingo". */
    private boolean isNoTime(String name) {
        return !Character.isDigit(name.codePointAt(0))
                && days.from(name).isEmpty()
                && TIMES.in(Words.loose(name)).isEmpty();
    }
}
