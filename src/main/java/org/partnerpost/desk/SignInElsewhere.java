package org.partnerpost.desk;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.Authenticated;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import org.partnerpost.access.Operators;
import org.partnerpost.access.Operators.SignIn;
import org.partnerpost.access.SingleSignOn;
import org.partnerpost.delivery.Letterhead;
import org.partnerpost.mail.MailAddress;

/**
 * The way in with a provider's word. Coming back from the provider shows who one is; the session begins by a press of a button, since
 * a GET changes nothing, and since a strict cookie would not be sent on the way back from another site.
 */
@Path("/desk")
@AtDesk
class SignInElsewhere {
    private final Operators operators;
    private final SingleSignOn elsewhere;
    private final Letterhead head;

    SignInElsewhere(Operators operators, SingleSignOn elsewhere, Letterhead head) {
        this.operators = operators;
        this.elsewhere = elsewhere;
        this.head = head;
    }

    @GET
    @Path("sign-in/elsewhere")
    @Authenticated
    @Permitted(Permission.OPEN)
    public Response ask() {
        return elsewhere
                .vouchedFor()
                .map(address -> DeskAnswer.ok(DeskPages.vouchedFor(head.name(), address.toString(), provider())))
                .orElseGet(this::noAddress);
    }

    @POST
    @Path("sign-in/elsewhere")
    @Authenticated
    @Permitted(Permission.OPEN)
    public Response signIn(@Context HttpHeaders request) {
        String asked = AskedPage.of(request.getCookies());
        return elsewhere.vouchedFor().map(address -> signIn(address, asked)).orElseGet(this::noAddress);
    }

    @GET
    @Path("sign-in/refused")
    @Permitted(Permission.OPEN)
    public Response refused() {
        return refused(
                400, provider() + " did not sign you in, so nothing was done. Try again, or sign in by password.");
    }

    /** Whoever the provider has not vouched for yet is led to it. */
    @ServerExceptionMapper
    Uni<Response> leave(UnauthorizedException notYet, RoutingContext request) {
        return request.<HttpAuthenticator>get(HttpAuthenticator.class.getName())
                .getChallenge(request)
                .map(this::leave)
                .onFailure(OIDCException.class)
                .recoverWithItem(this::unreachable);
    }

    private Response leave(@Nullable ChallengeData challenge) {
        if (challenge == null || challenge.status != Response.Status.FOUND.getStatusCode()) {
            return unreachable();
        }
        return Response.status(challenge.status)
                .header(challenge.headerName.toString(), challenge.headerContent)
                .header("Cache-Control", "no-store")
                .build();
    }

    private Response unreachable() {
        return refused(503, provider() + " cannot be reached. Try again in a while, or sign in by password.");
    }

    private Response signIn(MailAddress address, String asked) {
        elsewhere.forget();
        return switch (operators.signIn(address)) {
            case SignIn.In in ->
                Response.fromResponse(DeskAnswer.go(asked))
                        .cookie(SessionCookie.with(in.session()), AskedPage.forget())
                        .build();
            case SignIn.Wrong wrong ->
                refused(address + " is no operator here. An administrator adds you with `partnerpost operator add "
                        + address + "`.");
            case SignIn.TooOften often -> refused("Too many attempts. Wait a quarter of an hour, then try again.");
        };
    }

    private Response noAddress() {
        return refused(provider() + " names no mail address of yours that it has verified, so it is not known who you"
                + " are here. Have your address verified there, or sign in by password.");
    }

    private Response refused(String why) {
        return refused(403, why);
    }

    private Response refused(int status, String why) {
        return DeskAnswer.of(status, DeskPages.refused(head.name(), why));
    }

    private String provider() {
        return elsewhere.provider().orElse("The other sign-in");
    }
}
