package org.partnerpost.joining;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.partnerpost.delivery.ConsentText;
import org.partnerpost.delivery.Outbox;
import org.partnerpost.delivery.ProfileLetter.JoinReadBack;
import org.partnerpost.delivery.ProfileLetter.JoinReadBack.Because;
import org.partnerpost.delivery.ProfileLetter.JoinReadBack.Unchanged;
import org.partnerpost.delivery.ProfileLetter.Joined;
import org.partnerpost.delivery.ProfileLetter.NotTaken;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.mail.MessageId;
import org.partnerpost.specialist.Profile;
import org.partnerpost.specialist.Specialist;
import org.partnerpost.specialist.Specialist.Consent;
import org.partnerpost.specialist.Specialists;
import org.partnerpost.taxonomy.SkillTaxonomy;

/** From a draft to a specialist: read back, corrected, confirmed. Nobody becomes one without a yes from its own address. */
@ApplicationScoped
class Admission {
    private final Drafts drafts;
    private final Specialists specialists;
    private final Outbox outbox;
    private final InstantSource clock;
    private final SkillNames names = new SkillNames(SkillTaxonomy.inUse());

    Admission(Drafts drafts, Specialists specialists, Outbox outbox, InstantSource clock) {
        this.drafts = drafts;
        this.specialists = specialists;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @return what happened, for the trace */
    String open(MailAddress address, JoinMail.Read read, Origin origin) {
        return open(address, read, false, origin);
    }

    /** @param entered whether it goes on from a profile that somebody else entered */
    String open(MailAddress address, JoinMail.Read read, boolean entered, Origin origin) {
        Drafts.Opened opened = drafts.open(address, read.profile(), origin.source(), clock.instant());
        if (opened.ask()) {
            readBack(opened.draft(), read, entered, false, Optional.empty(), origin);
            return "a draft is read back to " + address;
        }
        return "it replaces the draft that waits for a yes from " + address + "; no second letter within 24 hours";
    }

    /**
     * @param told what a reply or a further mail made of it
     * @param agreed whether it said yes besides
     */
    void readBackCorrected(DraftRow draft, JoinMail.Read told, boolean agreed, Origin origin) {
        readBack(draft, told, false, agreed, Optional.empty(), origin);
    }

    /** The same once more, after a mail that changed nothing. */
    void readBackUnchanged(DraftRow draft, JoinMail.Read told, Because because, Origin origin) {
        unchanged(draft, told, new Unchanged(Long.toString(origin.trace()), because), origin);
    }

    /** The same after a mail to join@ that asks for what stands there already: nothing of it is lost where no letter answers it on the same day. */
    void readBackAsItStands(DraftRow draft, JoinMail.Read told, Origin origin) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        unchanged(draft, told, new Unchanged(today.toString(), Because.SAME), origin);
    }

    private void unchanged(DraftRow draft, JoinMail.Read told, Unchanged why, Origin origin) {
        readBack(draft, told, false, false, Optional.of(why), origin);
    }

    private void readBack(
            DraftRow draft,
            JoinMail.Read told,
            boolean entered,
            boolean agreed,
            Optional<Unchanged> unchanged,
            Origin origin) {
        Profile profile = draft.profile();
        outbox.post(
                new JoinReadBack(
                        draft.id,
                        draft.revision,
                        new Mailbox(profile.contactName(), draft.mailAddress()),
                        profile,
                        names.of(profile),
                        Missing.of(profile),
                        told.unread(),
                        told.notTaken(),
                        entered,
                        told.asksHow(),
                        agreed,
                        unchanged,
                        origin.answers()),
                origin.trace());
    }

    /** A yes: the draft becomes a specialist, with its consent. Where the address has become one meanwhile, that one gets the profile. */
    Specialist admit(DraftRow draft, Profile profile, String source, Optional<MessageId> answers, long trace) {
        drafts.settle(draft, clock.instant());
        Consent consent = new Consent(ConsentText.VERSION, clock.instant(), source);
        Optional<Specialist> there = specialists.findByAddress(draft.mailAddress());
        String reference = there.map(Specialist::externalReferenceId).orElse("join-" + draft.id);
        Specialist joined = specialists
                .put(reference, draft.mailAddress(), profile, Optional.of(consent), Optional.empty())
                .specialist();
        specialists.liftUnsubscribed(joined.id());
        Specialist now = specialists.find(joined.id()).orElseThrow();
        outbox.post(new Joined(now, names.of(profile), NotTaken.NOTHING, answers), trace);
        return now;
    }
}
