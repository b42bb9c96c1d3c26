package org.partnerpost.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;

/** The peer: a mail through mime4j's own DOM, every body decoded. */
public final class Mime4jDom {
    private Mime4jDom() {}

    public static void parsed(byte[] bytes) {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
        try {
            Message message = builder.parseMessage(new ByteArrayInputStream(bytes));
            decode(message.getBody());
            message.dispose();
        } catch (IOException | RuntimeException broken) {
            // What mime4j gives up on costs it less; that is its advantage here.
        }
    }

    private static void decode(Body body) throws IOException {
        switch (body) {
            case Multipart multipart -> {
                for (var part : multipart.getBodyParts()) {
                    decode(part.getBody());
                }
            }
            case Message message -> decode(message.getBody());
            case SingleBody single -> {
                try (InputStream content = single.getInputStream()) {
                    content.readAllBytes();
                }
            }
            default ->
                throw new IllegalStateException(Arrays.toString(body.getClass().getInterfaces()));
        }
    }
}
