package org.partnerpost.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.partnerpost.bounce.BounceReader;
import org.partnerpost.mime.Limits;
import org.partnerpost.mime.MimeReader;
import org.partnerpost.mime.ParsedMail;
import org.partnerpost.reading.NeedsOfMail;
import org.partnerpost.reading.OpportunityReader;
import org.partnerpost.reading.Transcript;
import org.partnerpost.reading.Transcript.Returned;
import org.partnerpost.reading.Writing;
import org.partnerpost.sorting.MailKind;
import org.partnerpost.sorting.MailSorter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code read}: what is understood of mails, without a database and without the network. */
@Command(name = "read", description = "Reads mails and prints what is understood of them, one JSON object a line.")
final class ReadCommand implements Callable<Integer> {
    private static final String DEFAULT_DOMAIN = "partnerpost.localhost";

    @Spec
    CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "A mail (RFC 5322), an mbox, a Maildir or folder of mails, or - for standard input.")
    List<String> files = List.of();

    private final ServiceHost host;
    private final MimeReader mime = MimeReader.standard();
    private final BounceReader bounces = new BounceReader();
    private final MailSorter sorter = new MailSorter(
            Optional.ofNullable(System.getenv("PARTNERPOST_DOMAIN")).orElse(DEFAULT_DOMAIN));

    ReadCommand(ServiceHost host) {
        this.host = host;
    }

    @Override
    public Integer call() {
        host.useOwnTerms();
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        MailSource source = new MailSource(Limits.standard().mailBytes() + 1);
        int status = 0;
        for (String file : files) {
            try {
                source.each(file, System.in, (name, bytes) -> {
                    out.println(transcript(name, bytes));
                    out.flush();
                });
            } catch (NoSuchFileException missing) {
                err.println("partnerpost: There is no file " + file + ".");
                status = 1;
            } catch (IOException unreadable) {
                err.println("partnerpost: Cannot read " + file + "; see that it may be read.");
                status = 1;
            }
        }
        return status;
    }

    ObjectNode transcript(String name, byte[] bytes) {
        try {
            ParsedMail mail = mime.readWithDocuments(bytes);
            MailKind kind = sorter.sort(mail, Optional.empty());
            return Transcript.of(Optional.of(name), mail, kind.word(), needs(mail, kind), returned(mail, kind));
        } catch (RuntimeException | StackOverflowError broken) {
            // One mail that breaks the program must not keep the others from being read.
            return Transcript.unreadable(name, "it could not be read");
        }
    }

    private static Optional<NeedsOfMail> needs(ParsedMail mail, MailKind kind) {
        if (!(kind instanceof MailKind.Need)) {
            return Optional.empty();
        }
        return Optional.of(Needs.READER.readEach(Writing.of(mail, mail.date())));
    }

    private List<Returned> returned(ParsedMail mail, MailKind kind) {
        boolean reports = kind instanceof MailKind.Bounce || kind instanceof MailKind.Complaint;
        return !reports
                ? List.of()
                : bounces.read(mail).stream()
                        .map(line -> new Returned(
                                line.recipient(), line.status(), line.kind().word(), line.reason(), line.action()))
                        .toList();
    }

    /** Loaded at the first need: the taxonomy takes a moment. */
    private static final class Needs {
        static final OpportunityReader READER = OpportunityReader.standard();
    }
}
