package org.partnerpost.delivery;

import java.util.Map;
import java.util.Optional;

/** What is to be known of a letter to an operator before it is written, and what its template may speak of. */
final class OperatorCover {
    /** What its tokens are about begins so. */
    static final String ABOUT = "operator";

    private OperatorCover() {}

    static LetterCover of(OperatorLetter letter) {
        return switch (letter) {
            case OperatorLetter.Waiting l ->
                new LetterCover(
                        "operator/waiting",
                        l.operator(),
                        LetterLanguage.ofDesk(l.language()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        ABOUT);
        };
    }

    static Map<String, Object> data(OperatorLetter letter, Letterhead head) {
        return switch (letter) {
            case OperatorLetter.Waiting l ->
                Map.of(
                        "waiting", l.all(),
                        "more", Math.max(0, l.all() - l.oldest().size()),
                        "desk", head.publicUrl() + "/desk",
                        "items",
                                l.oldest().stream()
                                        .map(item -> Map.of(
                                                "reference", ShownText.line(item.reference(), 40),
                                                "name", ShownText.line(item.name(), 120),
                                                "page", head.publicUrl() + item.path(),
                                                "days", item.waited().toDays(),
                                                "hours", item.waited().toHours(),
                                                "minutes", item.waited().toMinutes()))
                                        .toList());
        };
    }
}
