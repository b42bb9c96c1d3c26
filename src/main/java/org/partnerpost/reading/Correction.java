package org.partnerpost.reading;

import java.util.List;
import org.partnerpost.opportunity.Need;

/** What somebody says about its need that was read back. */
public sealed interface Correction {

    /** It is right as it stands. */
    record Confirmed() implements Correction {}

    /**
     * Something in it is not.
     *
     * @param corrected the need with what was said; every other field is as it was
     * @param unread sentences that were not understood, as they were written; may be empty
     */
    record Changed(Need corrected, List<String> unread) implements Correction {
        public Changed {
            unread = List.copyOf(unread);
        }
    }

    /** Nothing changes. */
    record Unclear(Why why) implements Correction {}

    /** Why nothing was understood. */
    enum Why {
        /** It says nothing new. */
        EMPTY,
        /** Nothing in it is a field of a need. */
        NO_FIELD,
        /** It names something, but not whether as well or instead, or which of several. */
        TWO_READINGS,
        /** It asks, or makes it depend on something. */
        QUESTION,
        /** It says that this is more than one need: then none of what it tells can be taken for all of it. */
        SEVERAL,
        /** It speaks of another need of the same mail, which has an address of its own. */
        ANOTHER;

        /** As letters name it, such as {@code two-readings}. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
