package org.partnerpost.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.partnerpost.moderation.Moderation.FirstApproval;
import org.partnerpost.opportunity.Opportunities.HistoryLine;

/** Whoever had approved first reads who changed the need after that, and that both have to look again. */
class LapsedApprovalTest {
    private static final Instant APPROVED = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant NOW = APPROVED.plus(Duration.ofMinutes(30));
    private static final FirstApproval OLGAS = new FirstApproval("olga", APPROVED);
    private static final HistoryLine CORRECTED = line(10, "mail 7", "", "", "fields corrected by the requester");

    @Test
    void aCorrectionByMailIsSaidToBeItsRequesters() {
        assertThat(words(line(-5, "hugo", "", "", "fields corrected"), CORRECTED))
                .contains("It was changed by its requester 20 min ago, after olga had approved it. "
                        + "That approval counts no longer: two operators have to look at it again.");
    }

    @Test
    void severalWhoChangedItAreNamedOnce() {
        assertThat(words(CORRECTED, line(20, "hugo", "", "", "fields corrected"), line(21, "hugo", "", "", "a note")))
                .get()
                .asString()
                .startsWith("It was changed by its requester and hugo 10 min ago,");
        assertThat(words(line(20, "hugo", "IN_REVIEW", "ACTION_REQUIRED", "How many?")))
                .get()
                .asString()
                .startsWith("It was changed by hugo 10 min ago,");
    }

    @Test
    void whatTheApprovalOutlivedDidNotEndIt() {
        HistoryLine leftOut = line(5, "olga", "", "", "left out specialist 7: one house");
        HistoryLine edited = line(20, "hugo", "", "", "fields corrected");
        HistoryLine ended = line(20, "hugo", "", "", "approval of olga is void: the fields were edited");
        assertThat(words(leftOut, edited, ended)).get().asString().startsWith("It was changed by hugo 10 min ago,");
        HistoryLine others = line(5, "olga", "", "", "approval of olga is void: others would get it now");
        assertThat(words(leftOut, others)).get().asString().startsWith("It was changed by olga 25 min ago,");
    }

    @Test
    void whereNobodyKnowsWhatItWasItIsSaidAllTheSame() {
        assertThat(words()).get().asString().startsWith("It was changed after olga had approved it.");
    }

    @Test
    void whatHasBeenDecidedAboutSinceWaitsForNobody() {
        assertThat(words(CORRECTED, line(12, "hugo", "IN_REVIEW", "APPROVED", "")))
                .isEmpty();
        assertThat(words(CORRECTED, line(12, "hugo", "IN_REVIEW", "REJECTED", "")))
                .isEmpty();
    }

    private static Optional<String> words(HistoryLine... history) {
        return LapsedApproval.words(OLGAS, List.of(history), NOW);
    }

    private static HistoryLine line(int minutes, String who, String from, String to, String reason) {
        return new HistoryLine(APPROVED.plus(Duration.ofMinutes(minutes)), who, from, to, reason);
    }
}
