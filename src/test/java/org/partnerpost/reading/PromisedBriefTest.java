package org.partnerpost.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerpost.mime.MimeReader;
import org.partnerpost.mime.ParsedMail;
import org.partnerpost.opportunity.Arrival.Topic;

/** "See attached", and nothing is there, or nothing that can be read. */
class PromisedBriefTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "We need a Business Central consultant, see attached.",
                "The details are in the attached PDF: find attached our brief.",
                "Wir suchen jemanden für Power BI, Näheres im Anhang.",
                "Die Beschreibung ist beigefügt.",
                "Vous trouverez le cahier des charges en pièce jointe.",
                "Ci-joint notre demande.",
                "Adjunto la descripción del proyecto."
            })
    void whatIsSpokenOfAndDidNotComeIsMissing(String text) {
        assertThat(lacking(plain(text))).contains(Topic.ATTACHMENT_MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"We need a Business Central consultant in Munich.", "Wir suchen jemanden für Power BI."})
    void whereNothingIsPromisedNothingIsMissing(String text) {
        assertThat(lacking(plain(text))).isEmpty();
    }

    @Test
    void whatCameAndSaysSomethingIsNotMissing() {
        assertThat(lacking(with("See attached.", "text/plain", "brief.txt", "We need Azure help in Vienna.")))
                .isEmpty();
    }

    @Test
    void whatCameAndTellsUsNothingIsUnread() {
        assertThat(lacking(with("See attached.", "image/png", "brief.png", "not really a picture")))
                .contains(Topic.ATTACHMENT_UNREAD);
        assertThat(lacking(with("Kind regards", "image/png", "logo.png", "not really a picture")))
                .as("a logo that nobody speaks of")
                .isEmpty();
        assertThat(lacking(with("Our need.", "application/pdf", "brief.pdf", "not really a PDF")))
                .as("a broken document, spoken of or not")
                .contains(Topic.ATTACHMENT_UNREAD);
    }

    @Test
    void aSignatureThatAProgramAddedIsNoAttachment() {
        assertThat(lacking(with("See attached.", "application/pkcs7-signature", "smime.p7s", "x")))
                .contains(Topic.ATTACHMENT_MISSING);
    }

    private static Optional<Topic> lacking(String raw) {
        ParsedMail mail = MimeReader.standard().readWithDocuments(raw.getBytes(StandardCharsets.UTF_8));
        return PromisedBrief.lacking(mail, Writing.of(mail, Optional.empty()).text());
    }

    private static String plain(String text) {
        return "From: Pat <pat@requester.example>\r\nSubject: A need\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + text + "\r\n";
    }

    private static String with(String text, String type, String name, String content) {
        return "From: Pat <pat@requester.example>\r\nSubject: A need\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n" + text
                + "\r\n--b\r\nContent-Type: " + type + "; name=\"" + name
                + "\"\r\nContent-Disposition: attachment; filename=\"" + name + "\"\r\n\r\n" + content
                + "\r\n--b--\r\n";
    }
}
