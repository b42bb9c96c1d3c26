package org.partnerpost.pipeline;

/** The house cannot start, or not go on. */
public final class StartFailure extends RuntimeException {
    private final String sentence;

    public StartFailure(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    /** What its operator reads: what is wrong, and what to do. */
    public String sentence() {
        return sentence;
    }
}
