package org.partnerpost.queue;

import java.time.Duration;
import java.util.List;
import org.partnerpost.mail.StatusCode;

/** How a stage ended with one item. Where an item goes from here is said by the pipeline's table, never by a stage. */
public sealed interface Outcome {

    /**
     * The stage is through with the item.
     *
     * @param exit which of the stage's exits it leaves by; the pipeline's table says where that leads
     * @param loads what goes on from here, one item each; empty where nothing does
     * @param note what happened, for people
     */
    record Done(String exit, List<Load> loads, String note) implements Outcome {
        public Done {
            loads = List.copyOf(loads);
        }
    }

    /**
     * The item waits at this stage until somebody resumes it; then the stage looks at it afresh.
     *
     * @param reasons why, each for people; at least one
     */
    record Held(List<String> reasons) implements Outcome {
        public Held {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * The same stage again later; not a failure, so it does not count as a try.
     *
     * @param after how long from now, by the database's clock
     * @param reason for people
     */
    record Later(Duration after, String reason) implements Outcome {}

    /**
     * The item ends here for good.
     *
     * @param reason for people
     */
    record Refused(StatusCode status, String reason) implements Outcome {}

    /** Through, and the same load goes on by this exit. */
    static Done done(String exit, Load load, String note) {
        return new Done(exit, List.of(load), note);
    }

    /** Through, and nothing goes on. */
    static Done end(String exit, String note) {
        return new Done(exit, List.of(), note);
    }

    static Held held(String... reasons) {
        return new Held(List.of(reasons));
    }
}
