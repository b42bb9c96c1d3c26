package org.partnerpost.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
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
}
