package org.partnerpost.delivery;

import java.util.Optional;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.Mailbox;

/**
 * Who writes our letters: part of the door, for whoever shows the same beside them.
 *
 * @param name shown as the sender
 * @param domain of all our addresses
 * @param publicUrl where links lead, without a slash at the end
 * @param postalAddress on one line; empty where none is set
 */
public record Letterhead(String name, String domain, String publicUrl, String postalAddress) {
    private static final int USUAL_PORT = 8080;

    /**
     * @param port where our pages are; 0 where it is not chosen yet
     * @throws WrongSetting where links could lead nowhere
     */
    static Letterhead of(LetterheadSettings settings, int port) {
        String url = settings.publicUrl()
                .orElse("http://localhost:" + (port == 0 ? USUAL_PORT : port))
                .strip();
        if (!url.matches("https?://[^\\s<>\"]+")) {
            throw new WrongSetting("partnerpost.public-url is \"" + url
                    + "\": set it to an address that begins with https:// or http://.");
        }
        return new Letterhead(
                ShownText.line(settings.senderName(), 100),
                settings.domain(),
                url.endsWith("/") ? url.substring(0, url.length() - 1) : url,
                ShownText.line(settings.postalAddress().orElse(""), 300));
    }

    /** Requesters answer to where needs go. */
    Mailbox forRequesters() {
        return new Mailbox(name, address("needs"));
    }

    /** Not {@code needs@}: a specialist's answer whose program ignores Reply-To must not be taken for a need. */
    Mailbox forSpecialists() {
        return new Mailbox(name, address("help"));
    }

    MailAddress address(String localPart) {
        return new MailAddress(localPart, domain);
    }

    MailAddress address(String kind, Optional<String> token) {
        return address(token.map(t -> kind + "+" + t).orElse(kind));
    }

    /** Where a need is mailed. */
    public String needs() {
        return address("needs").toString();
    }

    /** Where a specialist's profile is mailed. */
    public String joining() {
        return address("join").toString();
    }

    /** Where people write who do not know where to. */
    public String help() {
        return address("help").toString();
    }

    String link(String page, String token) {
        return publicUrl + "/m/" + page + "/" + token;
    }
}
