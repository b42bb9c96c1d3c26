package org.partnerpost.specialist;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a specialist wants needs to say, or not to say, in the syntax that Lucene's query parser made common: words, "phrases", beginnings
 * ({@code migrat*}), {@code field:}, {@code AND}, {@code OR}, {@code NOT}, {@code +}, {@code -} and parentheses. It is asked of a need's released
 * fields only, so that nobody learns by it what is masked. Neither regular expressions nor wildcards at the front or within, distances, ranges or
 * boosts; at most {@value #MOST_CLAUSES} words and {@value #LONGEST} characters.
 *
 * @param text as it was written
 * @param clauses at least one
 */
public record SavedQuery(String text, List<Clause> clauses) {
    public static final int LONGEST = 1_000;
    /** The fields of an opportunity that may be asked, by the names that {@link Asked.Words#field} has. */
    public static final Set<String> FIELDS = Set.copyOf(SavedQueryParser.FIELDS.values());

    static final int MOST_CLAUSES = 64;

    public SavedQuery {
        clauses = List.copyOf(clauses);
    }

    /** How a clause counts among its neighbours. */
    public enum Occurs {
        MUST,
        SHOULD,
        MUST_NOT
    }

    public record Clause(Occurs occurs, Asked asked) {}

    /** What is looked for. */
    public sealed interface Asked {
        /**
         * @param field one of those of an opportunity; empty for its name, summary and skills
         * @param words one, or a phrase
         * @param beginning whether the last word goes on
         */
        record Words(Optional<String> field, String words, boolean beginning) implements Asked {}

        record Group(List<Clause> clauses) implements Asked {
            public Group {
                clauses = List.copyOf(clauses);
            }
        }
    }

    /** It cannot be read; the message says where and what to write instead. */
    public static final class Faulty extends Exception {
        private final int place;

        Faulty(int place, String message) {
            super(message);
            this.place = place;
        }

        /** The character, from 1, at which it stops making sense; 0 where it is too long as a whole. */
        public int place() {
            return place;
        }
    }

    /** @throws Faulty where it is no such query */
    public static SavedQuery parse(String text) throws Faulty {
        if (text.length() > LONGEST) {
            throw new Faulty(0, "has more than " + LONGEST + " characters; shorten it");
        }
        return new SavedQuery(text, new SavedQueryParser(text).whole());
    }
}
