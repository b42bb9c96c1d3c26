package org.partnerpost.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.subethamail.smtp.internal.server.CommandHandler;
import org.subethamail.smtp.server.SMTPServer;

/** Listens for SMTP, one virtual thread a connection. */
@ApplicationScoped
class SmtpListener {
    private final IntakeSettings settings;
    private final RecipientCheck recipients;
    private final String domain;
    private volatile Optional<SMTPServer> server = Optional.empty();

    SmtpListener(
            IntakeSettings settings,
            RecipientCheck recipients,
            @ConfigProperty(name = "partnerpost.domain") String domain) {
        this.settings = settings;
        this.recipients = recipients;
        this.domain = domain;
    }

    void open(Intake intake) {
        Deadline deadline = new Deadline(settings.keepTimeout());
        SMTPServer listening = SMTPServer.port(settings.smtp().port())
                .bindAddress(address())
                .hostName(domain)
                .softwareName("Partnerpost")
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .maxConnections(settings.smtp().maxConnections())
                .connectionTimeoutMs((int) settings.smtp().timeout().toMillis())
                .maxRecipients(settings.maxRecipients())
                .maxMessageSize(settings.maxSize())
                // The envelope is kept beside the mail, so the mail stays as it came.
                .insertReceivedHeaders(false)
                .messageHandlerFactory(
                        session -> new SmtpTransaction(session, intake, recipients, deadline, settings.maxSize()))
                .build();
        CommandHandler commands = listening.getCommandHandler();
        commands.addCommand(new DeclaredSizeCheck(commands.getCommand("MAIL"), settings.maxSize()));
        try {
            listening.start();
        } catch (RuntimeException e) {
            throw new UncheckedIOException(
                    "Port " + settings.smtp().port() + " of " + settings.smtp().host()
                            + " cannot be used for SMTP; is another service running there? Set partnerpost.intake.smtp.port to a free one",
                    e.getCause() instanceof IOException cause ? cause : new BindException(e.getMessage()));
        }
        server = Optional.of(listening);
    }

    private InetAddress address() {
        String host = settings.smtp().host();
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new UncheckedIOException("partnerpost.intake.smtp.host is no address of this machine: " + host, e);
        }
    }

    void close() {
        server.ifPresent(SMTPServer::stop);
        server = Optional.empty();
    }

    OptionalInt port() {
        return server.map(listening -> OptionalInt.of(listening.getPortAllocated()))
                .orElseGet(OptionalInt::empty);
    }
}
