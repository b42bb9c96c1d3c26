package org.partnerpost.mail;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An enhanced status code (RFC 3463), with the SMTP reply code it goes with.
 *
 * @param reply three digits, as in RFC 5321 section 4.2; its first digit is that of {@code enhanced}
 * @param enhanced class.subject.detail
 */
public record StatusCode(int reply, String enhanced) {
    private static final Pattern SYNTAX = Pattern.compile("[245]\\.\\d{1,3}\\.\\d{1,3}");
    private static final Pattern REPLY_LINE =
            Pattern.compile("\\s*([245]\\d\\d)?[ -]?\\s*(?:([245]\\.\\d{1,3}\\.\\d{1,3})(?!\\d))?.*", Pattern.DOTALL);

    public static final StatusCode ACCEPTED = new StatusCode(250, "2.0.0");
    public static final StatusCode NO_SUCH_MAILBOX = new StatusCode(550, "5.1.1");
    public static final StatusCode TOO_BIG = new StatusCode(552, "5.3.4");
    public static final StatusCode NOT_NOW = new StatusCode(451, "4.3.0");
    public static final StatusCode POLICY = new StatusCode(550, "5.7.1");

    public StatusCode {
        if (!SYNTAX.matcher(enhanced).matches() || reply / 100 != enhanced.charAt(0) - '0') {
            throw new IllegalArgumentException("not a status code: " + reply + " " + enhanced);
        }
    }

    /**
     * Reads the beginning of a server's answer, such as {@code 550 5.1.1 unknown} or {@code 550-5.1.1 unknown}. Where one of
     * the two codes is missing, the other's class stands in with the general code; empty where both are missing. Where they
     * contradict each other the reply code counts (RFC 2034 section 4: the enhanced code adds detail, no more).
     */
    public static Optional<StatusCode> parse(String answer) {
        Matcher line = REPLY_LINE.matcher(answer.length() > 200 ? answer.substring(0, 200) : answer);
        if (!line.matches() || line.group(1) == null && line.group(2) == null) {
            return Optional.empty();
        }
        String enhanced = line.group(2);
        if (line.group(1) == null) {
            return Optional.of(new StatusCode((enhanced.charAt(0) - '0') * 100 + 50, enhanced));
        }
        int reply = Integer.parseInt(line.group(1));
        boolean agrees = enhanced != null && enhanced.charAt(0) - '0' == reply / 100;
        return Optional.of(new StatusCode(reply, agrees ? enhanced : reply / 100 + ".0.0"));
    }

    /** Whether trying again may help (RFC 5321 section 4.2.1: 4yz). */
    public boolean temporary() {
        return reply / 100 == 4;
    }

    /** RFC 3463 section 3: 0 other, 1 address, 2 mailbox, 3 system, 4 network, 5 protocol, 6 content, 7 policy. */
    public int subject() {
        return Integer.parseInt(enhanced.split("\\.")[1]);
    }

    /** RFC 3463 section 3: what it is within its subject. */
    public int detail() {
        return Integer.parseInt(enhanced.split("\\.")[2]);
    }

    @Override
    public String toString() {
        return reply + " " + enhanced;
    }
}
