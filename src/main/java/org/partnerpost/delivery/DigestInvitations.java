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
            digest.invitations().forEach(invitation -> keep(letter, invitation, false));
            digest.closed().forEach(one -> keep(letter, one.invitation(), true));
        }
        return letter;
    }

    private void keep(long letter, long invitation, boolean closed) {
        entities.createNativeMutationQuery(
                        "insert into delivery_digest (letter, invitation, closed) values (:letter, :invitation, :closed)")
                .setParameter("letter", letter)
                .setParameter("invitation", invitation)
                .setParameter("closed", closed)
                .executeUpdate();
    }

    List<Long> by(LetterRow letter) {
        if (letter.offersOpportunity() && letter.invitation != null) {
            return List.of(letter.invitation);
        }
        return letter.holdsOffers() ? those(letter, false) : List.of();
    }

    /** Those of which it tells beside its offers that they have ended. */
    List<Long> closedBy(LetterRow letter) {
        return letter.holdsOffers() ? those(letter, true) : List.of();
    }

    private List<Long> those(LetterRow letter, boolean closed) {
        return entities.createNativeQuery("""
                        select invitation from delivery_digest where letter = :letter and closed = :closed
                        order by invitation""", Long.class)
                .setParameter("letter", letter.id)
                .setParameter("closed", closed)
                .getResultList();
    }

    /** Whether a digest took the invitation to its reader. Locked: one that is being handed over right now is waited for. */
    boolean tookAway(LetterRow takingBack) {
        return takingBack.invitation != null
                && entities.createNativeQuery("""
                        select l.state from delivery_letter l join delivery_digest d on d.letter = l.id
                        where d.invitation = :invitation and not d.closed for update of l""", String.class)
                        .setParameter("invitation", takingBack.invitation)
                        .getResultList()
                        .contains(LetterRow.State.SENT.name());
    }
}
