package org.partnerpost.joining;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.partnerpost.authenticity.AuthenticityCheck;
import org.partnerpost.delivery.Outbox;
import org.partnerpost.delivery.ProfileLetter.ProfileAnswerHeld;
import org.partnerpost.joining.Wish.Deed;
import org.partnerpost.mime.ParsedMail;
import org.partnerpost.queue.Outcome;
import org.partnerpost.specialist.Specialist;
import org.partnerpost.specialist.Specialists;
import org.partnerpost.taxonomy.Names;
import org.partnerpost.taxonomy.Places;
import org.partnerpost.taxonomy.SkillTaxonomy;
import org.partnerpost.token.Tokens.Grant;
import org.partnerpost.wording.ProfileWish;

/** Mails of specialists about themselves. With a token and a proven sender they act; without a token they are asked whether it was them. */
@ApplicationScoped
class SpecialistMail {
    private static final String DONE = "done";
    private static final String HOLDER = "specialist ";

    private final Specialists specialists;
    private final ProfileChanges changes;
    private final ProposedChanges proposed;
    private final AddressChanges addresses;
    private final ConsentMail consents;
    private final Fulfilment fulfilment;
    private final AuthenticityCheck authenticity;
    private final Outbox outbox;
    private final InstantSource clock;
    private final WishReader wishes = new WishReader(new NamedThings(SkillTaxonomy.inUse(), Places.inUse()));

    SpecialistMail(
            Specialists specialists,
            ProfileChanges changes,
            ProposedChanges proposed,
            AddressChanges addresses,
            ConsentMail consents,
            Fulfilment fulfilment,
            AuthenticityCheck authenticity,
            Outbox outbox,
            InstantSource clock) {
        this.specialists = specialists;
        this.changes = changes;
        this.proposed = proposed;
        this.addresses = addresses;
        this.consents = consents;
        this.fulfilment = fulfilment;
        this.authenticity = authenticity;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Locked: two mails of one sender may come at the same moment. */
    Optional<Specialist> holder(Grant grant) {
        return grant.holder().startsWith(HOLDER)
                ? specialists.lock(Long.parseLong(grant.holder().substring(HOLDER.length())))
                : Optional.empty();
    }

    /** The number at the end of what a token is about. */
    static long number(String about) {
        return Long.parseLong(about.substring(about.lastIndexOf(' ') + 1));
    }

    /** @param about {@code profile}, {@code proposal 4}, {@code address 4}, {@code restart 2026-11-16 2026-11} or {@code consent 2026-11} */
    Outcome answer(long id, ParsedMail mail, Specialist specialist, String about) {
        return doubted(id, specialist).orElseGet(() -> believed(id, mail, specialist, about));
    }

    private Outcome believed(long id, ParsedMail mail, Specialist specialist, String about) {
        Origin origin = Origin.mail(id, mail.messageId());
        Wish wish = read(mail.body(), specialist);
        if (!wish.understood() && !told(mail, specialist).equals(mail.body())) {
            return withoutToken(id, mail, specialist);
        } else if (about.startsWith("consent ")) {
            return consented(mail, specialist, about.substring("consent ".length()), wish, origin);
        } else if (about.startsWith("proposal ")
                && wish.deed().isEmpty()
                && ConsentMail.isYes(mail.body(), wish, wishes, specialist.profile(), today(specialist))) {
            // One deed and one letter: a second about the same mail would not go out.
            return proposed.agreed(number(about), specialist)
                    .map(agreed -> agreed.then(wishes.read(mail.body(), agreed.profile(), today(specialist))))
                    .map(both -> wanted(mail, specialist, both, origin))
                    .orElseGet(() -> {
                        proposed.older(id, mail, specialist);
                        return wanted(mail, specialist, wish, origin);
                    });
        } else if (goesOn(mail, specialist, about, wish)) {
            return decided(mail, specialist, about, true, origin);
        } else if (wish.is(Deed.YES) || wish.is(Deed.NO)) {
            return decided(mail, specialist, about, wish.is(Deed.YES), origin);
        }
        return wanted(mail, specialist, endsPause(mail, specialist, about, wish) ? resuming(specialist) : wish, origin);
    }

    /**
     * Of an answer about an opportunity the part that is about the profile; the relay takes the rest.
     *
     * @param alone whether the rest says nothing that the relay could take
     */
    Outcome besideAnAnswer(long id, ParsedMail mail, Specialist specialist, boolean alone) {
        ProfileWish said = ProfileWish.in(mail.body(), Names::blanked);
        return doubted(id, specialist)
                .orElseGet(() -> fulfilment.inAnAnswer(said, alone, specialist, Origin.mail(id, mail.messageId())));
    }

    private Optional<Outcome> doubted(long id, Specialist specialist) {
        return authenticity.doubt(id, specialist.address()).map(doubt -> {
            mayBeForged(id, specialist);
            return Outcome.held("It answers about the profile of " + specialist.address() + ", but " + doubt + ".");
        });
    }

    /** "Continue" ends the pause of whoever pauses; where a letter has asked something else, it may answer that. */
    private static boolean endsPause(ParsedMail mail, Specialist specialist, String about, Wish wish) {
        return about.equals("profile")
                && specialist.profile().pausedUntil().isPresent()
                && !wish.understood()
                && WishReader.goesOn(mail.body());
    }

    private static Wish resuming(Specialist specialist) {
        return Wish.of(Deed.RESUME, specialist.profile());
    }

    /** "Continue" is a yes to the question whether mails are to begin; to others it may mean anything. */
    private static boolean goesOn(ParsedMail mail, Specialist specialist, String about, Wish wish) {
        return about.startsWith("restart ")
                && wish.profile().equals(specialist.profile())
                && (wish.is(Deed.RESUME) || wish.deed().isEmpty() && WishReader.goesOn(mail.body()))
                && WishReader.isUnconditional(OwnWords.of(mail.body()));
    }

    /** Something about its profile came, and nothing proves from whom: its owner is told. */
    void mayBeForged(long id, Specialist specialist) {
        outbox.post(new ProfileAnswerHeld(id, specialist), 0);
    }

    /** Whether somebody who never said yes wants to be asked again. */
    boolean wantsIn(ParsedMail mail, Specialist specialist) {
        Wish wish = read(mail.body(), specialist);
        return wish.is(Deed.RESUME) && wish.profile().equals(specialist.profile());
    }

    /** From a known address, but without a token: a letter with one goes there. */
    Outcome withoutToken(long id, ParsedMail mail, Specialist specialist) {
        String told = told(mail, specialist);
        Wish wish = proposed.read(told, specialist);
        if (specialist.consent().isEmpty() && wish.is(Deed.RESUME)) {
            Origin origin = Origin.mail(id, mail.messageId());
            return Outcome.end(DONE, changes.askRestart(specialist, specialist.profile(), origin));
        }
        boolean asks = proposed.asks(wish, specialist);
        if (wish.newAddress().isPresent() && !asks) {
            return Outcome.end(DONE, addresses.ask(specialist, wish.newAddress().get(), id));
        } else if (!asks) {
            return wish.understood() && wish.deed().isEmpty()
                    ? wanted(mail, specialist, wish, Origin.mail(id, mail.messageId()))
                    : fulfilment.notUnderstood(mail.body(), specialist, Origin.mail(id, mail.messageId()));
        }
        String note = proposed.propose(id, told, mail, specialist);
        return wish.is(Deed.ERASE)
                ? Outcome.held(
                        "It asks, without the address of a letter of ours, to have the data of " + specialist.address()
                                + " deleted. A letter asks there whether that is meant: with its yes it leaves.")
                : Outcome.end(DONE, note);
    }

    /** The yes of an address that a specialist wants to have. */
    Outcome newAddress(long id, ParsedMail mail, long change) {
        Optional<AddressChanges.Wanted> wanted = addresses.waiting(change);
        if (wanted.isEmpty()) {
            return Outcome.end(DONE, "The change of address it answers about is over.");
        }
        Optional<String> doubt = authenticity.doubt(id, wanted.get().address());
        if (doubt.isPresent()) {
            return Outcome.held("It answers for " + wanted.get().address() + ", but " + doubt.get() + ".");
        }
        boolean yes = read(mail.body(), wanted.get().specialist()).is(Deed.YES);
        return Outcome.end(
                DONE,
                yes
                        ? "The new address says yes: "
                                + addresses.agree(change, false, Origin.mail(id, mail.messageId()))
                        : "The new address did not say yes: nothing changes.");
    }

    private Outcome decided(ParsedMail mail, Specialist specialist, String about, boolean yes, Origin origin) {
        if (about.startsWith("proposal ")) {
            if (!yes) {
                proposed.drop(number(about), specialist);
                return Outcome.end(DONE, "Nothing changes.");
            }
            return proposed.agreed(number(about), specialist)
                    .map(wish -> wanted(mail, specialist, wish, origin))
                    .orElseGet(() -> Outcome.end(DONE, proposed.older(origin.trace(), mail, specialist)));
        } else if (about.startsWith("address ")) {
            return Outcome.end(
                    DONE,
                    yes
                            ? "The old address says yes: " + addresses.agree(number(about), true, origin)
                            : "Nothing changes.");
        } else if (about.startsWith("restart ") && yes) {
            return Outcome.end(DONE, consents.begin(specialist, about.substring(about.lastIndexOf(' ') + 1), origin));
        } else if (specialist.consent().isEmpty()) {
            Deed deed = yes ? Deed.RESUME : Deed.LEAVE;
            return Outcome.end(DONE, changes.apply(specialist, Wish.of(deed, specialist.profile()), origin));
        }
        return fulfilment.notUnderstood(mail.body(), specialist, origin);
    }

    /** A yes may come with corrections: both count. */
    private Outcome consented(ParsedMail mail, Specialist specialist, String version, Wish wish, Origin origin) {
        if (wish.is(Deed.ERASE)) {
            return wanted(mail, specialist, wish, origin);
        } else if (wish.is(Deed.NO) || wish.is(Deed.LEAVE)) {
            return Outcome.end(DONE, "It says no: " + consents.refuse(specialist, origin));
        } else if (wish.is(Deed.RESUME)) {
            return wanted(mail, specialist, wish, origin);
        } else if (!ConsentMail.isYes(mail.body(), wish, wishes, specialist.profile(), today(specialist))) {
            return notYes(mail, specialist, wish, origin);
        }
        return specialist.consent().isPresent()
                ? wanted(mail, specialist, wish, origin)
                : Outcome.end(DONE, consents.agree(specialist, wish, version, origin));
    }

    private Outcome wanted(ParsedMail mail, Specialist specialist, Wish wish, Origin origin) {
        return fulfilment.of(wish, mail.body(), specialist, origin);
    }

    /** What it changes is changed; whether it agrees is asked once more. */
    private Outcome notYes(ParsedMail mail, Specialist specialist, Wish wish, Origin origin) {
        if (specialist.consent().isPresent()) {
            return wanted(mail, specialist, wish, origin);
        }
        Outcome changed = wish.understood() ? wanted(mail, specialist, wish, origin) : Outcome.end(DONE, "");
        String asked = consents.askAgain(specialist, origin);
        return wish.understood() ? changed : Outcome.end(DONE, asked);
    }

    /** What a mail says: its own words, or the profile that is attached to one that says nothing else. */
    private String told(ParsedMail mail, Specialist specialist) {
        return read(mail.body(), specialist).understood()
                ? mail.body()
                : AttachedProfile.insteadOf(
                        mail, text -> proposed.read(text, specialist).understood());
    }

    private Wish read(String text, Specialist specialist) {
        return wishes.read(text, specialist.profile(), today(specialist));
    }

    private LocalDate today(Specialist specialist) {
        return LocalDate.ofInstant(clock.instant(), specialist.profile().zone());
    }
}
