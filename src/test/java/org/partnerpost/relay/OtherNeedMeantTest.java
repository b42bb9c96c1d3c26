package org.partnerpost.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.opportunity.Arrival;
import org.partnerpost.opportunity.Need;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunities.NewOpportunity;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.OpportunityState;
import org.partnerpost.opportunity.Requester;
import org.partnerpost.opportunity.ReviewState;
import org.partnerpost.reading.OpportunityReader;
import org.partnerpost.reading.Writing;

/** An answer to the address of the need in Bordeaux, which came in one mail with that in Lyon. */
@QuarkusTest
class OtherNeedMeantTest {
    @Inject
    RelayBed bed;

    @Inject
    Opportunities opportunities;

    private final long mail = ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50);
    private final Requester pat =
            new Requester(new Mailbox("Pat", MailAddress.of("pat@" + UUID.randomUUID() + ".example")), "fr");
    private Opportunity lyon;
    private Opportunity bordeaux;

    @BeforeEach
    void twoNeedsOfOneMail() {
        lyon = opened(0, "Nous cherchons un consultant SAP à Lyon, 600 EUR par jour.");
        bordeaux = opened(1, "Nous cherchons un développeur Java à Bordeaux, 600 EUR par jour.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Lyon : pourvu. Bordeaux : 700 EUR", "Lyon 700 EUR", "Celle de Lyon commence le 11 janvier"})
    void whatSpeaksOfTheOtherChangesNoneAndSaysWhereToWrite(String answer) {
        reviewed(ReviewState.IN_REVIEW);
        bed.decides(bordeaux, answer);

        assertThat(bed.now(bordeaux).effectiveNeed()).isEqualTo(bordeaux.need());
        assertThat(bed.now(bordeaux).state()).isEqualTo(OpportunityState.OPEN);
        assertThat(told()).contains("autre de vos demandes");
    }

    @Test
    void onceItIsOutWhatHasTwoReadingsMayMeanTheOther() {
        reviewed(ReviewState.APPROVED);
        bed.asked(bordeaux, bed.specialist());
        bed.decides(bordeaux, "Lyon : pourvu, mais le reste est encore ouvert.");

        assertThat(bed.now(bordeaux).state()).isEqualTo(OpportunityState.OPEN);
        assertThat(told()).contains("autre de vos demandes");
    }

    private String told() {
        assertThat(bed.kinds(bordeaux)).containsExactly("requester/need-answer-unclear");
        return bed.letters(bordeaux).getFirst().text();
    }

    private void reviewed(ReviewState state) {
        QuarkusTransaction.requiringNew().run(() -> {
            opportunities.review(lyon.id(), state, "test", "");
            opportunities.review(bordeaux.id(), state, "test", "");
        });
    }

    private Opportunity opened(int part, String text) {
        Need need = OpportunityReader.standard()
                .read(new Writing("", text, Optional.empty(), Optional.empty()))
                .need();
        return QuarkusTransaction.requiringNew().call(() -> {
            Opportunity opened = opportunities.open(new NewOpportunity(
                    mail, part, 1, Optional.of(pat), "Two needs", text, "fr", need, Arrival.ORDINARY));
            opportunities.reach(opened.id());
            return opportunities.find(opened.id()).orElseThrow();
        });
    }
}
