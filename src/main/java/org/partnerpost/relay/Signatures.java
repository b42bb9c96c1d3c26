package org.partnerpost.relay;

import jakarta.enterprise.context.ApplicationScoped;
import org.partnerpost.delivery.ReplyLetter.Introduced;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.mime.MimeReader;
import org.partnerpost.mime.ParsedMail;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.reading.Signatory;
import org.partnerpost.received.ReceivedMails;

/** Who a requester is, by the mail with which it asked: read when it is introduced, so that nothing of it need be kept before. */
@ApplicationScoped
class Signatures {
    private final ReceivedMails mails;

    Signatures(ReceivedMails mails) {
        this.mails = mails;
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
        return new Introduced(requester, signatory.firm(), signatory.phone());
    }
}
