package org.partnerpost.reading;

/** What somebody entered for a field cannot be kept. Its message is a clause for people, without an end: what is wrong, and how to mend it. */
public final class WrongEntry extends RuntimeException {
    public WrongEntry(String clause) {
        super(clause);
    }

    /** The clause. */
    public String clause() {
        return String.valueOf(getMessage());
    }
}
