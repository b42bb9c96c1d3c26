package org.partnerpost.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How mail is taken. */
@ConfigMapping(prefix = "partnerpost.intake")
interface IntakeSettings {
    Smtp smtp();

    /** The largest mail taken, in octets; announced, and kept to. Most senders' own limit is about that. */
    @WithDefault("26214400")
    int maxSize();

    /** The most recipients of one mail; RFC 5321 section 4.5.3.1.8 asks for 100 at least. */
    @WithDefault("100")
    int maxRecipients();

    /**
     * How long keeping a mail may take before the sender is told to come again (451). Senders wait for minutes, people who
     * watch the service do not.
     */
    @WithDefault("8s")
    Duration keepTimeout();

    /** The SMTP listener. */
    interface Smtp {
        /** 0 takes any free one. */
        @WithDefault("2525")
        int port();

        /** The address to listen on; loopback, so that nobody else reaches a house that is only tried out. */
        @WithDefault("127.0.0.1")
        String host();

        /** How many clients are served at the same time; the next one is told to come again. */
        @WithDefault("200")
        int maxConnections();

        /** How long a client may be silent; RFC 5321 section 4.5.3.2.7 asks for 5 minutes at least. */
        @WithDefault("5m")
        Duration timeout();
    }
}
