package org.partnerpost.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerpost.invitation.Invitation;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.relay.RelayBed.Sent;
import org.partnerpost.specialist.Specialist;

/** Files stay with us, as they may tell who sent them, and whoever sent one hears so. */
@QuarkusTest
class AttachedAnswerTest {
    private static final String PDF = "application/pdf; name=\"CV Weber.pdf\"";
    private static final String LOGO = "image/png; name=\"logo.png\"";

    @Inject
    RelayBed bed;

    private Opportunity need;
    private Specialist dana;
    private Invitation toDana;

    @BeforeEach
    void oneIsAsked() {
        need = bed.need();
        dana = bed.specialist();
        toDana = bed.asked(need, dana);
    }

    @Test
    void aYesWithAFileIsToldToTheRequesterWithoutIt() {
        saysWith("Yes, CV attached.", PDF);
        Sent told = letter("requester/specialist-interested");
        assertThat(told.mail().attachments()).isEmpty();
        assertThat(letter("specialist/answer-taken").text()).contains("What you attached was not passed on");
    }

    @Test
    void ofAPictureInASignatureNothingIsSaid() {
        saysWith("Yes, gladly.", LOGO);
        assertThat(letter("specialist/answer-taken").text()).doesNotContain("attached");
    }

    private void saysWith(String words, String file) {
        bed.raw(
                bed.token("reply", "specialist " + dana.id(), "invitation " + toDana.id()),
                "From: <" + dana.address() + ">\r\nTo: reply@partnerpost.localhost\r\nSubject: Re: it\r\nMessage-ID: <"
                        + UUID.randomUUID()
                        + "@mail.example>\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
                        + "Content-Type: text/plain\r\n\r\n" + words + "\r\n--b\r\nContent-Type: " + file
                        + "\r\nContent-Disposition: attachment\r\n\r\nx\r\n--b--\r\n");
    }

    private Sent letter(String kind) {
        return bed.letters(need).stream()
                .filter(letter -> letter.kind().equals(kind))
                .toList()
                .getLast();
    }
}
