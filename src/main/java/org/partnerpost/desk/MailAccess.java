package org.partnerpost.desk;

import jakarta.enterprise.context.RequestScoped;
import org.partnerpost.opportunity.Opportunities;

/** Who may see which received mail, and have it as it came. */
@RequestScoped
class MailAccess {
    private final Opportunities opportunities;
    private final Visit visit;

    MailAccess(Opportunities opportunities, Visit visit) {
        this.opportunities = opportunities;
        this.visit = visit;
    }

    boolean sees(long mail) {
        return may(mail, Permission.SEE_ALL);
    }

    /** Its bytes and its files: an answer quotes what lets one act for its writer. */
    boolean saves(long mail) {
        return may(mail, Permission.DECIDE);
    }

    /** A mail that brought a need is seen by whoever sees needs; any other is somebody's own. */
    private boolean may(long mail, Permission otherwise) {
        return visit.may(otherwise) || !opportunities.ofMail(mail).isEmpty();
    }
}
