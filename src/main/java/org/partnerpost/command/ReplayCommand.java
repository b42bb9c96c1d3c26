package org.partnerpost.command;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.partnerpost.intake.Intake;
import org.partnerpost.mail.Envelope;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.mail.Originator;
import org.partnerpost.mime.HeaderField;
import org.partnerpost.mime.MimeReader;
import org.partnerpost.mime.ParsedMail;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code replay}: mails go the whole way as a new run, so that earlier comings of them do not count as the same mail. */
@Command(name = "replay", description = "Puts mails through the whole way as a new run, whatever came before.")
final class ReplayCommand implements Callable<Integer> {
    private static final int LIMIT = 25 * 1024 * 1024;

    private final ServiceHost host;

    @Parameters(paramLabel = "PATH", description = "An RFC 5322 file, an mbox, a Maildir or a folder of mails.")
    String path;

    @Spec
    CommandSpec spec;

    ReplayCommand(ServiceHost host) {
        this.host = host;
    }

    @Override
    public Integer call() {
        return host.withDatabase(beans -> {
            Intake intake = beans.get(Intake.class);
            String domain = ConfigProvider.getConfig().getValue("partnerpost.domain", String.class);
            String run = "replay " + beans.get(InstantSource.class).instant();
            AtomicLong mails = new AtomicLong();
            new MailSource(LIMIT).each(path, System.in, (file, raw) -> {
                intake.take(envelope(raw, domain), raw, run);
                mails.incrementAndGet();
            });
            if (!beans.serviceRuns()) {
                beans.workUntilIdle();
            }
            spec.commandLine()
                    .getOut()
                    .println(mails + " mails " + (beans.serviceRuns() ? "given to the service" : "put through")
                            + ", run \"" + run + "\".");
            return 0;
        });
    }

    /** A file has lost what was said around the mail in SMTP; its header is the next best source. */
    private static Envelope envelope(byte[] raw, String domain) {
        ParsedMail mail = MimeReader.standard().read(raw);
        List<MailAddress> ours = Stream.concat(mail.to().stream(), mail.cc().stream())
                .map(Mailbox::address)
                .filter(address -> address.domain().equals(domain))
                .distinct()
                .toList();
        List<MailAddress> recipients = ours.isEmpty() ? List.of(new MailAddress("needs", domain)) : ours;
        return new Envelope(sender(mail), recipients, Optional.empty(), Optional.empty());
    }

    private static Optional<MailAddress> sender(ParsedMail mail) {
        Optional<String> returnPath = mail.header().stream()
                .filter(field -> field.name().equalsIgnoreCase("Return-Path"))
                .map(HeaderField::value)
                .findFirst();
        if (returnPath.isPresent()) {
            return MailAddress.parse(returnPath.get().strip().replace("<", "").replace(">", ""));
        }
        return switch (mail.originator()) {
            case Originator.Single single -> Optional.of(single.mailbox().address());
            case Originator.Refused refused -> Optional.empty();
        };
    }
}
