package org.partnerpost.desk;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The page somebody asked for before signing in. A cookie of its own carries it, as a provider's way back loses all else; unlike the
 * session's it also comes along from a link in a mail.
 */
final class AskedPage {
    static final String NAME = "__Host-partnerpost-desk-asked";

    /** Where nothing else was asked for. */
    static final String FIRST = "/desk";

    private static final Duration LASTS = Duration.ofMinutes(15);
    private static final int LONGEST = 1_000;

    /** Whoever sent the cookie, it leads to a page of the desk: a path below it, never to another host, and not to signing in again. */
    private static final Pattern OURS =
            Pattern.compile("/desk(?!/sign-)(?!.*/\\.\\.)(?:[/?][A-Za-z0-9/?&=%+._~@:,;!$'()*-]*)?");

    private AskedPage() {}

    static NewCookie keep(URI asked) {
        String query =
                Optional.ofNullable(asked.getRawQuery()).map(raw -> "?" + raw).orElse("");
        return SessionCookie.cookie(
                NAME,
                URLEncoder.encode(checked(asked.getRawPath() + query), StandardCharsets.UTF_8),
                SameSite.LAX,
                (int) LASTS.toSeconds());
    }

    static NewCookie forget() {
        return SessionCookie.cookie(NAME, "", SameSite.LAX, 0);
    }

    static String of(Map<String, Cookie> cookies) {
        @Nullable Cookie cookie = cookies.get(NAME);
        return cookie == null ? FIRST : of(cookie.getValue());
    }

    /** @param value of the cookie */
    static String of(String value) {
        try {
            return checked(URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException broken) {
            return FIRST;
        }
    }

    private static String checked(String path) {
        return path.length() <= LONGEST && OURS.matcher(path).matches() && isUri(path) ? path : FIRST;
    }

    private static boolean isUri(String path) {
        try {
            return URI.create(path).getHost() == null;
        } catch (IllegalArgumentException broken) {
            return false;
        }
    }
}
