package org.partnerpost.desk;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The cookie that carries a session. Always with {@code Secure} and the prefix {@code __Host-} (RFC 6265bis section 4.1.3.2), also on
 * http://localhost: browsers count that as a place worth trusting.
 */
final class SessionCookie {
    static final String NAME = "__Host-partnerpost-desk";

    private SessionCookie() {}

    static NewCookie with(String session) {
        return cookie(NAME, session, SameSite.STRICT, NewCookie.DEFAULT_MAX_AGE);
    }

    static NewCookie gone() {
        return cookie(NAME, "", SameSite.STRICT, 0);
    }

    static Optional<String> of(Map<String, Cookie> cookies) {
        @Nullable Cookie cookie = cookies.get(NAME);
        return Optional.ofNullable(cookie).map(Cookie::getValue).filter(value -> !value.isEmpty());
    }

    /** As the name's prefix {@code __Host-} asks: by TLS alone, for the whole of this host and no other, out of reach of scripts. */
    static NewCookie cookie(String name, String value, SameSite sameSite, int maxAge) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite(sameSite)
                .maxAge(maxAge)
                .build();
    }
}
