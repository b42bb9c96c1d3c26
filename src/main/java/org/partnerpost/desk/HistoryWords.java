package org.partnerpost.desk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.partnerpost.desk.NeedPanel.HistoryLine;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.OpportunityState;
import org.partnerpost.opportunity.ReviewState;
import org.partnerpost.relay.DeclineReason;

/** What histories and the audit keep by codes, in the words of the desk. The rows stay as they are: they are what is checked and exported. */
final class HistoryWords {
    private static final Pattern CODE = Pattern.compile("\\b[a-z]+(?:-[a-z]+)+\\b");
    private static final Pattern STANDING =
            Pattern.compile("([A-Z_]+) ([A-Z_]+) version \\d+(?:, (.*))?", Pattern.DOTALL);
    private static final Set<String> STAGES =
            Set.of("sorting", "reading", "moderation", "matching", "routing", "delivery", "relay", "joining", "bounce");
    private static final Set<String> REASONS =
            Written.reasons("").stream().map(DeskPages.Choice::value).collect(Collectors.toUnmodifiableSet());

    /** So begins why the need was refused that goes on as another. */
    private static final String MERGED = "merged into ";

    private HistoryWords() {}

    /** @param names of specialists, by number */
    static HistoryLine of(Opportunities.HistoryLine line, Map<Long, String> names) {
        String at = Ago.of(line.at(), line.at()).exact();
        Linked who = Linked.thing(line.who(), who(line.who()));
        if (line.to().equals(ReviewState.REJECTED.name()) && line.reason().startsWith(MERGED)) {
            return new HistoryLine(at, who, line.reason(), Linked.plain(""));
        }
        String reason = said(line.reason()) + (untold(line) ? "; the sender is not told" : "");
        return new HistoryLine(at, who, line.to().isEmpty() ? "" : state(line.to()), Linked.of(reason, names));
    }

    private static boolean untold(Opportunities.HistoryLine line) {
        return line.to().equals(ReviewState.REJECTED.name()) && line.reason().startsWith(Written.NOT_TOLD);
    }

    /** Who did it: a person by name, all else by what it is. */
    static String who(String who) {
        if (STAGES.contains(who)) {
            return "the house";
        } else if (who.equals("page")) {
            return "a page behind a link";
        }
        return who.startsWith("rule: ")
                ? "the rule “" + who.substring("rule: ".length()).replace('-', ' ') + "”"
                : who;
    }

    /** A state of a review or of an opportunity. */
    static String state(String code) {
        return review(code)
                .map(WaitingList::state)
                .or(() -> opportunity(code).map(HistoryWords::state))
                .orElseGet(() -> code.toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    private static String state(OpportunityState state) {
        return switch (state) {
            case OPEN -> "open";
            case ENGAGED -> "introduced";
            case FILLED -> "filled";
            case WON -> "won";
            case LOST -> "lost";
            case EXPIRED -> "time ran out";
            case WITHDRAWN -> "withdrawn";
            case ERROR -> "given up";
        };
    }

    /** Reasons of a refusal or of a no stand as codes before what somebody wrote. */
    static String said(String reason) {
        Matcher standing = STANDING.matcher(reason);
        if (standing.matches()) {
            String words = Optional.ofNullable(standing.group(3))
                    .map(HistoryWords::said)
                    .orElse("");
            return standing(standing.group(1), standing.group(2)) + (words.isEmpty() ? "" : ": " + words);
        }
        return CODE.matcher(reason).replaceAll(found -> Matcher.quoteReplacement(word(found.group())));
    }

    private static String word(String code) {
        boolean known = REASONS.contains(code) || DeclineReason.of(code).isPresent();
        return known ? code.replace('-', ' ') : code;
    }

    private static String standing(String review, String state) {
        return state.equals(OpportunityState.OPEN.name()) ? state(review) : state(state);
    }

    private static Optional<ReviewState> review(String code) {
        return Arrays.stream(ReviewState.values())
                .filter(one -> one.name().equals(code))
                .findFirst();
    }

    private static Optional<OpportunityState> opportunity(String code) {
        return Arrays.stream(OpportunityState.values())
                .filter(one -> one.name().equals(code))
                .findFirst();
    }
}
