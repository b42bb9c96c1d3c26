package org.partnerpost.desk;

import org.partnerpost.delivery.PostedLetters.Kept;

/**
 * One of our letters as its reader sees it, and how it fared.
 *
 * @param specialist whose it is; 0 where it went to somebody else
 * @param need the reference of what it is about; empty where it is about none
 * @param why the other side's answer, or its code; empty where it was taken
 * @param failed whether it can be sent again or dropped
 */
record LetterPanel(
        long id,
        String recipient,
        String subject,
        long specialist,
        String need,
        String state,
        String tone,
        String why,
        int tries,
        String posted,
        String settled,
        boolean failed,
        OwnMail mail) {

    static LetterPanel of(Kept letter, String need) {
        return new LetterPanel(
                letter.id(),
                letter.recipient(),
                letter.subject(),
                letter.specialist().orElse(0L),
                need,
                state(letter.state()),
                tone(letter.state()),
                letter.state().equals("sent") ? "" : letter.answer().isEmpty() ? letter.status() : letter.answer(),
                letter.attempts(),
                Ago.of(letter.postedAt(), letter.postedAt()).exact(),
                letter.settledAt().map(at -> Ago.of(at, at).exact()).orElse(""),
                letter.state().equals("failed"),
                OwnMail.of(letter.raw()));
    }

    private static String state(String state) {
        return switch (state) {
            case "posted" -> "on its way";
            case "failed" -> "not delivered";
            default -> state;
        };
    }

    private static String tone(String state) {
        return switch (state) {
            case "sent" -> "good";
            case "failed" -> "high";
            default -> "usual";
        };
    }
}
