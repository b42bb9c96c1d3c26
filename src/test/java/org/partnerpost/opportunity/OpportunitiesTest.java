package org.partnerpost.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.mail.MessageId;
import org.partnerpost.opportunity.Arrival.Concern;
import org.partnerpost.opportunity.Arrival.Weight;
import org.partnerpost.opportunity.Opportunities.HistoryLine;
import org.partnerpost.opportunity.Opportunities.NewOpportunity;

@QuarkusTest
class OpportunitiesTest {
    private static final Need NEED = new Need(
            Optional.of(new Field<>("Migration", "", 0.9, List.of(new Evidence("subject", 0, 9)))),
            Optional.empty(),
            List.of(new Field<>("dynamics-365-business-central", "Business Central", 0.97, List.of())),
            List.of(),
            List.of(),
            List.of(Field.entered("DE", "Germany")),
            Optional.of(Field.entered("on site", "")),
            List.of(),
            Optional.of(Field.entered(LocalDate.of(2027, 1, 1), "")),
            Optional.of(Field.entered("P3M", "")),
            Optional.empty(),
            Optional.of(Field.entered(
                    new Money(
                            Optional.of(new BigDecimal("700")),
                            Optional.of(new BigDecimal("750.50")),
                            Optional.of("EUR"),
                            "day"),
                    "")),
            Optional.empty(),
            Optional.empty());

    @Inject
    Opportunities opportunities;

    private final long mail = ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50);
    private final Mailbox pat = new Mailbox("Pat", MailAddress.of("pat" + mail + "@partner.example"));

    @Test
    void aNeedComesBackAsItWasRead() {
        Opportunity opened = open(mail, "We need help");
        assertThat(opportunities.find(opened.reference())).contains(opened);
        assertThat(opportunities.find(opened.reference().toLowerCase(java.util.Locale.ROOT)))
                .contains(opened);
        assertThat(opened.need()).isEqualTo(NEED);
        assertThat(opened.requester()).contains(new Requester(pat, "en"));
        assertThat(opened.review()).isEqualTo(ReviewState.RECEIVED);
        assertThat(opened.state()).isEqualTo(OpportunityState.OPEN);
        assertThat(opened.reference()).matches("PP-[2-9B-DF-HJKMNP-TV-XZ]{5}");
    }

    @Test
    void theSameMailReadAgainGivesTheSameOpportunity() {
        Opportunity first = open(mail, "We need help");
        assertThat(open(mail, "We need help")).isEqualTo(first);
        assertThat(opportunities.history(first.id())).hasSize(1);
    }

    @Test
    void severalNeedsOfOneMailAreOpenedOnceEachAndAreNoDoublesOfEachOther() {
        Opportunity first = part(mail, 0);
        Opportunity second = part(mail, 1);
        assertThat(part(mail, 1)).isEqualTo(second);
        assertThat(second.reference()).isNotEqualTo(first.reference());
        assertThat(opportunities.ofMail(mail)).containsExactly(first, second);
        assertThat(opportunities.sameNeedBefore(second, Instant.EPOCH)).isEmpty();
        assertThat(opportunities.akinBefore(second, Instant.EPOCH, 50))
                .extracting(Opportunity::id)
                .doesNotContain(first.id());
        assertThat(opportunities.sameNeedBefore(part(mail + 1, 0), Instant.EPOCH))
                .isPresent();
    }

    @Test
    void aRoleOfAProjectNamesTheOthersThatAreOut() {
        Opportunity first = role(mail, 0);
        Opportunity second = role(mail, 1);
        Opportunity third = role(mail, 2);
        String name = NEED.name().orElseThrow().value();
        assertThat(opportunities.slot(second)).contains(new RoleSlot(2, 3, List.of(), List.of(name, name)));
        run(() -> opportunities.review(first.id(), ReviewState.APPROVED, "desk", ""));
        run(() -> opportunities.review(third.id(), ReviewState.REJECTED, "desk", ""));
        assertThat(opportunities.slot(second)).contains(new RoleSlot(2, 3, List.of(name)));
        Opportunity alone = open(mail + 1, "We need help");
        assertThat(opportunities.slot(alone)).isEmpty();
        assertThat(opportunities.slots(List.of(second.id(), alone.id())))
                .containsOnlyKeys(second.id())
                .containsValue(new RoleSlot(2, 3, List.of(name)));
        assertThat(opportunities.slots(List.of())).isEmpty();
    }

    @Test
    void theSameNeedIsKnownWhateverItsSpacesAndCase() {
        Instant before = Instant.now().minusSeconds(60);
        Opportunity first = open(mail, "We need\n help ");
        Opportunity again = open(mail + 1, "we   NEED help");
        Opportunity other = open(mail + 2, "we need more help");
        assertThat(opportunities.sameNeedBefore(again, before))
                .hasValueSatisfying(found -> assertThat(found.id()).isEqualTo(first.id()));
        assertThat(opportunities.sameNeedBefore(first, before)).isEmpty();
        assertThat(opportunities.sameNeedBefore(other, before)).isEmpty();
        assertThat(opportunities.sameNeedBefore(again, Instant.now().plusSeconds(60)))
                .isEmpty();
    }

    @Test
    void aRejectedNeedMayBeSentAgain() {
        Opportunity first = open(mail, "We need help");
        Opportunity again = open(mail + 1, "We need help");
        run(() -> opportunities.review(first.id(), ReviewState.REJECTED, "desk", "unclear"));
        assertThat(opportunities.sameNeedBefore(again, Instant.EPOCH)).isEmpty();
    }

    @Test
    void everyTransitionIsOneLineOfTheHistory() {
        Opportunity opened = open(mail, "We need help");
        run(() -> opportunities.review(opened.id(), ReviewState.IN_REVIEW, "rule", "every need is looked at"));
        run(() -> opportunities.review(opened.id(), ReviewState.IN_REVIEW, "rule", "again"));
        run(() -> opportunities.note(opened.id(), "routing", "gone out to 3"));
        run(() -> opportunities.state(opened.id(), OpportunityState.WITHDRAWN, "Pat", "no longer needed"));
        assertThat(opportunities.history(opened.id()))
                .extracting(HistoryLine::from, HistoryLine::to, HistoryLine::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("", "RECEIVED", ""),
                        org.assertj.core.groups.Tuple.tuple("RECEIVED", "IN_REVIEW", "every need is looked at"),
                        org.assertj.core.groups.Tuple.tuple("", "", "gone out to 3"),
                        org.assertj.core.groups.Tuple.tuple("OPEN", "WITHDRAWN", "no longer needed"));
    }

    @Test
    void aCorrectionOfAnOutdatedVersionIsRefused() {
        Opportunity opened = open(mail, "We need help");
        Optional<Opportunity> edited = QuarkusTransaction.requiringNew()
                .call(() -> opportunities.edit(opened.reference(), opened.version(), Need.UNKNOWN, "desk"));
        assertThat(edited).hasValueSatisfying(now -> {
            assertThat(now.effectiveNeed()).isEqualTo(Need.UNKNOWN);
            assertThat(now.need()).isEqualTo(NEED);
        });
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> opportunities.edit(opened.reference(), opened.version(), NEED, "desk")))
                .isEmpty();
    }

    @Test
    void whatWasKnownAboutTheMailIsKept() {
        Arrival arrival = new Arrival(
                MessageId.parse("<a@partner.example>"),
                List.of(new Concern(Weight.HOLD, "The name shows an address that is not the sender's.")));
        Opportunity opened = QuarkusTransaction.requiringNew()
                .call(() -> opportunities.open(
                        new NewOpportunity(mail, Optional.empty(), "s", "t" + mail, "en", NEED, arrival)));
        assertThat(opportunities.arrival(opened.id())).isEqualTo(arrival);
        assertThat(opportunities.arrival(open(mail + 1, "u").id())).isEqualTo(Arrival.ORDINARY);
    }

    @Test
    void pagesGoFromTheNewestDown() {
        Opportunity older = open(mail, "one");
        Opportunity newer = open(mail + 1, "two");
        List<Opportunity> page = opportunities.page(Optional.of(newer.id() + 1), 2, Optional.of(ReviewState.RECEIVED));
        assertThat(page).extracting(Opportunity::id).containsExactly(newer.id(), older.id());
    }

    @Test
    void textThatPostgresRefusesIsCleaned() {
        assertThat(open(mail, "a\0b\udc00").text()).isEqualTo("ab\ufffd");
    }

    @Test
    void whatTwoFirmsAskForTheSameCustomerIsAkin() {
        String customer = "Fabrikam" + UUID.randomUUID();
        Opportunity first = openFor(mail, "one.example", customer);
        Opportunity second = openFor(mail + 1, "two.example", customer.toUpperCase(Locale.ROOT) + " GmbH & Co. KG");
        Opportunity other = openFor(mail + 2, "three.example", customer + "s sister");
        assertThat(opportunities.akinBefore(second, Instant.EPOCH, 50))
                .extracting(Opportunity::id)
                .containsExactly(first.id());
        assertThat(opportunities.akinBefore(other, Instant.EPOCH, 50)).isEmpty();
    }

    private Opportunity openFor(long fromMail, String domain, String customer) {
        Requester requester = new Requester(new Mailbox("", MailAddress.of("pat@" + UUID.randomUUID() + domain)), "en");
        Need need = NEED.under(new Conditions(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                new Customer(Optional.of(Field.entered(customer, "")), Optional.empty()),
                Optional.empty()));
        return QuarkusTransaction.requiringNew()
                .call(() -> opportunities.open(
                        new NewOpportunity(fromMail, Optional.of(requester), "Migration", "We need help", "en", need)));
    }

    private Opportunity open(long fromMail, String text) {
        return QuarkusTransaction.requiringNew()
                .call(() -> opportunities.open(new NewOpportunity(
                        fromMail, Optional.of(new Requester(pat, "en")), "Migration", text, "en", NEED)));
    }

    private Opportunity role(long fromMail, int part) {
        return QuarkusTransaction.requiringNew()
                .call(() -> opportunities.open(new NewOpportunity(
                        fromMail,
                        part,
                        3,
                        Optional.of(new Requester(pat, "en")),
                        "Migration",
                        "We need help " + part,
                        "en",
                        NEED,
                        Arrival.ORDINARY)));
    }

    private Opportunity part(long fromMail, int part) {
        return QuarkusTransaction.requiringNew()
                .call(() -> opportunities.open(new NewOpportunity(
                        fromMail,
                        part,
                        1,
                        Optional.of(new Requester(pat, "en")),
                        "Two",
                        "We need help",
                        "en",
                        NEED,
                        Arrival.ORDINARY)));
    }

    private static void run(Runnable inTransaction) {
        QuarkusTransaction.requiringNew().run(inTransaction);
    }
}
