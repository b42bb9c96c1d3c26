package org.partnerpost.process;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.internal.server.Command;
import org.subethamail.smtp.internal.server.CommandException;
import org.subethamail.smtp.internal.server.CommandHandler;
import org.subethamail.smtp.internal.server.HelpMessage;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.Session;

/**
 * The world outside: an SMTP server that takes everything and notes what it took, when, and when the client's next command showed
 * that it had read the answer.
 */
final class OutgoingServer implements AutoCloseable {
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*(<[^>\\s]+>)");
    private static final Pattern SUBJECT = Pattern.compile("(?im)^Subject:\\s*(.*)$");

    private final Queue<Taken> taken = new ConcurrentLinkedQueue<>();
    private final Map<MessageContext, List<Taken>> unconfirmed = new ConcurrentHashMap<>();
    private final SMTPServer server;

    OutgoingServer() {
        server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .insertReceivedHeaders(false)
                .maxConnections(200)
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .messageHandlerFactory(Handler::new)
                .build();
        // Whoever goes on after a mail has read its answer.
        CommandHandler commands = server.getCommandHandler();
        List.of("MAIL", "RSET", "QUIT").forEach(name -> commands.addCommand(new GoingOn(commands.getCommand(name))));
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

    /**
     * @param at when the final dot had come, just before the answer
     * @param goneOn when the client had read the answer and went on; empty where it never did
     */
    record Taken(
            String recipient, String messageId, String subject, Instant at, AtomicReference<Optional<Instant>> goneOn) {
        private static Taken of(String recipient, String mail) {
            return new Taken(
                    recipient,
                    first(MESSAGE_ID, mail),
                    first(SUBJECT, mail),
                    Instant.now(),
                    new AtomicReference<>(Optional.empty()));
        }
    }

    private final class GoingOn implements Command {
        private final Command command;

        private GoingOn(Command command) {
            this.command = command;
        }

        @Override
        public void execute(String line, Session session) throws IOException, DropConnectionException {
            Optional<Instant> now = Optional.of(Instant.now());
            List<Taken> answered = unconfirmed.remove(session);
            if (answered != null) {
                answered.forEach(mail -> mail.goneOn().set(now));
            }
            command.execute(line, session);
        }

        @Override
        public HelpMessage getHelp() throws CommandException {
            return command.getHelp();
        }

        @Override
        public String getName() {
            return command.getName();
        }
    }

    private final class Handler implements MessageHandler {
        private final List<String> recipients = new ArrayList<>();

        private final MessageContext client;

        Handler(MessageContext client) {
            this.client = client;
        }

        @Override
        public void from(String from) {}

        @Override
        public void recipient(String recipient) {
            recipients.add(recipient);
        }

        @Override
        public String data(InputStream data) throws IOException {
            String mail = new String(data.readAllBytes(), StandardCharsets.UTF_8);
            List<Taken> now = recipients.stream()
                    .map(recipient -> Taken.of(recipient, mail))
                    .toList();
            unconfirmed.put(client, now);
            taken.addAll(now);
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
