package org.partnerpost.relay;

import java.time.LocalDate;
import java.util.Set;

/** What a requester says about its need that is out. Specialists are named by the numbers its letters gave them. */
public sealed interface RequesterAnswer {

    /**
     * @param yes who shall be introduced
     * @param no who shall not
     * @param words for those who shall; may be empty
     */
    record Choice(Set<Integer> yes, Set<Integer> no, String words) implements RequesterAnswer {
        public Choice {
            yes = Set.copyOf(yes);
            no = Set.copyOf(no);
        }
    }

    /** @param to whom the question goes */
    record Question(Set<Integer> to, String text) implements RequesterAnswer {
        public Question {
            to = Set.copyOf(to);
        }
    }

    /**
     * Somebody was found.
     *
     * @param by who it is, as far as it is said
     */
    record Filled(Set<Integer> by) implements RequesterAnswer {
        public Filled {
            by = Set.copyOf(by);
        }

        public Filled() {
            this(Set.of());
        }
    }

    /** Those are chosen, at least one, and nobody else is looked for. */
    record ChosenAndFilled(Choice choice) implements RequesterAnswer {}

    /** @param until answers are wanted until the end of this day */
    record Extend(LocalDate until) implements RequesterAnswer {}

    /** Taken back. */
    record Withdraw() implements RequesterAnswer {}

    /** Nothing changes. */
    record NotUnderstood(Unclear why) implements RequesterAnswer {}
}
