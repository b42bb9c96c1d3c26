package org.partnerpost.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.Session;

/** Which invitations a letter holds: one that offers holds one, a digest several, on the table {@code delivery_digest}. */
@ApplicationScoped
class DigestInvitations {
    private final Session entities;

    DigestInvitations(Session entities) {
        this.entities = entities;
    }

    /** Notes those of a digest; nothing for other letters. */
    long keep(long letter, Letter written) {
        if (written instanceof DigestLetter digest) {
            for (long invitation : digest.invitations()) {
                entities.createNativeMutationQuery(
                                "insert into delivery_digest (letter, invitation) values (:letter, :invitation)")
                        .setParameter("letter", letter)
                        .setParameter("invitation", invitation)
                        .executeUpdate();
            }
        }
        return letter;
    }

    List<Long> by(LetterRow letter) {
        if (letter.offersOpportunity() && letter.invitation != null) {
            return List.of(letter.invitation);
        }
        return letter.holdsOffers()
                ? entities.createNativeQuery(
                                "select invitation from delivery_digest where letter = :letter order by invitation",
                                Long.class)
                        .setParameter("letter", letter.id)
                        .getResultList()
                : List.of();
    }

    /** Whether a digest took the invitation to its reader. Locked: one that is being handed over right now is waited for. */
    boolean tookAway(LetterRow takingBack) {
        return takingBack.invitation != null
                && entities.createNativeQuery("""
                        select l.state from delivery_letter l join delivery_digest d on d.letter = l.id
                        where d.invitation = :invitation for update of l""", String.class)
                        .setParameter("invitation", takingBack.invitation)
                        .getResultList()
                        .contains(LetterRow.State.SENT.name());
    }
}
