package org.partnerpost.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.partnerpost.delivery.UndeliveredLetters.Undelivered;
import org.partnerpost.moderation.Moderation;
import org.partnerpost.opportunity.Opportunities.HistoryLine;
import org.partnerpost.opportunity.ReviewState;

/** Why a need waits at the desk now: by its last step, and by what was said about it since. */
final class WhyHere {
    private static final String RULE = "rule: ";
    private static final String WROTE = "wrote: ";
    /** So end the lines that a correction and a confirmation by mail leave. */
    private static final String BY_REQUESTER = " by the requester";

    private static final String NOT_CARRIED_OUT = "could not be carried out: ";
    static final String SUPPRESSED = "its requester was suppressed: ";
    static final String LIFTED = "the suppression of its requester was lifted: ";
    private static final int LONGEST_WORDS = 240;

    /** Of whom nothing stands in the history yet. */
    private static final HistoryLine NOTHING = new HistoryLine(Instant.EPOCH, "", "", "", "");

    private final List<HistoryLine> history;
    private final int last;
    private final Instant now;

    /** @param history of the need, oldest first */
    WhyHere(List<HistoryLine> history, Instant now) {
        this.history = history;
        this.now = now;
        int at = history.size() - 1;
        while (at >= 0 && history.get(at).to().isEmpty()) {
            at--;
        }
        this.last = at;
    }

    /** Since when it waits so: since its last step, or since a decision was taken back; empty where nobody knows. */
    Optional<Instant> since() {
        return history.subList(Math.max(last, 0), history.size()).reversed().stream()
                .filter(line -> line.reason().startsWith(Moderation.TOOK_BACK))
                .findFirst()
                .or(() -> last < 0 ? Optional.empty() : Optional.of(history.get(last)))
                .map(HistoryLine::at);
    }

    /** Whether what the rules found is still why it is here: nobody has decided and nobody has answered since they looked. */
    boolean foundByRules() {
        return step().who().startsWith(RULE);
    }

    /**
     * In sentences, without what the rules found.
     *
     * @param question that was asked last, where it has not arrived
     */
    List<String> words(Optional<Undelivered> question) {
        List<String> why = new ArrayList<>();
        if (!foundByRules() && !step().from().isEmpty()) {
            why.add(Correspondence.isAnswer(step()) ? senderMoved() : operatorMoved());
        }
        if (step().to().equals(ReviewState.ACTION_REQUIRED.name())) {
            question.ifPresent(letter -> why.add(astray(letter)));
        }
        history.subList(last + 1, history.size()).stream()
                .flatMap(line -> since(line).stream())
                .forEach(why::add);
        suppressed().ifPresent(why::add);
        return why;
    }

    /** Whatever was decided since: it stands until it is lifted. */
    private Optional<String> suppressed() {
        return history.reversed().stream()
                .filter(line ->
                        line.reason().startsWith(SUPPRESSED) || line.reason().startsWith(LIFTED))
                .findFirst()
                .filter(line -> line.reason().startsWith(SUPPRESSED))
                .map(line -> "Its requester is suppressed and is not written to, by " + HistoryWords.who(line.who())
                        + " " + ago(line) + ": " + quoted(line.reason().substring(SUPPRESSED.length())));
    }

    private HistoryLine step() {
        return last < 0 ? NOTHING : history.get(last);
    }

    private String senderMoved() {
        String words = history.subList(0, last).reversed().stream()
                .takeWhile(line -> line.to().isEmpty())
                .filter(line -> line.who().equals(step().who()) && line.reason().startsWith(WROTE))
                .map(line -> ": " + quoted(line.reason().substring(WROTE.length())))
                .findFirst()
                .orElse(".");
        String what = switch (ReviewState.valueOf(step().from())) {
            case ACTION_REQUIRED -> "Its sender answered the question ";
            case REJECTED -> "It was rejected; its sender mended it ";
            case APPROVED -> "It was approved; its sender corrected it before anybody was asked, ";
            case RECEIVED, QUARANTINED, AWAITING_CONFIRMATION, IN_REVIEW -> "Its sender wrote ";
        };
        return what + ago(step()) + words;
    }

    private String operatorMoved() {
        String who = HistoryWords.who(step().who());
        String why = step().reason();
        return switch (ReviewState.valueOf(step().to())) {
            case ACTION_REQUIRED -> who + " asked its sender " + ago(step()) + ": " + quoted(why);
            case QUARANTINED ->
                who + " put it into quarantine " + ago(step()) + (why.isEmpty() ? "." : ": " + quoted(why));
            case RECEIVED, AWAITING_CONFIRMATION, IN_REVIEW, APPROVED, REJECTED ->
                HistoryWords.state(step().to()) + ", by " + who + " " + ago(step())
                        + (why.isEmpty() ? "." : ": " + why + ".");
        };
    }

    private static String astray(Undelivered question) {
        String why = question.answer().isEmpty() ? question.status() : question.answer();
        return "The question has not reached its sender (" + why
                + "). Send it again from the dead letters, ask anew, reach the sender another way, or decide without an answer.";
    }

    private Optional<String> since(HistoryLine line) {
        if (line.reason().startsWith(NOT_CARRIED_OUT)) {
            return Optional.of("What " + HistoryWords.who(line.who()) + " decided " + line.reason() + ".");
        }
        if (line.reason().startsWith(Moderation.TOOK_BACK)) {
            return Optional.of(Written.sentence(line.reason().substring(Moderation.TOOK_BACK.length())
                    + (line.reason().contains(" by ") ? "; " : ", ") + "taken back by " + HistoryWords.who(line.who())
                    + " " + ago(line)));
        }
        if (!Correspondence.isAnswer(line)) {
            return Optional.empty();
        }
        if (line.reason().endsWith(BY_REQUESTER)) {
            return Optional.of(
                    line.reason().startsWith("confirmed")
                            ? "Its sender confirmed it " + ago(line) + "."
                            : "Its sender corrected what was read " + ago(line) + ".");
        }
        return Optional.of(
                line.reason().startsWith(WROTE)
                        ? "Its sender wrote " + ago(line) + ": "
                                + quoted(line.reason().substring(WROTE.length()))
                        : "By its sender " + ago(line) + ": " + line.reason() + ".");
    }

    private String ago(HistoryLine line) {
        String words = Ago.of(line.at(), now).words();
        return words.equals("just now") ? words : words + " ago";
    }

    private static String quoted(String words) {
        return "“" + (words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) + "…" : words) + "”";
    }
}
