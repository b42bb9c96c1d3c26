package org.partnerpost.queue;

import java.util.Map;

/**
 * One row of the pipeline's table: a stage, where its exits lead, and its share of the work.
 *
 * @param leads each of the stage's exits with the name of the stage that follows, or {@link #END}
 * @param workers how many items it handles at the same time, so that a slow stage never starves another
 */
public record Station(Stage stage, Map<String, String> leads, int workers) {
    /** Leads nowhere: the item is through. */
    public static final String END = "";

    public Station {
        leads = Map.copyOf(leads);
        if (!leads.keySet().equals(stage.exits())) {
            throw new IllegalArgumentException("Stage " + stage.name() + " leaves by " + stage.exits()
                    + ", but the table leads on from " + leads.keySet() + ".");
        }
    }

    String name() {
        return stage.name();
    }
}
