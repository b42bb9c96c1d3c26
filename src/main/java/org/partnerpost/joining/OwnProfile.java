package org.partnerpost.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.partnerpost.delivery.Outbox;
import org.partnerpost.delivery.ProfileLetter;
import org.partnerpost.delivery.ProfileLetter.ProfileChanged;
import org.partnerpost.joining.Wish.Deed;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.specialist.Profile;
import org.partnerpost.specialist.Specialist;
import org.partnerpost.specialist.Specialists;
import org.partnerpost.wording.ProfileWish;

/**
 * The door for pages: what people do with their own profile there. Whoever calls has seen that the visitor's link allows it. Each change is
 * confirmed by mail. Writes in the caller's transaction.
 */
@ApplicationScoped
@Transactional
public class OwnProfile {
    private static final String PAGE = "page";

    private final Admission admission;
    private final Drafts drafts;
    private final ProfileChanges changes;
    private final ConsentMail consents;
    private final AddressChanges addresses;
    private final BesideAnAnswer beside;
    private final Specialists specialists;
    private final Outbox outbox;
    private final InstantSource clock;

    OwnProfile(
            Admission admission,
            Drafts drafts,
            ProfileChanges changes,
            ConsentMail consents,
            AddressChanges addresses,
            BesideAnAnswer beside,
            Specialists specialists,
            Outbox outbox,
            InstantSource clock) {
        this.admission = admission;
        this.drafts = drafts;
        this.changes = changes;
        this.consents = consents;
        this.addresses = addresses;
        this.beside = beside;
        this.specialists = specialists;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param settled whether it was confirmed or dropped before */
    public record Draft(long id, int revision, MailAddress address, Profile profile, boolean settled) {}

    /** @param bySideOfOld whether the present address is asked, or the new one */
    public record AddressQuestion(long id, MailAddress from, MailAddress to, boolean bySideOfOld, String language) {}

    /** Of nobody yet, for an empty form. */
    public static Profile blank() {
        return ProfileSheet.blank();
    }

    /** Sends a letter that asks whether this is so; to a specialist, one that says it has joined. One in 24 hours for an address. */
    public void wantsToJoin(MailAddress address, Profile profile) {
        Optional<Specialist> known =
                specialists.findByAddress(address).filter(one -> one.consent().isPresent());
        if (known.isEmpty()) {
            admission.open(address, JoinMail.Read.of(profile), Origin.page(0, clock.instant()));
            return;
        }
        Specialist specialist = known.get();
        outbox.post(
                new ProfileChanged(
                        "known-" + specialist.id() + "-" + today(),
                        "known",
                        specialist,
                        specialist.profile(),
                        Map.of(),
                        ProfileLetter.NotTaken.NOTHING,
                        Optional.empty()),
                0);
    }

    /** @param holder of the link, such as {@code draft 5} */
    public Optional<Draft> draft(String holder) {
        return holder.startsWith("draft ")
                ? drafts.find(SpecialistMail.number(holder))
                        .map(row -> new Draft(
                                row.id, row.revision, row.mailAddress(), row.profile(), row.settledAt != null))
                : Optional.empty();
    }

    /** Whether whoever a settled draft was of has joined; where not, it was dropped. */
    public boolean belongs(Draft draft) {
        return specialists
                .findByAddress(draft.address())
                .filter(one -> one.consent().isPresent())
                .isPresent();
    }

    /** A yes to a draft as it stands on the page now; nothing where it is settled already. */
    public void confirm(Draft draft, Profile profile) {
        drafts.waiting(draft.id()).ifPresent(row -> admission.admit(row, profile, PAGE, Optional.empty(), 0));
    }

    public void save(Specialist specialist, Profile profile) {
        changes.change(specialist, profile, origin(specialist));
    }

    /**
     * What somebody says of its profile where a page asks for something else; as by mail, it is told what became of it.
     *
     * @param form unique for what was filled in: the same form changes nothing twice
     */
    public void wished(long specialist, ProfileWish said, String form) {
        beside.told(specialist, said, Origin.form(form));
    }

    public void leave(Specialist specialist) {
        apply(specialist, Deed.LEAVE);
    }

    public void undo(Specialist specialist) {
        apply(specialist, Deed.UNDO);
    }

    public boolean undoable(Specialist specialist) {
        return changes.undoable(specialist.id());
    }

    /**
     * By a fresh link alone: lifts what the specialist itself had stopped.
     *
     * @param version of the wording that the page showed to whoever had never agreed
     */
    public void restart(Specialist specialist, String version) {
        consents.begin(specialist, version, origin(specialist));
    }

    /** Mails that link, once a day; nothing where somebody else stopped the mails. */
    public void askRestart(Specialist specialist) {
        if (specialist.unsubscribed()) {
            changes.askRestart(specialist, specialist.profile(), origin(specialist));
        }
    }

    public void askAddress(Specialist specialist, MailAddress wanted) {
        addresses.ask(specialist, wanted, 0);
    }

    /** @param about of the link, {@code address 3} or {@code new address 3}; empty where it is over */
    public Optional<AddressQuestion> addressQuestion(String about) {
        return addresses
                .waiting(SpecialistMail.number(about))
                .map(wanted -> new AddressQuestion(
                        SpecialistMail.number(about),
                        wanted.specialist().address(),
                        wanted.address(),
                        about.startsWith("address "),
                        wanted.specialist().profile().language().orElse("en")));
    }

    /** @return {@code waits} for the other side, {@code done}, {@code taken} by somebody else, or {@code over} */
    public String agree(AddressQuestion question) {
        return addresses.agree(question.id(), question.bySideOfOld(), Origin.page(question.id(), clock.instant()));
    }

    private void apply(Specialist specialist, Deed deed) {
        changes.apply(specialist, Wish.of(deed, specialist.profile()), origin(specialist));
    }

    private Origin origin(Specialist specialist) {
        return Origin.page(specialist.id(), clock.instant());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
