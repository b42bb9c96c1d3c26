package org.partnerpost.relay;

import java.util.Optional;
import org.partnerpost.authenticity.AuthenticityCheck;
import org.partnerpost.authenticity.Verdict;
import org.partnerpost.mail.Originator;
import org.partnerpost.mime.MimeReader;
import org.partnerpost.received.ReceivedMails;

/** Believes whoever a mail names as its one author. */
record EverybodyBelieved(ReceivedMails mails) implements AuthenticityCheck {
    @Override
    public Optional<Verdict> verdict(long mail) {
        return mails.bytes(mail)
                .map(raw -> MimeReader.standard().read(raw).originator())
                .map(originator -> originator instanceof Originator.Single single
                        ? new Verdict.Waived(single.mailbox(), true)
                        : new Verdict.NoIdentity("no one mailbox"));
    }

    @Override
    public boolean vouch(long mail, String operator) {
        return false;
    }
}
