package org.partnerpost.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.partnerpost.access.Operators;
import org.partnerpost.access.Operators.Operator;
import org.partnerpost.mail.StorableText;
import org.partnerpost.moderation.Moderation;
import org.partnerpost.opportunity.Opportunities.HistoryLine;
import org.partnerpost.opportunity.Opportunity;

/** Which needs one operator has approved and a second has to approve too. */
@ApplicationScoped
class FourEyes {
    private static final String NOBODY_ELSE = "nobody else may decide at present";

    private final Moderation moderation;
    private final Operators operators;

    FourEyes(Moderation moderation, Operators operators) {
        this.moderation = moderation;
        this.operators = operators;
    }

    /**
     * An approval that does not count yet.
     *
     * @param mine whether its reader gave it, and so cannot be the second
     * @param seconds who can be, in words; empty where nobody can
     */
    record First(String who, boolean mine, String seconds) {

        /** Such as {@code Approved by anna@desk.example, waits for a second operator}. */
        public String waits() {
            return "Approved by " + (mine ? "you" : who) + ", waits for a second operator";
        }

        /** Why its reader cannot approve it, and who can. */
        public String instead() {
            return "You have approved it, so the second has to be another operator: "
                    + (seconds.isEmpty() ? NOBODY_ELSE : seconds) + ".";
        }
    }

    Optional<First> of(Opportunity need, String reader) {
        return Optional.ofNullable(of(List.of(need), reader).get(need.id()));
    }

    /** By need; without those that nobody has approved, or that one operator alone can approve. */
    Map<Long, First> of(Collection<Opportunity> needs, String reader) {
        Map<Long, String> approved = moderation.approvedBy(needs);
        return approved.isEmpty()
                ? Map.of()
                : approved.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, one -> first(one.getValue(), reader)));
    }

    /** That a first approval counts no longer, since the need was changed after it: by whom, and what that means; empty where none does. */
    String lapsed(Opportunity need, List<HistoryLine> history, Instant now) {
        return Optional.ofNullable(
                        lapsed(List.of(need), Map.of(need.id(), history), now).get(need.id()))
                .orElse("");
    }

    /** The same of several, by need; without those of which it cannot be said. */
    Map<Long, String> lapsed(Collection<Opportunity> needs, Map<Long, List<HistoryLine>> histories, Instant now) {
        Map<Long, String> lapsed = new HashMap<>();
        moderation
                .overtakenApprovals(needs)
                .forEach(
                        (need, approval) -> LapsedApproval.words(approval, histories.getOrDefault(need, List.of()), now)
                                .ifPresent(words -> lapsed.put(need, words)));
        return lapsed;
    }

    /** Before anybody has approved it: why one approval will not do, and who can give the other, as a sentence; empty where it will. */
    String wanted(Opportunity need, String reader) {
        return moderation
                .secondWanted(need, reader)
                .map(wanted -> {
                    String seconds = seconds(StorableText.of(reader));
                    return Written.sentence(wanted.why() + ", so a second operator has to approve it too: "
                            + (seconds.isEmpty() ? NOBODY_ELSE : seconds));
                })
                .orElse("");
    }

    private First first(String who, String reader) {
        return new First(who, who.equals(StorableText.of(reader)), seconds(who));
    }

    private String seconds(String first) {
        return operators.all().stream()
                .filter(one -> one.settled()
                        && Permission.of(one.role()).contains(Permission.DECIDE)
                        && !StorableText.of(one.name()).equals(first))
                .map(Operator::name)
                .collect(Collectors.joining(", "));
    }
}
