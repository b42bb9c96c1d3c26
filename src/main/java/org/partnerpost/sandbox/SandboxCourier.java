package org.partnerpost.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.partnerpost.delivery.Courier;
import org.partnerpost.delivery.StaysHere;

/** Lays each mail into an inbox of the sandbox, in the transaction that delivers it. */
@ApplicationScoped
@StaysHere
class SandboxCourier implements Courier {
    private final SandboxInboxes inboxes;

    SandboxCourier(SandboxInboxes inboxes) {
        this.inboxes = inboxes;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Handover handOver(Parcel parcel) {
        inboxes.lay(parcel.recipient(), parcel.subject(), parcel.messageId(), parcel.raw());
        return new Handover.Taken("laid into the sandbox");
    }
}
