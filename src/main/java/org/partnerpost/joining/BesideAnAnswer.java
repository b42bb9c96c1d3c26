package org.partnerpost.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import org.partnerpost.delivery.ProfileBeside;
import org.partnerpost.specialist.Specialists;
import org.partnerpost.wording.ProfileWish;

/** What an answer about an opportunity says of the profile, for whoever takes the answer. Writes happen in the caller's transaction. */
@ApplicationScoped
@Transactional
public class BesideAnAnswer {
    private final Specialists specialists;
    private final ProfileChanges changes;
    private final Fulfilment fulfilment;

    BesideAnAnswer(Specialists specialists, ProfileChanges changes, Fulfilment fulfilment) {
        this.specialists = specialists;
        this.changes = changes;
        this.fulfilment = fulfilment;
    }

    /**
     * Does it; the letter about the answer is to tell it.
     *
     * @return empty where the same was done before, or other letters tell all of it
     */
    public Optional<ProfileBeside> done(long specialist, ProfileWish said, Origin origin) {
        return specialists
                .lock(specialist)
                .filter(locked -> !changes.done(specialist, origin))
                .flatMap(locked -> fulfilment.beside(said, locked, origin));
    }

    /** Does it and tells it in a letter of its own; nothing where the same was done before. */
    public void told(long specialist, ProfileWish said, Origin origin) {
        specialists
                .lock(specialist)
                .filter(locked -> !changes.done(specialist, origin))
                .ifPresent(locked -> fulfilment.inAnAnswer(said, false, locked, origin));
    }

    /** Ids of the skills that it once had and has taken back. */
    public Set<String> takenBack(long specialist) {
        return changes.takenBack(specialist);
    }
}
