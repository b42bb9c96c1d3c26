package org.partnerpost.desk;

import jakarta.enterprise.context.RequestScoped;
import org.partnerpost.delivery.Letterhead;

/**
 * What surrounds every page.
 *
 * @param house the sender's name
 * @param here which part of the desk it is, such as {@code queue}
 * @param form the token that every form carries
 */
record Frame(
        String house,
        String here,
        String operator,
        String role,
        String form,
        boolean seesAll,
        boolean decides,
        boolean maintains) {

    /** Makes the frame for who is signed in. */
    @RequestScoped
    static class Maker {
        private final Visit visit;
        private final Letterhead head;

        Maker(Visit visit, Letterhead head) {
            this.visit = visit;
            this.head = head;
        }

        Frame of(String here) {
            return new Frame(
                    head.name(),
                    here,
                    visit.name(),
                    visit.operator().role().word(),
                    visit.formToken(),
                    visit.may(Permission.SEE_ALL),
                    visit.may(Permission.DECIDE),
                    visit.may(Permission.MAINTAIN));
        }
    }
}
