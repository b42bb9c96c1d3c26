package org.partnerpost.relay;

import jakarta.enterprise.context.ApplicationScoped;
import org.partnerpost.delivery.ReplyLetter.Introduced;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.mail.Originator;
import org.partnerpost.mime.MimeReader;
import org.partnerpost.mime.ParsedMail;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.reading.Signatory;
import org.partnerpost.received.ReceivedMails;
import org.partnerpost.specialist.Specialist;

/** Who people are, by the mail with which they asked or said yes: read when they are introduced, so that nothing of it need be kept before. */
@ApplicationScoped
class Signatures {
    private final ReceivedMails mails;

    Signatures(ReceivedMails mails) {
        this.mails = mails;
    }

    /** A specialist's: that of its profile, else of the mail with its yes; empty where neither tells one. */
    String nameOf(Specialist specialist, long mail) {
        String contact = specialist.profile().contactName().strip();
        return contact.isEmpty()
                ? mails.bytes(mail)
                        .map(bytes -> MimeReader.standard().read(bytes))
                        .map(read -> named(
                                read,
                                read.originator() instanceof Originator.Single single
                                        ? single.mailbox()
                                        : new Mailbox("", specialist.address())))
                        .orElse("")
                : contact;
    }

    private static String named(ParsedMail mail, Mailbox sender) {
        return sender.name().isBlank() ? Signatory.of(mail, sender.address()).name() : sender.name();
    }

    /** Without firm and phone where its mail is no longer kept, or was written by somebody else. */
    Introduced of(Opportunity opportunity, Mailbox requester) {
        return mails.bytes(opportunity.mail())
                .map(bytes -> MimeReader.standard().read(bytes))
                .map(mail -> signed(mail, requester))
                .orElseGet(() -> new Introduced(requester, "", ""));
    }

    private static Introduced signed(ParsedMail mail, Mailbox requester) {
        Signatory signatory = Signatory.of(mail, requester.address());
        return new Introduced(
                new Mailbox(named(mail, requester), requester.address()), signatory.firm(), signatory.phone());
    }
}
