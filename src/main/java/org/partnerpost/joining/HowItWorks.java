package org.partnerpost.joining;

import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Words;

/** The question that many a first mail asks, and that a letter answers in a few sentences. */
final class HowItWorks {
    private static final Phrases ASKED = Phrases.of("joining/how-it-works");

    private HowItWorks() {}

    static boolean isAskedIn(String text) {
        return !ASKED.in(Words.loose(text)).isEmpty();
    }
}
