package org.partnerpost.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.partnerpost.delivery.PostedLetters;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunities.HistoryLine;
import org.partnerpost.opportunity.Opportunity;

/** What went to a requester and came from it, over all of its needs. */
@ApplicationScoped
class Correspondence {
    private static final int NEWEST = 30;
    /** Whoever answers by mail or page stands so in a need's history. */
    private static final String BY_MAIL = "mail ";

    private static final String BY_PAGE = "page";

    private final PostedLetters letters;
    private final Opportunities opportunities;

    Correspondence(PostedLetters letters, Opportunities opportunities) {
        this.letters = letters;
        this.opportunities = opportunities;
    }

    /**
     * @param reference of the need
     * @param note how a letter fared, where it is not simply sent; empty else
     */
    record Line(String at, String reference, String what, String note) {}

    /** Our letters, newest first. */
    List<Line> sent(List<Opportunity> needs) {
        Map<Long, String> references =
                needs.stream().collect(Collectors.toMap(Opportunity::id, Opportunity::reference, (one, same) -> one));
        return letters.toRequesters(List.copyOf(references.keySet()), NEWEST).stream()
                .map(letter -> new Line(
                        exact(letter.at()),
                        references.getOrDefault(letter.opportunity(), ""),
                        letter.subject(),
                        letter.state().equals("sent") ? "" : letter.state()))
                .toList();
    }

    /** What its answers said or did, newest first. */
    List<Line> answered(List<Opportunity> needs) {
        record Said(Opportunity need, HistoryLine line) {}
        return needs.stream()
                .flatMap(need -> opportunities.history(need.id()).stream().map(line -> new Said(need, line)))
                .filter(said -> isAnswer(said.line()))
                .sorted(Comparator.comparing((Said said) -> said.line().at()).reversed())
                .limit(NEWEST)
                .map(said -> new Line(
                        exact(said.line().at()),
                        said.need().reference(),
                        said.line().reason(),
                        ""))
                .toList();
    }

    /** A specialist's answers stand in the history as well, and begin with its number or as one of "a specialist". */
    static boolean isAnswer(HistoryLine line) {
        boolean came = line.who().startsWith(BY_MAIL) || line.who().equals(BY_PAGE);
        String what = line.reason();
        return came && !what.isEmpty() && !what.startsWith("Specialist ") && !what.startsWith("a specialist ");
    }

    private static String exact(Instant at) {
        return Ago.of(at, at).exact();
    }
}
