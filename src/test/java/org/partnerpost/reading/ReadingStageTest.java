package org.partnerpost.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnerpost.mail.Envelope;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.queue.Load;
import org.partnerpost.queue.Outcome;
import org.partnerpost.queue.WorkItem;
import org.partnerpost.received.ReceivedMails;

@QuarkusTest
class ReadingStageTest {
    private static final String TWO = """
            Hello,
            we need the following roles in Munich:
            1. Power BI developer, 3 months
            2. Azure architect, 6 months
            """;

    @Inject
    ReceivedMails mails;

    @Inject
    Opportunities opportunities;

    @Test
    void eachNeedOfAMailIsOpenedAndGoesOnByItself() {
        long mail = received(TWO);
        Outcome.Done done = read(mail);

        List<Opportunity> opened = opportunities.ofMail(mail);
        assertThat(opened).hasSize(2);
        assertThat(done.loads())
                .containsExactlyElementsOf(opened.stream()
                        .map(need -> new Load("opportunity", need.id()))
                        .toList());
        assertThat(opened)
                .extracting(need -> need.need().skills().getFirst().value())
                .containsExactly("power-bi", "azure");
        assertThat(opened.getFirst().text()).contains("in Munich", "Power BI").doesNotContain("Azure");
    }

    @Test
    void aMailThatIsReadTwiceOpensNothingMore() {
        long mail = received(TWO);
        assertThat(read(mail).loads()).isEqualTo(read(mail).loads());
        assertThat(opportunities.ofMail(mail)).hasSize(2);
    }

    @Test
    void whatFailsInBetweenOpensNone() {
        long mail = received(TWO);
        QuarkusTransaction.begin();
        stage().handle(item(mail));
        QuarkusTransaction.rollback();
        assertThat(opportunities.ofMail(mail)).isEmpty();
        assertThat(read(mail).loads()).hasSize(2);
    }

    @Test
    void aMailWithOneNeedOpensOne() {
        long mail = received("Hello,\nwe need a Power BI developer in Munich for 3 months.\n");
        assertThat(read(mail).loads()).hasSize(1);
        assertThat(opportunities.ofMail(mail))
                .singleElement()
                .satisfies(need -> assertThat(need.text()).contains("Power BI developer in Munich"));
    }

    private Outcome.Done read(long mail) {
        return (Outcome.Done) QuarkusTransaction.requiringNew().call(() -> stage().handle(item(mail)));
    }

    private ReadingStage stage() {
        return new ReadingStage(mails, opportunities);
    }

    private static WorkItem item(long mail) {
        return new WorkItem(1, "reading", new Load("mail", mail), mail, 1);
    }

    private long received(String text) {
        String raw = "Message-ID: <" + UUID.randomUUID() + "@partner.example>\r\nFrom: Pat <pat@partner.example>\r\n"
                + "Subject: Two\r\nDate: Mon, 23 Nov 2026 10:00:00 +0100\r\n\r\n" + text.replace("\n", "\r\n");
        return QuarkusTransaction.requiringNew()
                .call(() -> mails.keep(
                                new Envelope(Optional.empty(), List.of(), Optional.empty(), Optional.empty()),
                                raw.getBytes(StandardCharsets.UTF_8),
                                "")
                        .id());
    }
}
