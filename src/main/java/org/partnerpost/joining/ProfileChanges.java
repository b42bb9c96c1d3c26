package org.partnerpost.joining;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;
import org.partnerpost.delivery.Outbox;
import org.partnerpost.delivery.ProfileLetter.ErasureAsked;
import org.partnerpost.delivery.ProfileLetter.NotTaken;
import org.partnerpost.delivery.ProfileLetter.ProfileChanged;
import org.partnerpost.delivery.ProfileLetter.RestartAsked;
import org.partnerpost.joining.Wish.Deed;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.StorableText;
import org.partnerpost.specialist.Profile;
import org.partnerpost.specialist.ProfileJson;
import org.partnerpost.specialist.Specialist;
import org.partnerpost.specialist.Specialists;
import org.partnerpost.taxonomy.SkillTaxonomy;

/** Changes a profile by its owner's wish, keeps what it was on the table {@code joining_change}, and tells the owner. */
@ApplicationScoped
class ProfileChanges {
    private final Session entities;
    private final Specialists specialists;
    private final Outbox outbox;
    private final InstantSource clock;
    private final SkillNames names = new SkillNames(SkillTaxonomy.inUse());

    ProfileChanges(Session entities, Specialists specialists, Outbox outbox, InstantSource clock) {
        this.entities = entities;
        this.specialists = specialists;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @return what happened, for the trace */
    String apply(Specialist specialist, Wish wish, Origin origin) {
        if (wish.is(Deed.UNDO)) {
            return undo(specialist, origin);
        } else if (wish.is(Deed.LEAVE)) {
            if (!wish.profile().equals(specialist.profile())) {
                keep(specialist, wish.profile(), origin);
            }
            specialists.suppress(specialist.id(), Specialist.UNSUBSCRIBED, clock.instant());
            // Nobody leaves what it has not joined.
            String what = specialist.consent().isPresent() ? "left" : "declined";
            return told(origin.letter(), what, now(specialist), specialist.profile(), origin);
        } else if (wish.is(Deed.ERASE)) {
            specialists.suppress(specialist.id(), Specialist.UNSUBSCRIBED, clock.instant());
            outbox.post(new ErasureAsked(origin.letter(), now(specialist), origin.answers()), origin.trace());
            return "it has left, and wants its data deleted";
        } else if (wish.is(Deed.RESUME)) {
            return specialist.consent().isPresent()
                    ? resume(specialist, wish, origin)
                    : askRestart(specialist, wish.profile(), origin);
        }
        return change(specialist, wish, origin);
    }

    /** Undoes its own stop and its own pause; what bounced, complained or an operator stopped stays stopped. */
    private String resume(Specialist specialist, Wish wish, Origin origin) {
        boolean lifted = specialists.liftUnsubscribed(specialist.id());
        ProfileSheet sheet = new ProfileSheet(wish.profile());
        sheet.pausedFrom = Optional.empty();
        sheet.pausedUntil = Optional.empty();
        boolean ended = lifted || specialist.profile().pausedUntil().isPresent();
        // "We are back" ends the pause; of whoever has none and is booked out until a day it says that it is free
        // before.
        boolean free = !ended
                && sheet.availableFrom.equals(specialist.profile().availableFrom())
                && sheet.availableFrom.filter(day -> day.isAfter(today())).isPresent();
        sheet.availableFrom = free ? Optional.empty() : sheet.availableFrom;
        boolean idle = sheet.capacity.filter(many -> many == 0).isPresent();
        sheet.capacity = idle ? Optional.empty() : sheet.capacity;
        Profile after = sheet.profile();
        if (!after.equals(specialist.profile())) {
            keep(specialist, after, origin);
        }
        String what = ended ? "resumed" : after.equals(specialist.profile()) ? "same" : "changed";
        return told(origin.letter(), what, now(specialist), specialist.profile(), origin);
    }

    /** Whoever said stop, or never yes, begins by a yes to a letter of its own: one a day. */
    String askRestart(Specialist specialist, Profile after, Origin origin) {
        if (!after.equals(specialist.profile())) {
            keep(specialist, after, origin);
        }
        outbox.post(new RestartAsked(now(specialist), names.of(after), today().toString()), origin.trace());
        return "a letter asks whether mails are to begin";
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    String change(Specialist specialist, Profile after, Origin origin) {
        return change(specialist, Wish.of(after), origin);
    }

    private String change(Specialist specialist, Wish wish, Origin origin) {
        if (!wish.profile().equals(specialist.profile())) {
            keep(specialist, wish.profile(), origin);
        }
        return tell(specialist, wish.notTaken(), origin);
    }

    /** Changed, and told by nobody yet. */
    Specialist kept(Specialist specialist, Profile after, Origin origin) {
        keep(specialist, after, origin);
        return now(specialist);
    }

    /** @param before as it was */
    String tell(Specialist before, NotTaken notTaken, Origin origin) {
        Specialist now = now(before);
        String what = now.profile().equals(before.profile()) ? "same" : "changed";
        return told(origin.letter(), what, now, before.profile(), notTaken, origin);
    }

    /** A new address, to which the letter then goes. */
    String move(Specialist specialist, MailAddress to, Origin origin) {
        specialists.put(specialist.externalReferenceId(), to, specialist.profile(), Optional.empty(), Optional.empty());
        return told(origin.letter(), "address", now(specialist), specialist.profile(), origin);
    }

    /** The last change that stands; fields that were changed again since keep what they are. */
    private String undo(Specialist specialist, Origin origin) {
        Optional<Object[]> last = entities.createNativeQuery("""
                        select id, cast(before as text), cast(after as text) from joining_change
                        where specialist_id = :specialist and undone_at is null order by id desc limit 1""", Object[].class)
                .setParameter("specialist", specialist.id())
                .getResultStream()
                .findFirst();
        if (last.isEmpty()) {
            return told(origin.letter(), "same", specialist, specialist.profile(), origin);
        }
        entities.createNativeMutationQuery("update joining_change set undone_at = :now where id = :id")
                .setParameter("now", clock.instant())
                .setParameter("id", last.get()[0])
                .executeUpdate();
        Profile undone = Undoing.of(
                specialist.profile(),
                ProfileJson.read(String.valueOf(last.get()[1])),
                ProfileJson.read(String.valueOf(last.get()[2])));
        put(specialist, undone);
        return told(origin.letter(), "undone", now(specialist), specialist.profile(), origin);
    }

    /** Whether there is a change that could be undone. */
    boolean undoable(long specialist) {
        List<Long> some = entities.createNativeQuery(
                        "select id from joining_change where specialist_id = :specialist and undone_at is null limit 1",
                        Long.class)
                .setParameter("specialist", specialist)
                .getResultList();
        return !some.isEmpty();
    }

    /** Whether what came so has changed something already, undone or not. */
    boolean done(long specialist, Origin origin) {
        List<Long> some = entities.createNativeQuery(
                        "select id from joining_change where specialist_id = :specialist and source = :source limit 1",
                        Long.class)
                .setParameter("specialist", specialist)
                .setParameter("source", StorableText.of(origin.source()))
                .getResultList();
        return !some.isEmpty();
    }

    /** Ids of the skills that its own changes took back and that it does not have now. */
    Set<String> takenBack(long specialist) {
        Set<String> gone = new HashSet<>();
        entities.createNativeQuery("""
                        select cast(before as text), cast(after as text) from joining_change
                        where specialist_id = :specialist and undone_at is null order by id desc limit 50""", Object[].class)
                .setParameter("specialist", specialist)
                .getResultList()
                .forEach(row -> {
                    List<String> left = ProfileJson.read(String.valueOf(row[1])).skills();
                    ProfileJson.read(String.valueOf(row[0])).skills().stream()
                            .filter(skill -> !left.contains(skill))
                            .forEach(gone::add);
                });
        specialists
                .find(specialist)
                .ifPresent(now -> gone.removeAll(now.profile().skills()));
        return gone;
    }

    private void keep(Specialist specialist, Profile after, Origin origin) {
        put(specialist, after);
        Instant now = clock.instant();
        entities.createNativeMutationQuery("""
                        insert into joining_change (specialist_id, before, after, source, changed_at)
                        values (:specialist, cast(:before as jsonb), cast(:after as jsonb), :source, :now)""")
                .setParameter("specialist", specialist.id())
                .setParameter("before", ProfileJson.write(specialist.profile()))
                .setParameter("after", ProfileJson.write(after))
                .setParameter("source", StorableText.of(origin.source()))
                .setParameter("now", now)
                .executeUpdate();
    }

    private void put(Specialist specialist, Profile after) {
        specialists.put(
                specialist.externalReferenceId(), specialist.address(), after, Optional.empty(), Optional.empty());
    }

    private String told(String key, String what, Specialist now, Profile before, Origin origin) {
        return told(key, what, now, before, NotTaken.NOTHING, origin);
    }

    private String told(String key, String what, Specialist now, Profile before, NotTaken notTaken, Origin origin) {
        Map<String, String> named = names.of(before, now.profile());
        outbox.post(new ProfileChanged(key, what, now, before, named, notTaken, origin.answers()), origin.trace());
        return what;
    }

    private Specialist now(Specialist specialist) {
        return specialists.find(specialist.id()).orElseThrow();
    }
}
