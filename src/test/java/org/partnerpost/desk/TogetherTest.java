package org.partnerpost.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerpost.access.Operators;
import org.partnerpost.access.Role;
import org.partnerpost.moderation.Moderation;
import org.partnerpost.opportunity.Opportunity;

/** Several needs decided at once, and several operators at one queue. */
@QuarkusTest
class TogetherTest {
    @Inject
    Operators operators;

    @Inject
    DeskBed bed;

    @Inject
    Moderation moderation;

    private DeskClient olga;
    private DeskClient hugo;
    private Opportunity first;
    private Opportunity second;

    @BeforeEach
    void twoNeedsWait() {
        olga = DeskClient.signedIn(operators, "olga-together", Role.ADMINISTRATOR);
        hugo = DeskClient.signedIn(operators, "hugo-together", Role.MODERATOR);
        first = waiting("pat@" + UUID.randomUUID() + ".example");
        second = waiting("pat@" + UUID.randomUUID() + ".example");
    }

    @AfterEach
    void nothingIsCarriedOut() {
        for (Opportunity need : List.of(first, second)) {
            olga.post("/desk/needs/" + need.reference() + "/undo");
        }
    }

    @Test
    void allThatWasDecidedAtOnceIsTakenBackAtOnce() {
        Response decided = approved(first, second);
        assertThat(decided.statusCode()).isEqualTo(303);
        String queue = page(decided);
        assertThat(queue).contains("<strong>2 approved</strong> · carried out in ", "action=\"/desk/decisions/undo\"");

        Response undone = olga.post("/desk/decisions/undo", "need", first.reference(), "need", second.reference());
        assertThat(undone.statusCode()).isEqualTo(303);
        assertThat(moderation.allPending()).doesNotContainKeys(first.id(), second.id());
        Response late = olga.post("/desk/decisions/undo", "need", first.reference());
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.asString()).contains("Too late to take back " + first.reference());
    }

    @Test
    void theCountdownEndsWithWhatItCountsDown() {
        String key = JustDecided.key(List.of(first.reference(), second.reference()));
        approved(first, second);
        Response running = olga.get("/desk/decisions?just=" + key);
        assertThat(running.asString()).contains("2 approved", "every 2s");
        olga.post("/desk/decisions/undo", "need", first.reference(), "need", second.reference());
        Response over = olga.get("/desk/decisions?just=" + key);
        assertThat(over.asString()).doesNotContain("approved", "every 2s");
        assertThat(over.getHeader("HX-Trigger")).isEqualTo("settled");
    }

    @Test
    void whatCouldNotBeDoneAmongSeveralIsNamedWithItsReason() {
        String requester = second.requester().orElseThrow().mailbox().address().toString();
        olga.post("/desk/requesters/" + requester + "/suppress", "reason", "sends junk");
        Response decided = approved(first, second);
        assertThat(decided.statusCode()).isEqualTo(409);
        assertThat(decided.asString())
                .contains("1 of 2 was not approved. " + second.reference() + ": Nothing is written to its sender")
                .contains("<strong>1 approved</strong>");
        assertThat(moderation.allPending()).containsKey(first.id()).doesNotContainKey(second.id());
    }

    @Test
    void aNeedsPageTellsWhatSomebodyElseDecidedMeanwhile() {
        String path = "/desk/needs/" + first.reference();
        String seen = between(olga.get(path).asString(), "name=\"seen\" value=\"");
        assertThat(olga.post(path + "/presence", "seen", seen).asString()).doesNotContain("meanwhile");
        approvedBy(hugo, first);
        assertThat(olga.post(path + "/presence", "seen", seen).asString())
                .contains("data-meanwhile", "Decided meanwhile by " + hugo.address() + ": approved.", "href=\"" + path);
        hugo.post(path + "/undo");
        hugo.post(path + "/fields", "version", String.valueOf(first.version()), "name", "Another name");
        assertThat(olga.post(path + "/presence", "seen", seen).asString()).contains("Edited meanwhile");
    }

    @Test
    void theQueueTellsWhatSomebodyElseDecidedAndWhatIsNew() {
        String shown = between(olga.get("/desk?q=" + first.reference()).asString(), "name=\"shown\" value=\"");
        assertThat(olga.post("/desk/news", "shown", shown, "q", first.reference())
                        .asString())
                .doesNotContain("fate", "new");
        approvedBy(hugo, first);
        assertThat(olga.post("/desk/news", "shown", shown, "q", first.reference())
                        .asString())
                .contains(
                        "id=\"fate-need-" + first.reference() + "\" hx-swap-oob",
                        "Decided meanwhile by " + hugo.address());
        assertThat(olga.post("/desk/news", "shown", shown, "q", second.reference())
                        .asString())
                .contains("1 new", "href=\"/desk?q=" + second.reference());
    }

    @Test
    void aNeedThatWaitsIsPartOfTheQueue() {
        assertThat(olga.get("/desk/needs/" + first.reference()).asString())
                .contains("<a href=\"/desk\" aria-current=\"page\">");
    }

    @Test
    void thatARefusedSpammerIsNotToldStandsWhereItIsDecided() {
        assertThat(olga.get("/desk/needs/" + first.reference()).asString())
                .contains("Spam or phishing (the sender is not told)");
    }

    private Opportunity waiting(String requester) {
        return bed.waiting(
                DeskBed.plain("Business Central", "We need a Business Central consultant in Munich for three months."),
                requester);
    }

    private Response approved(Opportunity... needs) {
        List<String> marked = Stream.of(needs)
                .map(need -> need.reference() + "@" + need.version())
                .toList();
        List<String> fields = new ArrayList<>(List.of("decision", "approve", "told", String.join(" ", marked)));
        marked.forEach(mark -> fields.addAll(List.of("need", mark)));
        return olga.post("/desk/decisions", fields.toArray(String[]::new));
    }

    private static void approvedBy(DeskClient operator, Opportunity need) {
        operator.post(
                "/desk/needs/" + need.reference() + "/decision",
                "decision",
                "approve",
                "version",
                String.valueOf(need.version()));
    }

    private String page(Response redirect) {
        return olga.request()
                .urlEncodingEnabled(false)
                .get(redirect.getHeader("Location").replaceFirst("^https?://[^/]+", ""))
                .asString();
    }

    private static String between(String page, String before) {
        int begin = page.indexOf(before) + before.length();
        assertThat(begin).as(before).isGreaterThanOrEqualTo(before.length());
        return page.substring(begin, page.indexOf('"', begin));
    }
}
