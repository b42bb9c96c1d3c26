package org.partnerpost.joining;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.partnerpost.authenticity.AuthenticityCheck;
import org.partnerpost.delivery.Outbox;
import org.partnerpost.delivery.ProfileLetter.JoinEnded;
import org.partnerpost.delivery.ProfileLetter.JoinNotUnderstood;
import org.partnerpost.delivery.ProfileLetter.JoinReadBack.Because;
import org.partnerpost.delivery.ProfileLetter.NotTaken;
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
    private final WishReader wishes = new WishReader(new NamedThings(SkillTaxonomy.inUse(), Places.inUse()));

    NewcomerMail(
            Admission admission, Drafts drafts, AuthenticityCheck authenticity, Outbox outbox, InstantSource clock) {
        this.admission = admission;
        this.drafts = drafts;
        this.authenticity = authenticity;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param entered a profile that somebody else entered, to which its owner never said yes; empty where there is none */
    Outcome wantsToJoin(long id, ParsedMail mail, Mailbox sender, Optional<Profile> entered) {
        String language = MailLanguage.of(mail);
        JoinMail.Read read = reader.read(mail, sender, language, today());
        Origin origin = Origin.mail(id, mail.messageId());
        Optional<DraftRow> waiting = drafts.mailedBy(sender.address(), clock.instant());
        if (waiting.isPresent()) {
            return more(mail, waiting.get(), read, origin);
        }
        boolean tells = !read.profile().skills().isEmpty();
        if (!tells && wishes.read(mail.body(), read.profile(), today()).is(Deed.LEAVE)) {
            outbox.post(new JoinEnded(id, sender, language, false, mail.messageId()), id);
            return Outcome.end(
                    DONE, "It wants no mail, and has no profile: the answer says that nothing is sent there.");
        }
        Optional<JoinMail.Read> onFrom = entered.flatMap(profile -> goingOnFrom(profile, mail, read));
        if (onFrom.isPresent()) {
            return Outcome.end(DONE, admission.open(sender.address(), onFrom.get(), true, origin));
        } else if (entered.isPresent() || read.saysNothing()) {
            outbox.post(
                    new JoinNotUnderstood(id, sender, language, read.unread(), read.asksHow(), mail.messageId()), id);
            return Outcome.end(DONE, "Nothing in it says what its sender can do; the answer tells how to write it.");
        }
        return Outcome.end(DONE, admission.open(sender.address(), read, origin));
    }

    /** What the mail does not speak of stays as it was entered; empty where nothing in it is understood. */
    private Optional<JoinMail.Read> goingOnFrom(Profile entered, ParsedMail mail, JoinMail.Read read) {
        ProfileSheet sheet = new ProfileSheet(entered);
        sheet.language = entered.language().or(read.profile()::language);
        sheet.contactName = entered.contactName().isEmpty() ? read.profile().contactName() : entered.contactName();
        Profile before = sheet.profile();
        Wish wish = wishes.read(mail.body(), before, today());
        JoinMail.Read told = new Supplement(before, mail.body()).of(wish, read);
        return wish.understood() || !told.profile().equals(before) ? Optional.of(told) : Optional.empty();
    }

    /** A further mail to join@ changes and adds to what waits. It has no token, so that it is no yes. */
    private Outcome more(ParsedMail mail, DraftRow draft, JoinMail.Read read, Origin origin) {
        Wish wish = wishes.read(mail.body(), draft.profile(), today());
        return ends(wish) ? ended(mail, draft, origin) : corrected(mail, draft, wish, read, false, origin);
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
        if (ends(wish)) {
            return ended(mail, draft, origin);
        }
        JoinMail.Read read = reader.read(mail, new Mailbox("", draft.mailAddress()), "en", today());
        boolean current = Integer.parseInt(named[2]) == draft.revision;
        JoinMail.Read told = new Supplement(draft.profile(), mail.body()).of(wish, read);
        // "Yes, also Austria" of whoever has it there already is no more than a yes.
        boolean yes =
                wish.is(Deed.YES) || isYes(mail, wish, draft) && told.notTaken().equals(NotTaken.NOTHING);
        if (!yes || !told.profile().equals(draft.profile())) {
            return corrected(mail, draft, wish, read, true, origin);
        } else if (!current) {
            admission.readBackUnchanged(draft, told, Because.OLDER, origin);
            return Outcome.end(DONE, "A yes to an older version: read back again.");
        } else if (draft.profile().skills().isEmpty()) {
            admission.readBackUnchanged(draft, told, Because.WANTING, origin);
            return Outcome.end(DONE, "A yes, but no skill is named: asked for, and the draft is kept.");
        }
        admission.admit(draft, draft.profile(), origin.source(), mail.messageId(), id);
        return Outcome.end(DONE, draft.address + " has joined.");
    }

    private static boolean ends(Wish wish) {
        return wish.is(Deed.NO) || wish.is(Deed.LEAVE) || wish.is(Deed.ERASE);
    }

    private Outcome ended(ParsedMail mail, DraftRow draft, Origin origin) {
        Profile profile = draft.profile();
        drafts.drop(draft, clock.instant());
        Mailbox to = new Mailbox(profile.contactName(), draft.mailAddress());
        outbox.post(
                new JoinEnded(origin.trace(), to, profile.language().orElse("en"), true, mail.messageId()),
                origin.trace());
        return Outcome.end(DONE, "No: the draft is dropped, and nothing is kept of it but its end.");
    }

    private Outcome corrected(
            ParsedMail mail, DraftRow draft, Wish wish, JoinMail.Read read, boolean token, Origin origin) {
        JoinMail.Read told = new Supplement(draft.profile(), mail.body()).of(wish, read);
        if (told.profile().equals(draft.profile())) {
            boolean same = wish.understood() && wish.deed().isEmpty();
            if (same && !token) {
                admission.readBackAsItStands(draft, told, origin);
                return Outcome.end(DONE, "It asks for what the draft has already: read back once a day.");
            }
            admission.readBackUnchanged(draft, told, same ? Because.SAME : Because.UNCLEAR, origin);
            return Outcome.end(DONE, "It changes nothing, and is no yes: read back again.");
        }
        drafts.replace(draft, told.profile());
        // A mail to join@ has no token, and is no yes.
        admission.readBackCorrected(draft, told, token && isYes(mail, wish, draft), origin);
        return Outcome.end(DONE, "Corrected, and read back again.");
    }

    private boolean isYes(ParsedMail mail, Wish wish, DraftRow draft) {
        return ConsentMail.isYes(mail.body(), wish, wishes, draft.profile(), today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
