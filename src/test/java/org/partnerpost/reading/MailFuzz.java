package org.partnerpost.reading;

import java.util.List;
import java.util.Optional;
import org.partnerpost.mime.MimeReader;
import org.partnerpost.mime.ParsedMail;

/** What is done with each mail that a fuzzer thinks of: it is read as a need, and told as {@code read} tells it. */
public final class MailFuzz {
    private static final MimeReader MAILS = MimeReader.standard();
    private static final OpportunityReader NEEDS = OpportunityReader.standard();

    private MailFuzz() {}

    /** Called by Jazzer once: to load and instrument all classes takes longer than a mail may. */
    public static void fuzzerInitialize() {
        fuzzerTestOneInput(new byte[0]);
    }

    /** The name by which Jazzer calls it. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        ParsedMail mail = MAILS.readWithDocuments(bytes);
        NeedsOfMail needs = NEEDS.readEach(Writing.of(mail, mail.date()));
        String told = Transcript.of(Optional.empty(), mail, "need", Optional.of(needs), List.of())
                .toString();
        if (!told.startsWith("{")) {
            throw new IllegalStateException(told);
        }
    }
}
