package org.partnerpost.reading;

import org.partnerpost.opportunity.Need;

/** What was read in a mail. */
public sealed interface Reading {

    /** BCP 47, of what was written. */
    String language();

    Need need();

    /**
     * Somebody needs something.
     *
     * @param languageConfidence 0 to 1; 0 where the text is too short to tell and English stands in
     */
    record Understood(Need need, String language, double languageConfidence) implements Reading {}

    /**
     * Nothing in it says that something is needed.
     *
     * @param need what little was read, often only a name
     * @param reason for people
     */
    record NothingAsked(Need need, String language, String reason) implements Reading {}
}
