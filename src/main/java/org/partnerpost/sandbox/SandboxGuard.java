package org.partnerpost.sandbox;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnerpost.delivery.OutgoingServer;

/**
 * Lets only this machine's own people in. The Host is looked at too: a page elsewhere whose name is led to 127.0.0.1 (DNS
 * rebinding) is a request from loopback, but does not name it. A request that a proxy passes on comes from elsewhere.
 */
@ApplicationScoped
class SandboxGuard {
    private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private final OutgoingServer server;

    SandboxGuard(OutgoingServer server) {
        this.server = server;
    }

    /** @throws NotFoundException for everybody else: for them there is no sandbox */
    void check(HttpServerRequest request) {
        boolean passedOn =
                request.headers().contains("Forwarded") || request.headers().contains("X-Forwarded-For");
        if (server.isSet() || passedOn || !fromLoopback(request) || !LOOPBACK_NAMES.contains(host(named(request)))) {
            throw new NotFoundException();
        }
    }

    private static boolean fromLoopback(HttpServerRequest request) {
        return request.remoteAddress() != null
                && InetAddress.ofLiteral(request.remoteAddress().hostAddress()).isLoopbackAddress();
    }

    /** HTTP/2 has an authority in place of the Host header (RFC 9113 section 8.3.1). */
    private static @Nullable String named(HttpServerRequest request) {
        String header = request.getHeader("Host");
        return header != null || request.authority() == null
                ? header
                : request.authority().toString();
    }

    /** Without its port. */
    private static String host(@Nullable String header) {
        if (header == null) {
            return "";
        }
        int port = header.lastIndexOf(':');
        boolean hasPort = port > header.lastIndexOf(']')
                && header.substring(port + 1).chars().allMatch(c -> c >= '0' && c <= '9');
        return (hasPort ? header.substring(0, port) : header).toLowerCase(Locale.ROOT);
    }
}
