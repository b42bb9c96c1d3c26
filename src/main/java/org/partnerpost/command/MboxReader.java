package org.partnerpost.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Cuts an mbox into its mails (RFC 4155). A line that begins with "From ", stands first or after an empty line, and names a time
 * begins a mail; one {@code >} before a quoted "From " is taken away (mboxrd).
 */
final class MboxReader {
    private static final Pattern BEGINNING = Pattern.compile("From .{0,400}\\d{1,2}:\\d\\d.{0,60}");
    private static final Pattern QUOTED = Pattern.compile("^>{1,50}From ");
    private static final int LONGEST_BEGINNING = 500;

    private final int limit;

    MboxReader(int limit) {
        this.limit = limit;
    }

    void each(InputStream input, Consumer<byte[]> mail) throws IOException {
        ByteArrayOutputStream current = new ByteArrayOutputStream();
        byte[] line = line(input);
        boolean empty = true;
        boolean first = true;
        while (line.length > 0) {
            if (first || empty && begins(line)) {
                if (!first) {
                    mail.accept(current.toByteArray());
                }
                current.reset();
                first = false;
            } else {
                append(current, line);
            }
            empty = line.length <= 2 && (line[0] == '\n' || line[0] == '\r');
            line = line(input);
        }
        if (!first) {
            mail.accept(current.toByteArray());
        }
    }

    private static boolean begins(byte[] line) {
        return line.length < LONGEST_BEGINNING
                && line[0] == 'F'
                && BEGINNING
                        .matcher(new String(line, StandardCharsets.ISO_8859_1).strip())
                        .matches();
    }

    private void append(ByteArrayOutputStream current, byte[] line) {
        if (current.size() < limit) {
            boolean quoted = line[0] == '>'
                    && QUOTED.matcher(new String(line, 0, Math.min(line.length, 60), StandardCharsets.ISO_8859_1))
                            .find();
            current.write(line, quoted ? 1 : 0, line.length - (quoted ? 1 : 0));
        }
    }

    /** With its line end; a very long one comes in pieces. Empty at the end. */
    private static byte[] line(InputStream input) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(128);
        int next = input.read();
        while (next >= 0) {
            line.write(next);
            if (next == '\n' || line.size() >= 1 << 16) {
                break;
            }
            next = input.read();
        }
        return line.toByteArray();
    }
}
