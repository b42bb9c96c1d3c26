package org.partnerpost.delivery;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jboss.logging.Logger;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.StatusCode;

/** Hands mails over to the outgoing server by SMTP (RFC 5321), one connection each. */
final class SmtpCourier implements Courier {
    private static final Logger LOG = Logger.getLogger(SmtpCourier.class);
    private static final String NULL_PATH = "<>";
    private static final StatusCode TOOK_TOO_LONG = new StatusCode(451, "4.4.2");

    /** For the whole talk: shorter than the minute a transaction lasts, so that what was taken can still be noted. */
    private static final Duration LIMIT = Duration.ofSeconds(45);

    private final SmtpServer server;
    private final Session session;

    SmtpCourier(SmtpServer server) {
        this.server = server;
        this.session = Session.getInstance(server.properties());
    }

    @Override
    public Handover handOver(Parcel parcel) {
        var talk = new FutureTask<>(() -> talk(parcel));
        Thread.ofVirtual().name("smtp to " + server.host()).start(talk);
        try {
            return talk.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            return switch (e.getCause()) {
                case MessagingException notTaken -> SmtpAnswer.of(notTaken);
                case null, default -> throw new IllegalStateException(e.getCause());
            };
        } catch (TimeoutException slow) {
            return cancelled(talk, "the outgoing server took longer than " + LIMIT.toSeconds() + " seconds");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return cancelled(talk, "this service is being stopped");
        }
    }

    /** Closes the connection: a virtual thread that is interrupted while it waits on a socket closes it. */
    private static Handover cancelled(FutureTask<Handover> talk, String reason) {
        talk.cancel(true);
        return new Handover.Deferred(TOOK_TOO_LONG, reason);
    }

    private Handover talk(Parcel parcel) throws MessagingException {
        var transport = (SMTPTransport) session.getTransport("smtp");
        try {
            transport.connect(
                    server.host(),
                    server.port(),
                    server.user().orElse(null),
                    server.password().orElse(null));
            // Made of the bytes and never changed, so they are what goes over the wire.
            var message = new SMTPMessage(session, new ByteArrayInputStream(parcel.raw()));
            message.setEnvelopeFrom(
                    parcel.reversePath().map(MailAddress::toString).orElse(NULL_PATH));
            transport.sendMessage(message, new Address[] {address(parcel.recipient())});
            String answer = transport.getLastServerResponse();
            return new Handover.Taken(answer == null ? StatusCode.ACCEPTED.toString() : answer.strip());
        } finally {
            close(transport);
        }
    }

    private static InternetAddress address(MailAddress recipient) {
        var address = new InternetAddress();
        address.setAddress(recipient.toString());
        return address;
    }

    /** The mail is taken or not by now; how the talk ends changes nothing. */
    private static void close(SMTPTransport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debugf("the outgoing server ended the talk uncleanly: %s", e.getMessage());
        }
    }
}
