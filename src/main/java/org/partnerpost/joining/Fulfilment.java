package org.partnerpost.joining;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.partnerpost.delivery.Outbox;
import org.partnerpost.delivery.ProfileBeside;
import org.partnerpost.delivery.ProfileLetter;
import org.partnerpost.delivery.ProfileLetter.NotTaken;
import org.partnerpost.delivery.ProfileLetter.ProfileNotUnderstood;
import org.partnerpost.joining.Wish.Deed;
import org.partnerpost.queue.Outcome;
import org.partnerpost.specialist.Profile;
import org.partnerpost.specialist.Specialist;
import org.partnerpost.taxonomy.Places;
import org.partnerpost.taxonomy.SkillTaxonomy;
import org.partnerpost.wording.ProfileWish;
import org.partnerpost.wording.Words;

/** Does what a specialist who is proven wants of its profile, and tells it; or tells what was not understood. */
@ApplicationScoped
class Fulfilment {
    private static final String DONE = "done";

    private final ProfileChanges changes;
    private final AddressChanges addresses;
    private final Outbox outbox;
    private final InstantSource clock;
    private final SkillNames names = new SkillNames(SkillTaxonomy.inUse());
    private final WishReader wishes = new WishReader(new NamedThings(SkillTaxonomy.inUse(), Places.inUse()));

    Fulfilment(ProfileChanges changes, AddressChanges addresses, Outbox outbox, InstantSource clock) {
        this.changes = changes;
        this.addresses = addresses;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param text in which it was said */
    Outcome of(Wish wish, String text, Specialist specialist, Origin origin) {
        boolean undoesAndChanges = wish.is(Deed.UNDO) && !wish.profile().equals(specialist.profile());
        if (!wish.understood() || undoesAndChanges) {
            return notUnderstood(text, specialist, origin);
        }
        if (wish.is(Deed.ERASE)) {
            changes.apply(specialist, wish, origin);
            return Outcome.held(ProfileLetter.ErasureAsked.task(specialist));
        }
        StringBuilder note = new StringBuilder();
        wish.newAddress()
                .ifPresent(address -> note.append(addresses.ask(specialist, address, origin.trace()))
                        .append("; "));
        return Outcome.end(
                DONE,
                note
                        + (onlyAddress(wish, specialist)
                                ? "nothing else"
                                : "profile: " + changes.apply(specialist, wish, origin)));
    }

    /** That is asked in letters of its own. */
    private static boolean onlyAddress(Wish wish, Specialist specialist) {
        return wish.newAddress().isPresent()
                && wish.deed().isEmpty()
                && wish.profile().equals(specialist.profile())
                && wish.notTaken().equals(NotTaken.NOTHING);
    }

    /**
     * What an answer about an opportunity says of the profile. Fields alone are changed so, and changed back: whoever leaves or stops
     * tells the relay.
     *
     * @param alone whether the rest of it is no answer, and is told here as not understood
     */
    Outcome inAnAnswer(ProfileWish said, boolean alone, Specialist specialist, Origin origin) {
        String text = String.join("\n", said.said());
        Wish wish = read(text, specialist);
        List<String> rest = alone ? Courtesy.parts(said.rest()) : List.of();
        boolean fields = wish.deed().isEmpty() || wish.is(Deed.UNDO);
        return wish.understood() && fields
                ? of(wish.leaving(rest), text, specialist, origin)
                : notUnderstood(alone ? text + "\n" + said.rest() : text, specialist, origin);
    }

    /** The same, to be told by the letter about the answer. */
    Optional<ProfileBeside> beside(ProfileWish said, Specialist specialist, Origin origin) {
        String text = String.join("\n", said.said());
        Wish wish = read(text, specialist);
        if (!wish.understood() || wish.deed().isPresent()) {
            NotTaken all = new NotTaken(Courtesy.parts(text), List.of(), List.of());
            return Optional.of(new ProfileBeside(specialist.profile(), specialist.profile(), Map.of(), all));
        }
        wish.newAddress().ifPresent(address -> addresses.ask(specialist, address, origin.trace()));
        Profile after = wish.profile();
        if (!after.equals(specialist.profile())) {
            changes.kept(specialist, after, origin);
        }
        ProfileBeside told =
                new ProfileBeside(specialist.profile(), after, names.of(specialist.profile(), after), wish.notTaken());
        return Optional.of(told).filter(any -> !onlyAddress(wish, specialist));
    }

    private Wish read(String text, Specialist specialist) {
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), specialist.profile().zone());
        return wishes.read(text, specialist.profile(), today);
    }

    Outcome notUnderstood(String text, Specialist specialist, Origin origin) {
        outbox.post(
                new ProfileNotUnderstood(specialist, mark(text), Courtesy.parts(text), origin.answers()),
                origin.trace());
        return Outcome.end(DONE, "Not understood: nothing changes, and the specialist is told.");
    }

    /** The same for the same words, so that they are answered once. */
    private static String mark(String text) {
        Words written = Words.loose(text);
        String words = written.joined(0, Math.min(200, written.size()));
        return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
