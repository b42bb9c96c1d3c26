package org.partnerpost.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** The outgoing server: the one that takes our letters and carries them on. */
@ConfigMapping(prefix = "partnerpost.delivery.smtp")
interface SmtpSettings {
    /** Its name or address. Empty by default: no mail leaves this machine, all of it goes to the sandbox. */
    Optional<String> host();

    /** By default 465 with {@code implicit} and 587, the port of submission, otherwise (RFC 8314, RFC 6409). */
    OptionalInt port();

    /** Empty where it asks for no name. */
    Optional<String> user();

    /** Goes with the user. Never sent in the clear over a network. */
    Optional<String> password();

    /** By default {@code off} for a server on loopback and {@code starttls} for every other. */
    Optional<TlsMode> tls();

    /** For each step of the talk; long enough for a server that looks at the mail before it answers. */
    @WithDefault("30s")
    Duration timeout();
}
