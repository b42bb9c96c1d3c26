package org.partnerpost.opportunity;

import java.time.Instant;
import java.util.Optional;

/**
 * One opportunity as it stands.
 *
 * @param id ours, never shown
 * @param reference short, for people, such as {@code BC-4F7K}; unique
 * @param mail the received mail it came by
 * @param requester who asked; empty where the mail names no one mailbox, and then nobody is written to
 * @param subject the mail's subject, clean
 * @param text what the sender wrote anew, with blanks where it speaks of other needs; never leaves the house as it is
 * @param language BCP 47, of the text
 * @param need as the machine read it
 * @param edited as an operator corrected it; empty where none did
 * @param version counts the changes, for optimistic locking
 */
public record Opportunity(
        long id,
        String reference,
        long mail,
        Optional<Requester> requester,
        String subject,
        String text,
        String language,
        Need need,
        Optional<Need> edited,
        ReviewState review,
        OpportunityState state,
        Instant createdAt,
        long version) {

    /** What counts: the corrected need where there is one. */
    public Need effectiveNeed() {
        return edited.orElse(need);
    }
}
