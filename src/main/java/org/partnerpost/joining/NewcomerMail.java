package org.partnerpost.joining;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.partnerpost.authenticity.AuthenticityCheck;
import org.partnerpost.delivery.Outbox;
import org.partnerpost.delivery.ProfileLetter.JoinNotUnderstood;
import org.partnerpost.joining.Wish.Deed;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.mime.ParsedMail;
import org.partnerpost.queue.Outcome;
import org.partnerpost.specialist.Profile;
import org.partnerpost.taxonomy.Places;
import org.partnerpost.taxonomy.SkillTaxonomy;

/** Mails of people who have no profile yet: the first one, and their answers to what was read back. */
@ApplicationScoped
class NewcomerMail {
    private static final String DONE = "done";

    private final Admission admission;
    private final Drafts drafts;
    private final AuthenticityCheck authenticity;
    private final Outbox outbox;
    private final InstantSource clock;
    private final JoinMail reader = new JoinMail();
    private final WishReader wishes = new WishReader(new NamedThings(SkillTaxonomy.shipped(), Places.shipped()));

    NewcomerMail(
            Admission admission, Drafts drafts, AuthenticityCheck authenticity, Outbox outbox, InstantSource clock) {
        this.admission = admission;
        this.drafts = drafts;
        this.authenticity = authenticity;
        this.outbox = outbox;
        this.clock = clock;
    }

    Outcome wantsToJoin(long id, ParsedMail mail, Mailbox sender) {
        String language = MailLanguage.of(mail);
        JoinMail.Read read = reader.read(mail, sender, language, today());
        Origin origin = Origin.mail(id, mail.messageId());
        if (read.saysNothing()) {
            outbox.post(new JoinNotUnderstood(id, sender, language, read.unread(), mail.messageId()), id);
            return Outcome.end(DONE, "Nothing in it says what its sender can do; the answer tells how to write it.");
        }
        return Outcome.end(DONE, admission.open(sender.address(), read, origin));
    }

    /** @param about {@code draft 5 2}: the draft, and which version of it was read back */
    Outcome answer(long id, ParsedMail mail, String about) {
        String[] named = about.split(" ");
        Optional<DraftRow> waiting = drafts.waiting(Long.parseLong(named[1]));
        if (waiting.isEmpty()) {
            return Outcome.end(DONE, "The draft it answers about was settled before.");
        }
        DraftRow draft = waiting.get();
        Optional<String> doubt = authenticity.doubt(id, draft.mailAddress());
        if (doubt.isPresent()) {
            return Outcome.held("It answers about a draft of " + draft.address + ", but " + doubt.get() + ".");
        }
        Origin origin = Origin.mail(id, mail.messageId());
        Wish wish = wishes.read(mail.body(), draft.profile(), today());
        if (wish.is(Deed.NO) || wish.is(Deed.LEAVE) || wish.is(Deed.ERASE)) {
            drafts.settle(draft, clock.instant());
            return Outcome.end(DONE, "No: the draft is dropped, and nothing is kept of it but its end.");
        }
        boolean current = Integer.parseInt(named[2]) == draft.revision;
        if (wish.is(Deed.YES) && current) {
            admission.admit(draft, draft.profile(), origin.source(), mail.messageId(), id);
            return Outcome.end(DONE, draft.address + " has joined.");
        }
        return corrected(id, mail, draft, wish, origin);
    }

    private Outcome corrected(long id, ParsedMail mail, DraftRow draft, Wish wish, Origin origin) {
        Profile after = wish.profile();
        List<String> notUnderstood = wish.unread();
        if (after.equals(draft.profile()) && !wish.is(Deed.YES)) {
            JoinMail.Read more = reader.read(mail, new Mailbox("", draft.mailAddress()), "en", today());
            after = with(more.profile(), mail, draft);
            notUnderstood = more.notUnderstood();
        }
        boolean changed = !after.equals(draft.profile());
        if (!changed && !wish.is(Deed.YES)) {
            admission.readBackUnclear(draft, id, origin);
            return Outcome.end(DONE, "It is neither a yes nor a correction that is understood: read back again.");
        }
        drafts.replace(draft, after);
        admission.readBackCorrected(draft, notUnderstood, origin);
        return Outcome.end(
                DONE, changed ? "Corrected, and read back again." : "A yes to an older version: read back again.");
    }

    /** The answer to our one question is often no more than the thing itself: a firm's name, a list of skills. */
    private static Profile with(Profile said, ParsedMail mail, DraftRow draft) {
        ProfileSheet sheet = new ProfileSheet(draft.profile());
        ProfileSheet.add(sheet.skills, said.skills());
        ProfileSheet.add(sheet.places, said.places());
        ProfileSheet.add(sheet.languages, said.languages());
        String line = OwnWords.of(mail.body()).strip();
        boolean names = Missing.of(draft.profile()).equals("organization") && !line.contains("\n");
        if (sheet.organization.isEmpty() && !said.organization().isEmpty()) {
            sheet.organization = said.organization();
        } else if (sheet.profile().equals(draft.profile()) && names && FirmName.isAnswer(line)) {
            sheet.organization = line.replaceAll("[.!]+$", "");
        }
        return sheet.profile();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
