package org.partnerpost.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ForbiddenException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * Stands in every form of the sandbox. Another site can make a browser send a form here, but cannot read this out of a page; a new
 * start makes a new one.
 */
@ApplicationScoped
class FormToken {
    private final String token;

    FormToken(RandomGenerator random) {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        token = HexFormat.of().formatHex(secret);
    }

    String value() {
        return token;
    }

    /** @throws ForbiddenException where a form did not come from a page of ours */
    void check(String given) {
        if (!MessageDigest.isEqual(token.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.UTF_8))) {
            throw new ForbiddenException("This form is older than the service's last start. Open its page again.");
        }
    }
}
