package org.partnerpost.delivery;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * The outgoing server, as it is spoken to.
 *
 * @param helo how we name ourselves to it (RFC 5321 section 4.1.1.1)
 * @param timeout for each step of the talk
 */
record SmtpServer(
        String host,
        int port,
        Optional<String> user,
        Optional<String> password,
        TlsMode tls,
        String helo,
        Duration timeout) {

    /** Empty where no server is set. */
    static Optional<SmtpServer> of(SmtpSettings settings, String helo) {
        return settings.host()
                .map(String::strip)
                .filter(host -> !host.isEmpty())
                .map(host -> {
                    TlsMode tls = settings.tls().orElse(onLoopback(host) ? TlsMode.OFF : TlsMode.STARTTLS);
                    if (settings.user().isPresent() != settings.password().isPresent()) {
                        throw new WrongSetting(
                                "partnerpost.delivery.smtp.user and partnerpost.delivery.smtp.password go"
                                        + " together: set both, or neither.");
                    }
                    if (settings.password().isPresent() && tls == TlsMode.OFF && !onLoopback(host)) {
                        throw new WrongSetting("partnerpost.delivery.smtp.tls is off, so the password would cross the"
                                + " network in the clear: set it to starttls or implicit.");
                    }
                    return new SmtpServer(
                            host,
                            settings.port().orElse(tls == TlsMode.IMPLICIT ? 465 : 587),
                            settings.user(),
                            settings.password(),
                            tls,
                            helo,
                            settings.timeout());
                });
    }

    /** For Angus. Never {@code chunksize}: with it bodies arrive corrupted. */
    Properties properties() {
        String wait = Long.toString(timeout.toMillis());
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", host);
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        properties.setProperty("mail.smtp.localhost", helo);
        properties.setProperty("mail.smtp.auth", Boolean.toString(user.isPresent()));
        properties.setProperty("mail.smtp.connectiontimeout", wait);
        properties.setProperty("mail.smtp.timeout", wait);
        properties.setProperty("mail.smtp.writetimeout", wait);
        // The answer to QUIT says nothing about the mail, and the transaction waits.
        properties.setProperty("mail.smtp.quitwait", "false");
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(tls == TlsMode.STARTTLS));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(tls == TlsMode.STARTTLS));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(tls == TlsMode.IMPLICIT));
        return properties;
    }

    private static boolean onLoopback(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        // Numbers only, so that no name is looked up: what a name leads to may change.
        return name.equals("localhost")
                || name.matches("[0-9.]+|\\[?[0-9a-f:]*:[0-9a-f:]*]?")
                        && InetAddress.ofLiteral(name.replaceAll("[\\[\\]]", ""))
                                .isLoopbackAddress();
    }
}
