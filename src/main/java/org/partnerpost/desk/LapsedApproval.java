package org.partnerpost.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.partnerpost.moderation.Moderation.FirstApproval;
import org.partnerpost.opportunity.Opportunities.HistoryLine;
import org.partnerpost.opportunity.ReviewState;

/** A first approval of two that counts no longer: what was changed after it, as its need's history tells. */
final class LapsedApproval {
    private static final String CORRECTED = "fields corrected";
    /** An approval outlives them, unless the next line says that it did not. */
    private static final List<String> WHO_GETS_IT = List.of("left out specialist", "took in again specialist");

    private static final String VOID = "approval of ";

    private LapsedApproval() {}

    /**
     * @param history of the need, oldest first
     * @return empty where it has been decided about since, and nobody waits for it any more
     */
    static Optional<String> words(FirstApproval approval, List<HistoryLine> history, Instant now) {
        List<HistoryLine> since = history.stream()
                .filter(line -> line.at().isAfter(approval.at()))
                .toList();
        boolean decided = since.stream()
                .anyMatch(line -> line.to().equals(ReviewState.APPROVED.name())
                        || line.to().equals(ReviewState.REJECTED.name()));
        return decided
                ? Optional.empty()
                : Optional.of(changed(since, now) + " after " + approval.who()
                        + " had approved it. That approval counts no longer: two operators have to look at it again.");
    }

    private static String changed(List<HistoryLine> since, Instant now) {
        List<HistoryLine> changes = IntStream.range(0, since.size())
                .filter(at -> counts(since, at))
                .mapToObj(since::get)
                .toList();
        if (changes.isEmpty()) {
            return "It was changed";
        }
        String by = changes.stream().map(LapsedApproval::who).distinct().collect(Collectors.joining(" and "));
        String last = Ago.of(changes.getLast().at(), now).words();
        return "It was changed by " + by + " " + (last.equals("just now") ? last : last + " ago") + ",";
    }

    private static boolean counts(List<HistoryLine> since, int at) {
        HistoryLine line = since.get(at);
        return !line.to().isEmpty()
                || line.reason().startsWith(CORRECTED)
                || WHO_GETS_IT.stream().anyMatch(line.reason()::startsWith)
                        && at + 1 < since.size()
                        && since.get(at + 1).reason().startsWith(VOID);
    }

    private static String who(HistoryLine line) {
        return Correspondence.isAnswer(line) ? "its requester" : HistoryWords.who(line.who());
    }
}
