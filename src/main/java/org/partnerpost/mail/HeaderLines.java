package org.partnerpost.mail;

import java.net.URI;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The one place that writes header fields. Whatever the values hold, what comes out is one field: folded at 78 characters where it
 * can be, never over 998 (RFC 5322 section 2.1.1), ending in CRLF, without any other control; text beyond ASCII as encoded words
 * (RFC 2047). Only an address with a local part beyond ASCII stands as UTF-8 (RFC 6532) and needs an SMTPUTF8 transport.
 */
public final class HeaderLines {
    private static final int LINE = 78;
    /** More than any subject or name needs; a mail should not be made of its header. */
    private static final int MAX_LENGTH = 4_000;

    private static final int LONGEST_WORD = 400;
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss xx", Locale.ENGLISH);

    private HeaderLines() {}

    /** Unstructured text, such as Subject: controls and white space become one space, lone surrogates U+FFFD. */
    public static String text(String name, String value) {
        String clean = clean(value);
        return fold(name, isPlain(clean) ? clean : EncodedText.of(clean, room(name)));
    }

    /** One mailbox, such as From. */
    public static String mailbox(String name, Mailbox mailbox) {
        return mailboxes(name, List.of(mailbox));
    }

    /** Mailboxes in order, such as To. */
    public static String mailboxes(String name, List<Mailbox> mailboxes) {
        return fold(
                name, mailboxes.stream().map(box -> written(box, room(name))).collect(Collectors.joining(", ")));
    }

    /** One id, such as Message-ID. */
    public static String id(String name, MessageId id) {
        return fold(name, id.value());
    }

    /** Ids in order, such as References. */
    public static String ids(String name, List<MessageId> ids) {
        return fold(name, ids.stream().map(MessageId::value).collect(Collectors.joining(" ")));
    }

    /** RFC 5322 section 3.3, such as Date. */
    public static String date(String name, OffsetDateTime date) {
        return fold(name, DATE.format(date));
    }

    /** Addresses of the web or of mail in angle brackets, such as List-Unsubscribe (RFC 2369 section 2). */
    public static String uris(String name, List<URI> uris) {
        return fold(
                name, uris.stream().map(uri -> "<" + uri.toASCIIString() + ">").collect(Collectors.joining(", ")));
    }

    private static String written(Mailbox mailbox, int room) {
        String address = mailbox.address().toString();
        return mailbox.name().isEmpty() ? address : phrase(mailbox.name(), room) + " <" + address + ">";
    }

    /** RFC 5322 section 3.2.5: atoms where they do, else a quoted string, else encoded words. */
    private static String phrase(String name, int room) {
        String clean = clean(name);
        if (!isPlain(clean)) {
            return EncodedText.of(clean, room);
        }
        boolean atoms = clean.chars()
                .allMatch(c -> c == ' ' || Character.isLetterOrDigit(c) || "!#$%&'*+-/=?^_`{|}~".indexOf(c) >= 0);
        return atoms ? clean : '"' + clean.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** ASCII that needs no encoding: nothing that reads as an encoded word, and no word too long for a line. */
    private static boolean isPlain(String clean) {
        boolean ascii = clean.chars().allMatch(c -> c >= ' ' && c < 0x7f);
        return ascii && !clean.contains("=?") && longestWord(clean) <= LONGEST_WORD;
    }

    private static int longestWord(String text) {
        int longest = 0;
        for (String word : text.split(" ")) {
            longest = Math.max(longest, word.length());
        }
        return longest;
    }

    private static String clean(String value) {
        var text = new StringBuilder();
        value.codePoints().limit(MAX_LENGTH).forEach(c -> {
            if (Character.isISOControl(c) || Character.isWhitespace(c) || c == 0x2028 || c == 0x2029) {
                if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                    text.append(' ');
                }
            } else if (!DisplayName.steersDirection(c)) {
                text.appendCodePoint(Character.getType(c) == Character.SURROGATE ? 0xFFFD : c);
            }
        });
        return text.toString().strip();
    }

    /** What is left of the first line beside the name. */
    private static int room(String name) {
        return LINE - name.length() - 2;
    }

    /** Breaks before a space wherever the next word would pass the line. */
    private static String fold(String name, String body) {
        if (name.isEmpty() || name.length() > 60 || !name.chars().allMatch(c -> c > ' ' && c < 0x7f && c != ':')) {
            throw new IllegalArgumentException("not a header field name: " + name);
        }
        var field = new StringBuilder(name).append(':');
        int length = field.length();
        boolean first = true;
        for (String word : body.split(" ")) {
            if (!first && length + 1 + word.length() > LINE) {
                field.append("\r\n");
                length = 0;
            }
            field.append(' ').append(word);
            length += 1 + word.length();
            first = false;
        }
        return field.append("\r\n").toString();
    }
}
