package org.partnerpost.joining;

import java.util.List;
import java.util.Optional;
import org.partnerpost.delivery.ProfileLetter.NotTaken;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.specialist.Profile;

/**
 * What somebody wants with a mail about a profile.
 *
 * @param deed beside changes of the profile, or instead of them
 * @param profile as it would be then
 * @param understood whether the mail says anything that is understood, even where it changes nothing
 * @param newAddress where mail is to go from now on
 * @param notTaken what of it stands in no field, as it was written
 */
record Wish(
        Optional<Deed> deed, Profile profile, boolean understood, Optional<MailAddress> newAddress, NotTaken notTaken) {

    /** What is no field of a profile. */
    enum Deed {
        YES,
        NO,
        UNDO,
        LEAVE,
        /** To leave, and have what is kept of it deleted. */
        ERASE,
        RESUME
    }

    /** A deed alone. */
    static Wish of(Deed deed, Profile profile) {
        return new Wish(Optional.of(deed), profile, true, Optional.empty(), NotTaken.NOTHING);
    }

    /** Changes alone. */
    static Wish of(Profile profile) {
        return new Wish(Optional.empty(), profile, true, Optional.empty(), NotTaken.NOTHING);
    }

    /** The same, where besides it something was said that was not understood. */
    Wish leaving(List<String> notUnderstood) {
        NotTaken more = new NotTaken(notUnderstood, List.of(), List.of());
        return new Wish(deed, profile, understood, newAddress, notTaken.and(more));
    }

    boolean is(Deed wanted) {
        return deed.filter(wanted::equals).isPresent();
    }

    /** This, and then what a later mail wants, which was read as one about the profile that this one leaves. */
    Wish then(Wish later) {
        return new Wish(
                later.deed.or(() -> deed),
                later.profile,
                understood || later.understood,
                later.newAddress.or(() -> newAddress),
                notTaken.and(later.notTaken));
    }
}
