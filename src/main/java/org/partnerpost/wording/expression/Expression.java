package org.partnerpost.wording.expression;

/**
 * A place of a text that speaks of time or money.
 *
 * @param start first UTF-16 unit
 * @param end one past the last
 */
public record Expression(Kind kind, int start, int end) {

    /** What is spoken of. */
    public enum Kind {
        /** One day: "the 3rd of May", "tomorrow", "in two weeks". */
        DATE("date"),
        /** A stretch of days: "from 3 to 5 May", "next month", "Q1 2027", "before Christmas". */
        RANGE("range"),
        /** A span of time, wherever it lies: "three months". */
        DURATION("duration"),
        /** What comes again and again: "every Friday", "weekly". */
        SET("set"),
        /** A sum: "40 k€". */
        MONEY("money");

        private final String symbol;

        Kind(String symbol) {
            this.symbol = symbol;
        }

        /** The symbol of the rules. */
        String symbol() {
            return symbol;
        }
    }
}
