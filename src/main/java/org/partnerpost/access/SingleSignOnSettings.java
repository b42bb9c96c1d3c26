package org.partnerpost.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Settings under {@code partnerpost.access.oidc}; nothing of it counts without an issuer. */
@ConfigMapping(prefix = "partnerpost.access.oidc")
interface SingleSignOnSettings {
    /** The provider's issuer, such as {@code https://login.example/realms/desk}; its discovery document must lie below it. Without it operators sign in by password alone. */
    Optional<String> issuer();

    /** What the provider calls it, on the button of the sign-in page. */
    @WithDefault("our sign-in")
    String name();

    /** By which the provider knows this house. */
    @WithDefault("partnerpost")
    String clientId();

    /** What proves to the provider that it is this house; at least 32 characters, since it seals our cookies on the way as well. */
    Optional<String> clientSecret();

    /** {@code false} only where nobody but your administrators gives out the provider's addresses, and it does not say {@code email_verified}; Microsoft Entra ID for one tenant is such a one. */
    @WithDefault("true")
    boolean verifiedOnly();
}
