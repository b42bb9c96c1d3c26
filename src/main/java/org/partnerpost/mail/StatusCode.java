package org.partnerpost.mail;

/**
 * An enhanced status code (RFC 3463), with the SMTP reply code it goes with.
 *
 * @param reply three digits, as in RFC 5321 section 4.2
 * @param enhanced class.subject.detail
 */
public record StatusCode(int reply, String enhanced) {
    public static final StatusCode ACCEPTED = new StatusCode(250, "2.0.0");
    public static final StatusCode NO_SUCH_MAILBOX = new StatusCode(550, "5.1.1");
    public static final StatusCode TOO_BIG = new StatusCode(552, "5.3.4");
    public static final StatusCode NOT_NOW = new StatusCode(451, "4.3.0");
    public static final StatusCode POLICY = new StatusCode(550, "5.7.1");

    /** Whether trying again may help (RFC 5321 section 4.2.1: 4yz). */
    public boolean temporary() {
        return reply / 100 == 4;
    }

    @Override
    public String toString() {
        return reply + " " + enhanced;
    }
}
