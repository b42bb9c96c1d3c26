package org.partnerpost.intake;

/** Counts how many servers a mail has been through (RFC 5321 section 6.3). */
final class ReceivedLines {
    /** More than any real way has; the section asks for 100 at least. */
    static final int MOST = 100;

    private static final byte[] NAME = {'r', 'e', 'c', 'e', 'i', 'v', 'e', 'd', ':'};

    private ReceivedLines() {}

    /** Up to one more than {@link #MOST}. */
    static int count(byte[] raw) {
        int count = 0;
        int line = 0;
        while (line < raw.length && raw[line] != '\n' && raw[line] != '\r' && count <= MOST) {
            if (startsWithName(raw, line)) {
                count++;
            }
            while (line < raw.length && raw[line] != '\n') {
                line++;
            }
            line++;
        }
        return count;
    }

    private static boolean startsWithName(byte[] raw, int line) {
        if (line + NAME.length > raw.length) {
            return false;
        }
        for (int i = 0; i < NAME.length; i++) {
            if ((raw[line + i] | 0x20) != (NAME[i] | 0x20)) {
                return false;
            }
        }
        return true;
    }
}
