package org.partnerpost.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Locale;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.partnerpost.access.Access;
import org.partnerpost.access.Access.KeyHolder;

/** Lets nobody in without a key (RFC 6750 section 2.1), and nobody beyond its role. */
class ApiKeyFilter {
    private static final String SCHEME = "bearer ";

    private final Access access;
    private final Caller caller;

    ApiKeyFilter(Access access, Caller caller) {
        this.access = access;
        this.caller = caller;
    }

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo resource) {
        if (!resource.getResourceClass().getPackage().equals(ApiKeyFilter.class.getPackage())) {
            return;
        }
        KeyHolder holder = token(request)
                .flatMap(access::keyHolder)
                .orElseThrow(() -> new Refusal(
                        401, "An API key is wanted, as a bearer token: make one with `partnerpost api-key add NAME`."));
        Right needed = Optional.ofNullable(resource.getResourceMethod().getAnnotation(Requires.class))
                .map(Requires::value)
                .orElse(Right.READ);
        if (!Right.of(holder.role()).contains(needed)) {
            throw new Refusal(403, "The role " + holder.role().word() + " may not do this.");
        }
        caller.is(holder);
    }

    private static Optional<String> token(ContainerRequestContext request) {
        return Optional.ofNullable(request.getHeaderString("Authorization"))
                .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(SCHEME))
                .map(header -> header.substring(SCHEME.length()).strip());
    }
}
