package org.partnerpost.command;

/** A command cannot do what it was asked for. */
public final class CommandFailure extends RuntimeException {
    private final String sentence;

    public CommandFailure(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    /** What its user reads: what is wrong, and what to do. */
    public String sentence() {
        return sentence;
    }
}
