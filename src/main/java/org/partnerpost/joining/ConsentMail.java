package org.partnerpost.joining;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.partnerpost.delivery.Letter.ConsentAsked;
import org.partnerpost.delivery.Outbox;
import org.partnerpost.delivery.ProfileLetter.Joined;
import org.partnerpost.delivery.ProfileLetter.NotTaken;
import org.partnerpost.delivery.ProfileLetter.RestartAsked;
import org.partnerpost.joining.Wish.Deed;
import org.partnerpost.specialist.Profile;
import org.partnerpost.specialist.Specialist;
import org.partnerpost.specialist.Specialist.Consent;
import org.partnerpost.specialist.Specialists;
import org.partnerpost.taxonomy.SkillTaxonomy;

/** The answer of somebody with an entered profile to the letter that asks whether opportunities may come. */
@ApplicationScoped
class ConsentMail {
    private final Specialists specialists;
    private final ProfileChanges changes;
    private final AddressChanges addresses;
    private final Outbox outbox;
    private final InstantSource clock;
    private final SkillNames names = new SkillNames(SkillTaxonomy.inUse());

    ConsentMail(
            Specialists specialists,
            ProfileChanges changes,
            AddressChanges addresses,
            Outbox outbox,
            InstantSource clock) {
        this.specialists = specialists;
        this.changes = changes;
        this.addresses = addresses;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A plain yes, or one that begins a mail with corrections; never one that depends on something. */
    static boolean isYes(String body, Wish whole, WishReader reader, Profile profile, LocalDate today) {
        if (whole.is(Deed.YES)) {
            return true;
        }
        String own = OwnWords.of(body);
        boolean corrects = whole.deed().isEmpty() && whole.understood();
        return corrects
                && WishReader.isUnconditional(own)
                && reader.read(beginning(own), profile, today).is(Deed.YES);
    }

    /** "Yes" of "Yes, and also Austria". */
    private static String beginning(String own) {
        return own.split("[,.;:!\\n]", 2)[0];
    }

    /**
     * A yes to the wording that the letter named. It does not undo a stop: whoever stopped its mails gets a fresh link to begin again.
     *
     * @return what happened, for the trace
     */
    String agree(Specialist specialist, String version, Origin origin) {
        if (specialist.unsubscribed()) {
            return "a yes of one who had stopped its mails: "
                    + changes.askRestart(specialist, specialist.profile(), origin);
        } else if (specialist.suppression().isPresent()) {
            return "a yes of one to whom nothing may go";
        } else if (specialist.consent().isPresent()) {
            return "a yes, as before: " + changes.change(specialist, specialist.profile(), origin);
        }
        return join(specialist, version, NotTaken.NOTHING, origin);
    }

    /** The same with corrections: they count first, so that the one letter that welcomes it lists what is so now. */
    String agree(Specialist specialist, Wish corrected, String version, Origin origin) {
        boolean differs = !corrected.profile().equals(specialist.profile());
        Specialist now = differs ? changes.kept(specialist, corrected.profile(), origin) : specialist;
        corrected.newAddress().ifPresent(address -> addresses.ask(now, address, origin.trace()));
        if (now.suppression().isEmpty() && now.consent().isEmpty()) {
            return join(now, version, corrected.notTaken(), origin);
        }
        String note = agree(now, version, origin);
        return differs || !corrected.notTaken().equals(NotTaken.NOTHING)
                ? note + "; " + changes.tell(specialist, corrected.notTaken(), origin)
                : note;
    }

    /** A yes to {@link RestartAsked}, which read the wording to whoever had never agreed. */
    String begin(Specialist specialist, String version, Origin origin) {
        if (specialist.suppression().isPresent() && !specialist.unsubscribed()) {
            return "a yes of one to whom nothing may go";
        } else if (specialist.consent().isPresent()) {
            return changes.apply(specialist, Wish.of(Deed.RESUME, specialist.profile()), origin);
        }
        specialists.liftUnsubscribed(specialist.id());
        return join(specialist, version, NotTaken.NOTHING, origin);
    }

    private String join(Specialist specialist, String version, NotTaken notTaken, Origin origin) {
        specialists.consent(specialist.id(), new Consent(version, clock.instant(), origin.source()));
        Specialist now = specialists.find(specialist.id()).orElseThrow();
        outbox.post(new Joined(now, names.of(now.profile()), notTaken, origin.answers()), origin.trace());
        return "it agrees to get opportunities";
    }

    /** Neither a plain yes nor a no: nothing changes, and the question comes once more, with a word on what counts. */
    String askAgain(Specialist specialist, Origin origin) {
        // Once a day: whatever answers by itself would else be asked for ever.
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        outbox.post(new ConsentAsked(specialist, today.toString()), origin.trace());
        return "neither a plain yes nor a no: nothing changes, and it is asked again";
    }

    /** A no: it is asked no more, and may come back. */
    String refuse(Specialist specialist, Origin origin) {
        return changes.apply(specialist, Wish.of(Deed.LEAVE, specialist.profile()), origin);
    }
}
