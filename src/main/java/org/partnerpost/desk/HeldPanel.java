package org.partnerpost.desk;

import java.time.Instant;
import java.util.List;
import org.partnerpost.queue.WorkQueue.SetAside;

/**
 * An item of the queue that does not go on by itself.
 *
 * @param need the reference of the opportunity it is about; empty where it is about something else
 * @param mail whether it is about a received mail that can be shown
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
        boolean vouching,
        boolean asNeed,
        List<String> reasons,
        Ago since) {

    static HeldPanel of(SetAside item, Instant now) {
        return of(item, "", now);
    }

    static HeldPanel of(SetAside item, String need, Instant now) {
        boolean mail = item.load().kind().equals("mail");
        return new HeldPanel(
                item.item(),
                item.stage(),
                item.load().toString(),
                need,
                item.trace(),
                mail,
                mail && (item.stage().equals("relay") || item.stage().equals("joining")),
                mail && item.stage().equals("sorting"),
                item.reasons(),
                Ago.of(item.since(), now));
    }
}
