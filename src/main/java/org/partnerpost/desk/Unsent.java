package org.partnerpost.desk;

/**
 * What an operator wrote to a decision that could not be made: it stands in its form again.
 *
 * @param verb as the form names it; empty where nothing was written
 */
record Unsent(String verb, String reason, String note) {
    static final Unsent NOTHING = new Unsent("", "", "");

    /** Whether it was written to that decision. */
    public boolean is(String decision) {
        return verb.equals(decision);
    }

    /** What was written to that decision; empty for the others. */
    public String note(String decision) {
        return is(decision) ? note : "";
    }
}
