package org.partnerpost.process;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.server.SMTPServer;

/** The world outside: an SMTP server that takes everything and notes what it took, and when. */
final class OutgoingServer implements AutoCloseable {
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*(<[^>\\s]+>)");
    private static final Pattern SUBJECT = Pattern.compile("(?im)^Subject:\\s*(.*)$");

    private final Queue<Taken> taken = new ConcurrentLinkedQueue<>();
    private final SMTPServer server;

    OutgoingServer() {
        server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .insertReceivedHeaders(false)
                .maxConnections(200)
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .messageHandlerFactory(Handler::new)
                .build();
        server.start();
    }

    int port() {
        return server.getPortAllocated();
    }

    List<Taken> taken() {
        return List.copyOf(taken);
    }

    @Override
    public void close() {
        server.stop();
    }

    /** @param at when the final dot had come, just before the answer */
    record Taken(String recipient, String messageId, String subject, Instant at) {}

    private final class Handler implements MessageHandler {
        private final List<String> recipients = new ArrayList<>();

        Handler(MessageContext context) {}

        @Override
        public void from(String from) {}

        @Override
        public void recipient(String recipient) {
            recipients.add(recipient);
        }

        @Override
        public String data(InputStream data) throws IOException {
            String mail = new String(data.readAllBytes(), StandardCharsets.UTF_8);
            recipients.forEach(recipient ->
                    taken.add(new Taken(recipient, first(MESSAGE_ID, mail), first(SUBJECT, mail), Instant.now())));
            return null;
        }

        @Override
        public void done() {}
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1).strip() : "";
    }
}
