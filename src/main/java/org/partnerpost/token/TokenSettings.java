package org.partnerpost.token;

import io.smallrye.config.ConfigMapping;

/** What tokens are made with. */
@ConfigMapping(prefix = "partnerpost")
interface TokenSettings {
    /**
     * What all tokens in links and addresses are made with; whoever knows it can make them. Made on first start and kept in the
     * data folder. With another one, links in mails sent before no longer work.
     */
    String secret();
}
