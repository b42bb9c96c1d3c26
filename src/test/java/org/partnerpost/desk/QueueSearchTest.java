package org.partnerpost.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnerpost.access.Operators;
import org.partnerpost.access.Role;
import org.partnerpost.opportunity.Opportunity;

/** What the queue is searched by. */
@QuarkusTest
class QueueSearchTest {
    @Inject
    Operators operators;

    @Inject
    DeskBed bed;

    @Inject
    WaitingList waiting;

    @Test
    void theQueueIsSearchedWithOrWithoutAccents() {
        DeskClient olga = DeskClient.signedIn(operators, "olga-search", Role.MODERATOR);
        Opportunity zurich = bed.waiting(DeskBed.plain("Azure in Zurich", "In Zurich, please."));
        Opportunity geneve = bed.waiting(DeskBed.plain("Azure à Genève", "In Genève, please."));
        assertThat(olga.request().queryParam("q", "zürich").get("/desk").asString())
                .contains(zurich.reference())
                .doesNotContain(geneve.reference());
        assertThat(olga.request().queryParam("q", "Geneve").get("/desk").asString())
                .contains(geneve.reference());
    }

    @Test
    void bothListsAreSearchedByCustomerAndByWhoAsks() {
        DeskClient olga = DeskClient.signedIn(operators, "olga-search-customer", Role.MODERATOR);
        String customer = "Zwiebel" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        Opportunity named = bed.waiting(DeskBed.plain(
                "Azure migration", "Customer: " + customer + " GmbH. We need an Azure consultant in Munich."));
        assertThat(named.effectiveNeed().conditions().customer().name()).isPresent();
        for (String list : List.of("/desk", "/desk/needs")) {
            assertThat(olga.request()
                            .queryParam("q", customer.toUpperCase(Locale.ROOT))
                            .get(list)
                            .asString())
                    .contains(named.reference());
        }
        assertThat(waiting.rows("olga", true))
                .filteredOn(row -> row.has("pat miller"))
                .extracting(WaitingRow::reference)
                .contains(named.reference());
    }

    @Test
    void bothListsSayWhichRoleOfAProjectANeedIs() {
        DeskClient olga = DeskClient.signedIn(operators, "olga-search-roles", Role.MODERATOR);
        Opportunity role = bed.project("roles@requester.example", "Azure consultant", "Java developer")
                .getLast();
        for (String list : List.of("/desk", "/desk/needs")) {
            assertThat(olga.request()
                            .queryParam("q", role.reference())
                            .get(list)
                            .asString())
                    .contains("role 2 of 2");
        }
    }
}
