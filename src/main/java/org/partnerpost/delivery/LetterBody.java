package org.partnerpost.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** One part's content, encoded so that it travels unchanged: lines of 7-bit characters, none longer than 76. */
record LetterBody(String encoding, byte[] bytes) {

    /** Quoted-printable, which people can still read raw, unless most of the text is beyond ASCII (RFC 2045 section 6). */
    static LetterBody of(String text) {
        byte[] content = text.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        int beyond = 0;
        for (byte b : content) {
            beyond += b < 0 ? 1 : 0;
        }
        return beyond > content.length / 3
                ? new LetterBody("base64", Base64.getMimeEncoder().encode(content))
                : new LetterBody("quoted-printable", quotedPrintable(content));
    }

    private static byte[] quotedPrintable(byte[] content) {
        var bytes = new ByteArrayOutputStream(content.length + content.length / 8);
        try (OutputStream encoder = MimeUtility.encode(bytes, "quoted-printable")) {
            encoder.write(content);
        } catch (IOException | MessagingException neverInMemory) {
            throw new UncheckedIOException(new IOException(neverInMemory));
        }
        return bytes.toByteArray();
    }
}
