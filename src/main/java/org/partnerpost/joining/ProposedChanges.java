package org.partnerpost.joining;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.partnerpost.delivery.Outbox;
import org.partnerpost.delivery.ProfileLetter.ChangeProposed;
import org.partnerpost.joining.Proposals.Waiting;
import org.partnerpost.joining.Wish.Deed;
import org.partnerpost.mime.ParsedMail;
import org.partnerpost.specialist.Profile;
import org.partnerpost.specialist.Specialist;
import org.partnerpost.taxonomy.Places;
import org.partnerpost.taxonomy.SkillTaxonomy;

/**
 * What a specialist's mails without a token ask for. It waits, is read back as one, and counts after a yes; a further mail goes on from
 * what waits.
 */
@ApplicationScoped
class ProposedChanges {
    /** So long a further mail goes on from what nobody has said yes to. */
    private static final Duration GOES_ON = Duration.ofDays(30);

    private static final Set<Deed> ASKED = Set.of(Deed.LEAVE, Deed.ERASE, Deed.RESUME);

    private final Proposals proposals;
    private final ProfileChanges changes;
    private final Outbox outbox;
    private final InstantSource clock;
    private final WishReader wishes = new WishReader(new NamedThings(SkillTaxonomy.inUse(), Places.inUse()));
    private final Reintroduction reintroduction =
            new Reintroduction(new NamedThings(SkillTaxonomy.inUse(), Places.inUse()));
    private final SkillNames names = new SkillNames(SkillTaxonomy.inUse());

    ProposedChanges(Proposals proposals, ProfileChanges changes, Outbox outbox, InstantSource clock) {
        this.proposals = proposals;
        this.changes = changes;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A mail to join@ may change a profile, or tell a new one. */
    Wish read(String text, Specialist specialist) {
        Profile before = waiting(specialist)
                .map(waits -> all(waits.mails(), specialist).profile())
                .orElse(specialist.profile());
        return read(text, before, specialist);
    }

    /** Whether something would change by it that a yes can agree to, with what waits already. */
    boolean asks(Wish wish, Specialist specialist) {
        boolean changes = !wish.profile().equals(specialist.profile())
                || waiting(specialist).isPresent();
        return wish.understood() && wish.deed().isEmpty() && changes
                || wish.deed().filter(ASKED::contains).isPresent();
    }

    /** @return what happened, for the trace */
    String propose(long mail, String text, ParsedMail parsed, Specialist specialist) {
        Optional<Waiting> before = waiting(specialist);
        if (proposals.isKnown(before, text, clock.instant())) {
            return "Nothing changes: a letter that asks about the same words waits for its yes.";
        }
        List<String> mails = new ArrayList<>(before.map(Waiting::mails).orElse(List.of()));
        mails.removeIf(said -> new Waiting(0, List.of(said), clock.instant()).says(text));
        mails.add(text);
        Wish all = all(mails, specialist);
        if (all.profile().equals(specialist.profile())
                && all.deed().isEmpty()
                && all.newAddress().isEmpty()) {
            proposals.settleAll(specialist.id(), clock.instant());
            return "It takes back what waited: "
                    + changes.change(specialist, specialist.profile(), Origin.mail(mail, parsed.messageId()));
        }
        long id = proposals.propose(specialist.id(), mails, "mail " + mail, clock.instant());
        readBack(id, mails, specialist, Optional.empty(), parsed, mail);
        return "Nothing changes before " + specialist.address() + " says yes: a letter asks.";
    }

    /** What a yes to this proposal agrees to, which waits no more; empty where it waits no more already. */
    Optional<Wish> agreed(long proposal, Specialist specialist) {
        Optional<Waiting> waits =
                proposals.waiting(specialist.id(), Instant.EPOCH).filter(waiting -> waiting.id() == proposal);
        waits.ifPresent(any -> proposals.settleAll(specialist.id(), clock.instant()));
        return waits.map(waiting -> all(waiting.mails(), specialist));
    }

    /** A no to what waits. */
    void drop(long proposal, Specialist specialist) {
        waiting(specialist)
                .filter(waiting -> waiting.id() == proposal)
                .ifPresent(any -> proposals.settleAll(specialist.id(), clock.instant()));
    }

    /**
     * A yes to a proposal that another has taken the place of: that one is read back.
     *
     * @return what happened, for the trace
     */
    String older(long mail, ParsedMail parsed, Specialist specialist) {
        Optional<Waiting> waits = waiting(specialist);
        waits.ifPresent(now -> readBack(now.id(), now.mails(), specialist, Optional.of(mail), parsed, mail));
        return waits.isPresent() ? "A yes to what has changed since: read back again." : "Nothing changes.";
    }

    private void readBack(
            long id, List<String> mails, Specialist specialist, Optional<Long> older, ParsedMail parsed, long mail) {
        Wish all = all(mails, specialist);
        outbox.post(
                new ChangeProposed(
                        id,
                        specialist,
                        all.profile(),
                        all.deed()
                                .map(deed -> deed.name().toLowerCase(Locale.ROOT))
                                .orElse(""),
                        all.newAddress(),
                        names.of(specialist.profile(), all.profile()),
                        all.notTaken(),
                        mails.size() > 1,
                        older,
                        parsed.messageId()),
                mail);
    }

    private Wish all(List<String> mails, Specialist specialist) {
        Wish all = Wish.of(specialist.profile());
        for (String mail : mails) {
            all = all.then(read(mail, all.profile(), specialist));
        }
        return all;
    }

    private Wish read(String text, Profile before, Specialist specialist) {
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), specialist.profile().zone());
        return reintroduction.or(wishes.read(text, before, today), text, before, today);
    }

    private Optional<Waiting> waiting(Specialist specialist) {
        return proposals.waiting(specialist.id(), clock.instant().minus(GOES_ON));
    }
}
