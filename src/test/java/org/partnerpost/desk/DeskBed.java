package org.partnerpost.desk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.partnerpost.mail.Envelope;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.mime.MimeReader;
import org.partnerpost.mime.ParsedMail;
import org.partnerpost.opportunity.Arrival;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunities.NewOpportunity;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.Requester;
import org.partnerpost.opportunity.ReviewState;
import org.partnerpost.reading.OpportunityReader;
import org.partnerpost.reading.Reading;
import org.partnerpost.reading.Writing;
import org.partnerpost.received.ReceivedMails;

/** Needs that wait for an operator, as the stages before would have left them. */
@ApplicationScoped
class DeskBed {
    private final ReceivedMails mails;
    private final Opportunities opportunities;

    DeskBed(ReceivedMails mails, Opportunities opportunities) {
        this.mails = mails;
        this.opportunities = opportunities;
    }

    static String mail(String subject, String body) {
        return "From: Pat Miller <pat@requester.example>\r\nTo: needs@partnerpost.localhost\r\nSubject: " + subject
                + "\r\nMessage-ID: <" + UUID.randomUUID() + "@requester.example>\r\n" + body;
    }

    static String plain(String subject, String text) {
        return mail(subject, "Content-Type: text/plain; charset=utf-8\r\n\r\n" + text);
    }

    Opportunity waiting(String raw) {
        return waiting(raw, "pat@requester.example");
    }

    /** Roles of one project that came in one mail, a role for each name. */
    List<Opportunity> project(String requester, String... names) {
        return QuarkusTransaction.requiringNew().call(() -> {
            byte[] raw = plain("A project", String.join(", ", names)).getBytes(StandardCharsets.UTF_8);
            long mail = kept(raw, requester);
            for (int part = 0; part < names.length; part++) {
                Opportunity opened = opportunities.open(new NewOpportunity(
                        mail,
                        part,
                        names.length,
                        Optional.of(new Requester(new Mailbox("Pat Miller", MailAddress.of(requester)), "en")),
                        names[part],
                        names[part],
                        "en",
                        OpportunityReader.standard()
                                .read(new Writing(names[part], names[part], Optional.empty(), Optional.empty()))
                                .need(),
                        Arrival.ORDINARY));
                opportunities.review(opened.id(), ReviewState.IN_REVIEW, "rule: test", "for a look");
            }
            return opportunities.ofMail(mail);
        });
    }

    /** A mail that brought no need. */
    long answer(String raw) {
        return QuarkusTransaction.requiringNew()
                .call(() -> kept(raw.getBytes(StandardCharsets.UTF_8), "pat@requester.example"));
    }

    private long kept(byte[] raw, String sender) {
        Envelope envelope = new Envelope(
                Optional.of(MailAddress.of(sender)),
                List.of(MailAddress.of("needs@partnerpost.localhost")),
                Optional.empty(),
                Optional.empty());
        return mails.keep(envelope, raw, "").id();
    }

    Opportunity waiting(String raw, String requester) {
        return QuarkusTransaction.requiringNew().call(() -> {
            byte[] bytes = raw.getBytes(StandardCharsets.UTF_8);
            long mail = kept(bytes, "pat@requester.example");
            ParsedMail parsed = MimeReader.standard().read(bytes);
            Reading reading = OpportunityReader.standard()
                    .read(new Writing(parsed.subject(), parsed.body(), Optional.empty(), Optional.empty()));
            Opportunity opened = opportunities.open(new NewOpportunity(
                    mail,
                    Optional.of(new Requester(new Mailbox("Pat Miller", MailAddress.of(requester)), "en")),
                    parsed.subject(),
                    parsed.body(),
                    "en",
                    reading.need(),
                    Arrival.ORDINARY));
            opportunities.review(opened.id(), ReviewState.IN_REVIEW, "rule: test", "for a look");
            return opportunities.find(opened.id()).orElseThrow();
        });
    }
}
