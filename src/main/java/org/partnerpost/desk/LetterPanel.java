package org.partnerpost.desk;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.partnerpost.delivery.PostedLetters.Kept;
import org.partnerpost.mail.BrokenLines;
import org.partnerpost.mime.MimeReader;
import org.partnerpost.mime.OpenedMail;
import org.partnerpost.mime.ParsedMail;

/**
 * One of our letters as its reader sees it, and how it fared.
 *
 * @param specialist whose it is; 0 where it went to somebody else
 * @param need the reference of what it is about; empty where it is about none
 * @param why the other side's answer, or its code; empty where it was taken
 * @param failed whether it can be sent again or dropped
 * @param height of its HTML in a frame, in pixels; 0 where it has none
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
        String text,
        int height) {
    /** What lets whoever has it act for the letter's reader: the last part of a link, and the tag of a reply address. */
    private static final Pattern KEYS = Pattern.compile("(/m/[a-z-]+/)[A-Za-z0-9_.~=-]+|(\\+)[A-Za-z0-9_.~=-]+(?=@)");

    static LetterPanel of(Kept letter, String need) {
        ParsedMail mail = MimeReader.standard().read(letter.raw());
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
                BrokenLines.joined(withoutKeys(mail.text())),
                opened(letter).html().map(SafeHtml::of).map(Frames::height).orElse(0));
    }

    /** Its HTML for the frame; what a reader alone may follow is taken out. */
    static String html(Kept letter) {
        return opened(letter)
                .html()
                .map(LetterPanel::withoutKeys)
                .map(SafeHtml::of)
                .orElse("");
    }

    static String withoutKeys(String text) {
        return KEYS.matcher(text)
                .replaceAll(key -> key.group(1) == null ? "+…" : Matcher.quoteReplacement(key.group(1)) + "…");
    }

    private static OpenedMail opened(Kept letter) {
        return MimeReader.standard().open(letter.raw());
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
