package org.partnerpost.received;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.partnerpost.mail.Envelope;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.received.ReceivedMails.Kept;

@QuarkusTest
class ReceivedMailsTest {
    private static final MailAddress NEEDS = MailAddress.of("needs@partnerpost.localhost");
    private static final String MAIL = """
            Received: from one.example by two.example; Mon, 16 Nov 2026 10:00:01 +0100
            From: Pat <pat@partner.example>
            To: needs@partnerpost.localhost
            Subject: Business Central migration,
             Munich
            Message-ID: <x@partner.example>
            Date: Mon, 16 Nov 2026 10:00:00 +0100

            Who can do this?
            """;

    @Inject
    ReceivedMails mails;

    private final String run = UUID.randomUUID().toString();

    @Test
    void aMailComesBackAsItWas() {
        byte[] raw = new byte[100_000];
        new Random(7).nextBytes(raw);
        Envelope envelope = new Envelope(
                MailAddress.parse("pat@partner.example"), List.of(NEEDS), Optional.of("192.0.2.1"), Optional.of("h"));
        Kept kept = keep(envelope, raw);
        assertThat(kept.doubleOf()).isEmpty();
        assertThat(mails.bytes(kept.id()))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(raw));
        assertThat(mails.find(kept.id())).hasValueSatisfying(mail -> {
            assertThat(mail.envelope()).isEqualTo(envelope);
            assertThat(mail.size()).isEqualTo(100_000);
            assertThat(mail.run()).isEqualTo(run);
        });
    }

    @Test
    void theSameMailAgainIsADoubleWhateverWayItCame() {
        Kept first = keep(MAIL);
        Kept second = keep(MAIL.replace("two.example", "three.example")
                .replace(
                        "From: ",
                        "ARC-Seal: i=1; a=rsa\nAuthentication-Results: x\nDKIM-Signature: v=1;\n b=abc\nFrom: ")
                .replace("migration,\n Munich", "migration, Munich")
                .replace("\n", "\r\n"));
        assertThat(second.doubleOf()).contains(first.id());
        assertThat(mails.bytes(second.id()))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(MAIL.getBytes(StandardCharsets.UTF_8)));
        assertThat(mails.find(second.id()).orElseThrow().doubleOf()).contains(first.id());
    }

    @Test
    void aForgedMessageIdAloneSwallowsNothing() {
        keep(MAIL);
        assertThat(keep(MAIL.replace("Who can do this?", "Another need.")).doubleOf())
                .isEmpty();
        assertThat(keep(MAIL.replace("pat@partner", "mallory@partner")).doubleOf())
                .isEmpty();
        assertThat(keep(MAIL.replace("Munich", "Berlin")).doubleOf()).isEmpty();
    }

    @Test
    void anotherMessageIdIsAnotherMail() {
        keep(MAIL);
        assertThat(keep(MAIL.replace("<x@", "<y@")).doubleOf()).isEmpty();
    }

    @Test
    void theSameMailToAnotherAddressOfOursIsAnotherMail() {
        keep(MAIL);
        Envelope other = envelope(MailAddress.of("join@partnerpost.localhost"));
        assertThat(keep(other, MAIL.getBytes(StandardCharsets.UTF_8)).doubleOf())
                .isEmpty();
    }

    @Test
    void addressesOfOursAreAlikeInAnyCaseAndOrder() {
        MailAddress help = MailAddress.of("help@partnerpost.localhost");
        byte[] raw = MAIL.getBytes(StandardCharsets.UTF_8);
        Kept first = keep(envelope(NEEDS, help), raw);
        Kept second = keep(envelope(help, MailAddress.of("NEEDS@partnerpost.localhost")), raw);
        assertThat(second.doubleOf()).contains(first.id());
    }

    @Test
    void anotherRunKnowsNothingOfThisOne() {
        keep(MAIL);
        Kept replayed = QuarkusTransaction.requiringNew()
                .call(() -> mails.keep(envelope(NEEDS), MAIL.getBytes(StandardCharsets.UTF_8), run + "-2"));
        assertThat(replayed.doubleOf()).isEmpty();
    }

    @Test
    void ofCopiesThatComeAtTheSameMomentOneIsTheFirst() throws Exception {
        List<Future<Kept>> copies = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int copy = 0; copy < 10; copy++) {
                copies.add(threads.submit(() -> keep(MAIL)));
            }
        }
        List<Kept> kept = new ArrayList<>();
        for (Future<Kept> copy : copies) {
            kept.add(copy.get());
        }
        assertThat(kept).filteredOn(each -> each.doubleOf().isEmpty()).hasSize(1);
    }

    @Test
    void bytesOfAnyKindAreKept() {
        for (String raw : List.of("", "\n", "\r", ":", ": \0", "no header at all", "From\n\tfolded", "\n\n\n", "a:b")) {
            byte[] bytes = raw.getBytes(StandardCharsets.UTF_8);
            Kept kept = keep(envelope(MailAddress.of(UUID.randomUUID() + "@partnerpost.localhost")), bytes);
            assertThat(mails.bytes(kept.id()))
                    .hasValueSatisfying(found -> assertThat(found).isEqualTo(bytes));
        }
    }

    @Test
    void anUnknownMailIsNotThere() {
        assertThat(mails.find(-1)).isEmpty();
        assertThat(mails.bytes(-1)).isEmpty();
    }

    private Kept keep(String mail) {
        return keep(envelope(NEEDS), mail.getBytes(StandardCharsets.UTF_8));
    }

    private Kept keep(Envelope envelope, byte[] raw) {
        return QuarkusTransaction.requiringNew().call(() -> mails.keep(envelope, raw, run));
    }

    private static Envelope envelope(MailAddress... recipients) {
        return new Envelope(Optional.empty(), List.of(recipients), Optional.empty(), Optional.empty());
    }
}
