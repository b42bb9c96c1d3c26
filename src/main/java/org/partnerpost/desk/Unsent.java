package org.partnerpost.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What an operator wrote to a decision that could not be made: it stands in its form again.
 *
 * @param verb as the form names it; empty where nothing was written
 */
record Unsent(String verb, String reason, String note) {
    static final Unsent NOTHING = new Unsent("", "", "");

    /** Those that are marked would be left out, by a form that a page fetches for itself. */
    static final String LEAVE_OUT = "leave-out";

    /** What goes with the address of the form for leaving out. */
    public String leavingOut() {
        return is(LEAVE_OUT) ? "?why=" + URLEncoder.encode(note, StandardCharsets.UTF_8) : "";
    }

    /** Whether it was written to that decision. */
    public boolean is(String decision) {
        return verb.equals(decision);
    }

    /** What was written to that decision; empty for the others. */
    public String note(String decision) {
        return is(decision) ? note : "";
    }
}
