package org.partnerpost.intake;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalInt;
import org.partnerpost.mail.Envelope;
import org.partnerpost.queue.Load;
import org.partnerpost.queue.WorkQueue;
import org.partnerpost.received.ReceivedMails;
import org.partnerpost.received.ReceivedMails.Kept;

/** Keeps what comes, by whatever protocol. */
@ApplicationScoped
class MailKeeping implements Intake {
    private static final String STAGE = "intake";

    private final ReceivedMails mails;
    private final WorkQueue queue;
    private final SmtpListener listener;
    private final IntakeSettings settings;
    private final MeterRegistry meters;

    MailKeeping(
            ReceivedMails mails,
            WorkQueue queue,
            SmtpListener listener,
            IntakeSettings settings,
            MeterRegistry meters) {
        this.meters = meters;
        this.mails = mails;
        this.queue = queue;
        this.listener = listener;
        this.settings = settings;
    }

    @Override
    public long take(Envelope envelope, byte[] raw, String run) {
        int seconds = (int) Math.max(1, settings.keepTimeout().toSeconds());
        Kept taken = QuarkusTransaction.requiringNew().timeout(seconds).call(() -> {
            Kept kept = mails.keep(envelope, raw, run);
            Load load = new Load("mail", kept.id());
            if (kept.doubleOf().isPresent()) {
                String reason =
                        "The same mail again: it is mail " + kept.doubleOf().get() + ".";
                queue.note(STAGE, load, kept.id(), "double", reason);
            } else {
                queue.note(STAGE, load, kept.id(), "done", "Kept, " + raw.length + " octets.");
                queue.submit(LEADS_TO, load, kept.id());
            }
            return kept;
        });
        meters.counter(
                        "partnerpost.mails.received",
                        "double",
                        String.valueOf(taken.doubleOf().isPresent()))
                .increment();
        return taken.id();
    }

    @Override
    public void open() {
        listener.open(this);
    }

    @Override
    public void close() {
        listener.close();
    }

    @Override
    public OptionalInt port() {
        return listener.port();
    }
}
