package org.partnerpost.desk;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jspecify.annotations.Nullable;
import org.partnerpost.access.Operators;
import org.partnerpost.access.Operators.Operator;
import org.partnerpost.delivery.Letterhead;

/**
 * Stands before every resource of the desk. Without a session a page leads to signing in, and everything else is refused with 401;
 * what the role may not do is refused with 403; so is a POST that does not come from a page of ours with its session's token.
 */
@AtDesk
class DeskGate {
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");
    private static final String HTMX = "HX-Request";
    private static final String TOKEN_HEADER = "X-Desk-Form";

    private final Operators operators;
    private final Visit visit;
    private final Letterhead head;

    DeskGate(Operators operators, Visit visit, Letterhead head) {
        this.operators = operators;
        this.visit = visit;
        this.head = head;
    }

    @ServerRequestFilter
    @WithFormRead
    @AtDesk
    @Nullable
    Response check(ContainerRequestContext request, ResourceInfo resource) {
        Optional<Permission> needed = Optional.ofNullable(
                        resource.getResourceMethod().getAnnotation(Permitted.class))
                .map(Permitted::value);
        boolean changes = !HARMLESS.contains(request.getMethod());
        if (changes && fromElsewhere(request)) {
            return refused(403, "This form was sent from another site, so nothing was done.");
        }
        Optional<String> session = SessionCookie.of(request.getCookies());
        Optional<Operator> operator = session.flatMap(operators::session);
        operator.ifPresent(known -> visit.by(known, operators.formToken(session.orElseThrow())));
        if (needed.filter(Permission.OPEN::equals).isPresent()) {
            return null;
        }
        if (operator.isEmpty()) {
            return signInFirst(request, changes);
        }
        if (changes && !carriesToken(request)) {
            return refused(
                    403, "This form is too old, so nothing was done. Go back, load the page again and repeat it.");
        }
        return needed.filter(visit::may).isPresent()
                ? null
                : refused(403, "The role " + operator.get().role().word() + " may not do this.");
    }

    private Response signInFirst(ContainerRequestContext request, boolean changes) {
        if (changes || request.getHeaderString(HTMX) != null) {
            return refused(401, "You are not signed in, or your session has ended. Sign in again; nothing was done.");
        }
        return Response.status(Response.Status.FOUND)
                .location(URI.create("/desk/sign-in"))
                .cookie(AskedPage.keep(request.getUriInfo().getRequestUri()))
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Browsers say where a POST comes from; one that says nothing has no page of another site in it. */
    private boolean fromElsewhere(ContainerRequestContext request) {
        String site = String.valueOf(request.getHeaderString("Sec-Fetch-Site"));
        if (site.equals("cross-site") || site.equals("same-site")) {
            return true;
        }
        @Nullable String origin = request.getHeaderString("Origin");
        if (origin == null || site.equals("same-origin")) {
            return false;
        }
        String own = request.getUriInfo().getBaseUri().getAuthority();
        return !origin.equals("http://" + own)
                && !origin.equals("https://" + own)
                && !head.publicUrl().equals(origin);
    }

    private boolean carriesToken(ContainerRequestContext request) {
        @Nullable String sent = request.getHeaderString(TOKEN_HEADER);
        if (sent == null) {
            // Of the request itself: what a filter is given does not tell its form.
            ResteasyReactiveRequestContext form = CurrentRequestManager.get();
            sent = String.valueOf(form == null ? "" : form.getFormParameter("form", true, false));
        }
        return MessageDigest.isEqual(
                sent.getBytes(StandardCharsets.UTF_8), visit.formToken().getBytes(StandardCharsets.UTF_8));
    }

    private Response refused(int status, String why) {
        return DeskAnswer.of(status, DeskPages.refused(head.name(), why));
    }
}
