package org.partnerpost.delivery;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes of the settings what the package works with, and refuses those that contradict each other. */
@ApplicationScoped
class DeliveryBeans {
    private final DeliverySettings delivery;
    private final SmtpSettings smtp;
    private final LetterheadSettings letterhead;
    private final int port;

    DeliveryBeans(
            DeliverySettings delivery,
            SmtpSettings smtp,
            LetterheadSettings letterhead,
            @ConfigProperty(name = "quarkus.http.port", defaultValue = "8080") int port) {
        this.delivery = delivery;
        this.smtp = smtp;
        this.letterhead = letterhead;
        this.port = port;
    }

    void check(@Observes StartupEvent start) {
        Letterhead.of(letterhead, port);
        if (outgoing() && letterhead.publicUrl().isEmpty()) {
            throw new WrongSetting("partnerpost.delivery.smtp.host is set, so links in mails must lead somewhere:"
                    + " set partnerpost.public-url to the address under which your readers reach this service, such as"
                    + " https://partnerpost.example.");
        }
    }

    @Produces
    @ApplicationScoped
    Courier courier(@StaysHere Courier sandbox) {
        return SmtpServer.of(smtp, letterhead.domain())
                .<Courier>map(SmtpCourier::new)
                .orElse(sandbox);
    }

    @Produces
    @Singleton
    OutgoingServer outgoingServer() {
        return this::outgoing;
    }

    @Produces
    @Singleton
    Letterhead letterhead() {
        return Letterhead.of(letterhead, port);
    }

    @Produces
    @Singleton
    LetterTemplates templates() {
        return new LetterTemplates(letterhead
                .templatesDir()
                .map(Path::of)
                .orElseGet(() -> Path.of(letterhead.dataDir(), "mail-templates")));
    }

    @Produces
    @Singleton
    RetryPlan retryPlan() {
        return new RetryPlan(delivery.giveUpAfter());
    }

    private boolean outgoing() {
        return SmtpServer.of(smtp, letterhead.domain()).isPresent();
    }
}
