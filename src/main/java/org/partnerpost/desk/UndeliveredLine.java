package org.partnerpost.desk;

import java.time.Instant;
import org.partnerpost.delivery.UndeliveredLetters.Undelivered;

/**
 * A letter that the other side did not take.
 *
 * @param need the reference of the opportunity it is about; empty where it is about none
 * @param specialist 0 where it went to somebody else
 * @param tries how often it was handed over
 */
record UndeliveredLine(
        long id,
        String subject,
        String recipient,
        String need,
        long specialist,
        String status,
        String answer,
        int tries,
        Ago since) {

    static UndeliveredLine of(Undelivered letter, String need, Instant now) {
        return new UndeliveredLine(
                letter.id(),
                letter.subject(),
                letter.recipient(),
                need,
                letter.specialist().orElse(0L),
                letter.status(),
                letter.answer(),
                letter.attempts(),
                Ago.of(letter.since(), now));
    }
}
