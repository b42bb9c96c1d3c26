package org.partnerpost.joining;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.partnerpost.wording.Days;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Words;

/** The firms that somebody wants nothing to do with, behind "never with" and "we no longer work with". */
final class NeverWith {
    private static final String BETWEEN = "[,;]|\\s(?:and|or|nor|und|oder|noch|et|ou|ni|y|o)\\s";

    private final Days days;

    NeverWith(LocalDate today) {
        this.days = new Days(Optional.of(today), false);
    }

    List<String> in(Clause clause) {
        return Arrays.stream(behind(clause).split(BETWEEN))
                .map(WishClauses::withoutPlease)
                .map(name -> name.replaceAll("[.!:\\s]+$", "").replaceAll("^[:\\s]+", ""))
                .map(NeverWith::withoutLink)
                .filter(name -> !name.isBlank() && name.length() <= FormFields.TEXT_LIMIT)
                .filter(this::isNoTime)
                .toList();
    }

    static String behind(Clause clause) {
        return clause.says("never") ? clause.behind("never") : clause.behind("parted");
    }

    /** "Nothing from Contoso and from Fabrikam" */
    private static String withoutLink(String name) {
        Words words = Words.loose(name);
        return Phrases.of("joining/firm-links")
                .startingAt(words, 0)
                .filter(hit -> hit.to() < words.size())
                .map(hit -> name.substring(words.get(hit.to()).start()))
                .orElse(name);
    }

    /** "Nothing from June" is no firm. */
    private boolean isNoTime(String name) {
        return !Character.isDigit(name.codePointAt(0)) && days.from(name).isEmpty();
    }
}
