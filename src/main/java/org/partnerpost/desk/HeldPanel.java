package org.partnerpost.desk;

import java.time.Instant;
import java.util.List;
import org.partnerpost.authenticity.AuthenticityCheck;
import org.partnerpost.queue.WorkQueue.SetAside;

/**
 * An item of the queue that does not go on by itself.
 *
 * @param need the reference of the opportunity it is about; empty where it is about something else
 * @param mail whether it is about a received mail that can be shown
 * @param letter which of our letters it is; 0 where it is something else
 * @param vouching whether vouching for the sender can let it go on
 * @param asNeed whether it can be read as a need after all
 */
record HeldPanel(
        long item,
        String stage,
        String load,
        String need,
        long trace,
        boolean mail,
        long letter,
        boolean vouching,
        boolean asNeed,
        List<String> reasons,
        Ago since) {

    /**
     * @param known whether an operator can vouch for its sender
     * @param answers whether it came with a token of ours, and so asks for nothing new
     */
    static HeldPanel held(SetAside item, boolean known, boolean answers, Instant now) {
        return of(item, "", known, answers, now);
    }

    static HeldPanel dead(SetAside item, String need, Instant now) {
        return of(item, need, false, true, now);
    }

    private static HeldPanel of(SetAside item, String need, boolean known, boolean answers, Instant now) {
        boolean mail = item.load().kind().equals("mail");
        return new HeldPanel(
                item.item(),
                item.stage(),
                item.load().toString(),
                need,
                item.trace(),
                mail,
                item.load().kind().equals("letter") ? item.load().id() : 0,
                mail && known && item.reasons().stream().anyMatch(HeldPanel::isMendedByVouching),
                mail && (item.stage().equals("sorting") || item.stage().equals("relay") && !answers),
                item.reasons(),
                Ago.of(item.since(), now));
    }

    /** Only the stage knows: there are holds that end where the sender is believed, and others that would come back at once. */
    private static boolean isMendedByVouching(String reason) {
        return reason.contains(AuthenticityCheck.VOUCHING_HELPS);
    }
}
