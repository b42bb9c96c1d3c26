package org.partnerpost.relay;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.partnerpost.delivery.ProfileBeside;
import org.partnerpost.joining.BesideAnAnswer;

/**
 * What an answer says of its writer's profile is done before the answer is: so that the requester reads of nothing that was just taken
 * back, and one letter confirms both.
 */
@ApplicationScoped
class WishBeside {
    private final BesideAnAnswer profiles;
    private final Matters matters;

    WishBeside(BesideAnAnswer profiles, Matters matters) {
        this.profiles = profiles;
        this.matters = matters;
    }

    /** The matter and the answer's occasion as they are once that is done. */
    record Done(Matter matter, Occasion occasion) {}

    Done take(Matter matter, SpecialistAnswer answer, Occasion occasion) {
        if (occasion.wish().isEmpty()) {
            return new Done(matter, occasion);
        }
        long specialist = matter.specialist().id();
        Optional<ProfileBeside> told = Optional.empty();
        if (isConfirmed(matter, answer)) {
            told = profiles.done(specialist, occasion.wish().get(), occasion.origin());
        } else {
            profiles.told(specialist, occasion.wish().get(), occasion.origin());
        }
        return new Done(matters.find(matter.invitation().id()).orElse(matter), occasion.telling(told));
    }

    /** Whether a letter goes out that says what was understood of the answer. */
    private static boolean isConfirmed(Matter matter, SpecialistAnswer answer) {
        return !matter.left()
                && switch (answer) {
                    case SpecialistAnswer.Pause pause -> true;
                    case SpecialistAnswer.Yes yes -> matter.closed().isEmpty();
                    case SpecialistAnswer.No no -> matter.closed().isEmpty();
                    case SpecialistAnswer.Question question -> matter.closed().isEmpty();
                    case SpecialistAnswer.Stop stop -> false;
                    case SpecialistAnswer.Resume resume -> false;
                    case SpecialistAnswer.NotUnderstood not -> false;
                };
    }
}
