package org.partnerpost.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.partnerpost.desk.DeskPages.Choice;
import org.partnerpost.mail.StorableText;
import org.partnerpost.moderation.Moderation.Decided;
import org.partnerpost.moderation.Moderation.Decision;
import org.partnerpost.moderation.Moderation.Verb;

/** What an operator wrote into a form about a decision. */
final class Written {
    private static final int LONGEST = 2_000;
    /** The one reason with which nothing is written: its sender would only learn that somebody reads there. */
    static final String NOT_TOLD = "spam-or-phishing";

    private static final List<String> REASONS = List.of(
            "customer-problem-unclear",
            "next-steps-unclear",
            "unable-to-support",
            "duplicate",
            "not-an-opportunity",
            "outside-our-network-terms",
            NOT_TOLD,
            "other");

    private Written() {}

    static Optional<Decision> decision(String verb, String reason, String note) {
        return Arrays.stream(Verb.values())
                .filter(one -> one.name().equalsIgnoreCase(verb))
                .findFirst()
                .map(known -> new Decision(
                        known, known == Verb.REJECT || known == Verb.MERGE ? line(reason) : "", text(note)));
    }

    /** @param chosen the one that was chosen before; empty where none was, as none is the usual one */
    static List<Choice> reasons(String chosen) {
        return REASONS.stream()
                .map(code -> new Choice(code, words(code), code.equals(chosen)))
                .toList();
    }

    /** Why it was not carried out; empty where it was, or is about to be. */
    static Optional<String> fault(Decided decided) {
        return switch (decided) {
            case Decided.Carried carried -> Optional.empty();
            case Decided.Deferred deferred -> Optional.empty();
            case Decided.SecondWanted second -> Optional.empty();
            case Decided.Unknown unknown -> Optional.of("There is no need " + unknown.reference() + ".");
            case Decided.NotPossible notPossible -> Optional.of(sentence(notPossible.why()));
        };
    }

    static String text(String written) {
        String clean = StorableText.of(written).replace("\r\n", "\n").strip();
        return clean.length() > LONGEST ? StorableText.of(clean.substring(0, LONGEST)) : clean;
    }

    static String line(String written) {
        return text(written).replaceAll("\\s+", " ");
    }

    static String sentence(String clause) {
        return clause.substring(0, 1).toUpperCase(Locale.ROOT) + clause.substring(1) + ".";
    }

    private static String words(String code) {
        String spaced = code.replace('-', ' ');
        return spaced.substring(0, 1).toUpperCase(Locale.ROOT)
                + spaced.substring(1)
                + (code.equals(NOT_TOLD) ? " (the sender is not told)" : "");
    }
}
