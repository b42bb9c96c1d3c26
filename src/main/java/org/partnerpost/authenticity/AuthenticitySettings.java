package org.partnerpost.authenticity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much proof a sender owes. */
@ConfigMapping(prefix = "partnerpost.intake")
interface AuthenticitySettings {

    /**
     * {@code enforce}: a sender must be proven. {@code observe} waives SPF, DKIM and DMARC (never the rule of one From with one
     * mailbox), for trials and load tests; refused where mail really goes out.
     */
    @WithDefault("enforce")
    Mode authenticity();

    enum Mode {
        ENFORCE,
        OBSERVE
    }
}
