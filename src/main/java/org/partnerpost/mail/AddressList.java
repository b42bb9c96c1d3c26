package org.partnerpost.mail;

import java.util.ArrayList;
import java.util.List;
import org.partnerpost.mail.AddressTokens.Malformed;

/**
 * The addresses of To, Cc and other lists, read tolerantly: what is no mailbox is left out and counted. Never used to say who
 * sent a mail; that is {@link Originator}.
 *
 * @param mailboxes in order; members of groups are among them
 * @param unreadable how many entries were none
 * @param complete false where the list was longer than asked for
 */
public record AddressList(List<Mailbox> mailboxes, int unreadable, boolean complete) {
    public AddressList {
        mailboxes = List.copyOf(mailboxes);
    }

    /** @param limit how many entries to read at most */
    public static AddressList parse(String field, int limit) {
        var mailboxes = new ArrayList<Mailbox>();
        int unreadable = 0;
        int entries = 0;
        for (int start = 0; start < field.length(); ) {
            int end = entryEnd(field, start);
            String entry = field.substring(start, end).strip();
            start = end + 1;
            if (entry.isEmpty()) {
                continue;
            }
            if (++entries > limit) {
                return new AddressList(mailboxes, unreadable, false);
            }
            if (end < field.length() && field.charAt(end) == ':') {
                continue; // the name of a group
            }
            try {
                mailboxes.add(MailboxReader.read(entry));
            } catch (Malformed e) {
                unreadable++;
            }
        }
        return new AddressList(mailboxes, unreadable, true);
    }

    /** The next comma, colon or semicolon that is in no quotation, comment or angle bracket. */
    private static int entryEnd(String field, int start) {
        boolean quoted = false;
        int comments = 0;
        boolean angle = false;
        for (int i = start; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '\\') {
                i++;
            } else if (quoted) {
                quoted = c != '"';
            } else if (c == '"' && comments == 0) {
                quoted = true;
            } else if (c == '(') {
                comments++;
            } else if (c == ')' && comments > 0) {
                comments--;
            } else if (comments == 0 && (c == '<' || c == '>')) {
                angle = c == '<';
            } else if (comments == 0 && (c == ';' || !angle && (c == ',' || c == ':'))) {
                return i;
            }
        }
        return field.length();
    }
}
