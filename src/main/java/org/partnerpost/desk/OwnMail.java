package org.partnerpost.desk;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.partnerpost.mail.BrokenLines;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.mail.Originator;
import org.partnerpost.mime.MimeReader;
import org.partnerpost.mime.ParsedMail;

/**
 * A mail of ours as its reader sees it, without what lets one act for its reader.
 *
 * @param replyTo where answers go; empty where that is the sender
 * @param html made harmless, for a frame; empty where it has none
 */
record OwnMail(String from, String replyTo, String to, String subject, String text, String html) {
    /** What lets whoever has it act for the letter's reader: the last part of a link, and the tag of a reply address. */
    private static final Pattern KEYS = Pattern.compile("(/m/[a-z-]+/)[A-Za-z0-9_.~=-]+|(\\+)[A-Za-z0-9_.~=-]+(?=@)");

    static OwnMail of(byte[] raw) {
        ParsedMail mail = MimeReader.standard().read(raw);
        return new OwnMail(
                switch (mail.originator()) {
                    case Originator.Single single -> shown(List.of(single.mailbox()));
                    case Originator.Refused refused -> "";
                },
                shown(mail.replyTo()),
                shown(mail.to()),
                mail.subject(),
                BrokenLines.joined(withoutKeys(mail.text())),
                MimeReader.standard()
                        .open(raw)
                        .html()
                        .map(html -> SafeHtml.ofOurs(withoutKeys(html)))
                        .orElse(""));
    }

    /** For the frame: enough for most of them, and it can be drawn larger. */
    public int height() {
        return html.isEmpty() ? 0 : 620;
    }

    private static String shown(List<Mailbox> boxes) {
        return boxes.stream().map(OwnMail::shown).collect(Collectors.joining(", "));
    }

    private static String shown(Mailbox box) {
        String address = withoutKeys(box.address().toString());
        return box.name().isBlank() ? address : box.name() + " <" + address + ">";
    }

    static String withoutKeys(String text) {
        return KEYS.matcher(text)
                .replaceAll(key -> key.group(1) == null ? "+…" : Matcher.quoteReplacement(key.group(1)) + "…");
    }
}
