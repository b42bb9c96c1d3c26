package org.partnerpost.access;

import io.quarkus.oidc.IdToken;
import io.quarkus.oidc.Oidc;
import io.quarkus.oidc.OidcSession;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.common.runtime.config.OidcClientCommonConfig.Credentials.Secret.Method;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.partnerpost.mail.MailAddress;

/**
 * The door for people whom an OpenID provider vouches for: the authorization code flow with PKCE (OpenID Connect Core 1.0 section 3.1,
 * RFC 7636) on one path. It tells an address; the session that follows is one of ours like any other.
 */
@ApplicationScoped
public class SingleSignOn {
    /** The one path on which the provider's word is asked for and heard. */
    public static final String PATH = "/desk/sign-in/elsewhere";

    /** Where a browser is led when the provider says no; it adds what the provider says as parameters. */
    public static final String REFUSED = "/desk/sign-in/refused";

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final SingleSignOnSettings settings;
    private final String publicUrl;

    @Inject
    SecurityIdentity identity;

    @Inject
    @IdToken
    JsonWebToken token;

    @Inject
    OidcSession session;

    SingleSignOn(
            SingleSignOnSettings settings,
            @ConfigProperty(name = "partnerpost.public-url", defaultValue = "http://localhost:8080") String publicUrl) {
        this.settings = settings;
        this.publicUrl = publicUrl;
    }

    /** What the provider is called; empty where none is set. */
    public Optional<String> provider() {
        return settings.issuer().map(issuer -> settings.name());
    }

    /** Whom the provider vouches for in this request; empty where it is not sure of the address, or names none. */
    public Optional<MailAddress> vouchedFor() {
        if (identity.isAnonymous()) {
            return Optional.empty();
        }
        @Nullable Object verified = token.getClaim("email_verified");
        boolean sure = !settings.verifiedOnly() || "true".equals(String.valueOf(verified));
        @Nullable Object address = token.getClaim("email");
        return sure
                ? Optional.ofNullable(address).flatMap(text -> MailAddress.parse(text.toString()))
                : Optional.empty();
    }

    /** Forgets what the provider said. */
    public void forget() {
        session.logout().await().atMost(PATIENCE);
    }

    void atStart(@Observes Oidc oidc) {
        settings.issuer().ifPresent(issuer -> oidc.create(tenant(issuer)));
    }

    private OidcTenantConfig tenant(String issuer) {
        return OidcTenantConfig.authServerUrl(issuer)
                .tenantId("desk")
                .tenantPaths(PATH)
                .applicationType(ApplicationType.WEB_APP)
                .clientId(settings.clientId())
                .credentials()
                .clientSecret(
                        settings.clientSecret()
                                .orElseThrow(() -> new IllegalStateException(
                                        "partnerpost.access.oidc.issuer is set and partnerpost.access.oidc.client-secret is not: set the"
                                                + " secret that the provider gave out for this house")),
                        Method.BASIC)
                .end()
                .authentication()
                .redirectPath(PATH)
                .errorPath(REFUSED)
                .scopes("email")
                .pkceRequired()
                .nonceRequired()
                .cookiePath(PATH)
                .forceRedirectHttpsScheme(publicUrl.startsWith("https:"))
                .cookieForceSecure(publicUrl.startsWith("https:"))
                .end()
                .build();
    }
}
