package org.partnerpost.desk;

import jakarta.enterprise.context.RequestScoped;
import org.partnerpost.moderation.Audit;

/** What the operator of this request does, for the audit. */
@RequestScoped
class Deeds {
    private final Audit audit;
    private final Visit visit;

    Deeds(Audit audit, Visit visit) {
        this.audit = audit;
        this.visit = visit;
    }

    void done(String what, String about, String before, String after) {
        audit.record(new Audit.Deed(visit.name(), what, about, before, after));
    }
}
