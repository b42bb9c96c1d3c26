package org.partnerpost.desk;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnerpost.access.Operators;
import org.partnerpost.access.Operators.Operator;
import org.partnerpost.access.Operators.SignIn;
import org.partnerpost.access.Operators.Welcome;
import org.partnerpost.access.SingleSignOn;
import org.partnerpost.delivery.Letterhead;

/** The way in: the one-time link on which a password is set, signing in, and out. */
@Path("/desk")
@AtDesk
class SignInPages {
    private final Operators operators;
    private final SingleSignOn elsewhere;
    private final Letterhead head;

    SignInPages(Operators operators, SingleSignOn elsewhere, Letterhead head) {
        this.operators = operators;
        this.elsewhere = elsewhere;
        this.head = head;
    }

    @GET
    @Path("sign-in")
    @Permitted(Permission.OPEN)
    public Response ask(@Context HttpHeaders request) {
        return page(200, "", "", AskedPage.of(request.getCookies()));
    }

    @POST
    @Path("sign-in")
    @Permitted(Permission.OPEN)
    public Response signIn(
            @FormParam("address") @DefaultValue("") String address,
            @FormParam("password") @DefaultValue("") String password,
            @Context HttpHeaders headers,
            RoutingContext request) {
        String asked = AskedPage.of(headers.getCookies());
        String client = Optional.ofNullable(request.request().remoteAddress())
                .map(remote -> String.valueOf(remote.hostAddress()))
                .orElse("");
        return switch (operators.signIn(address, password, client)) {
            case SignIn.In in ->
                Response.fromResponse(DeskAnswer.go(asked))
                        .cookie(SessionCookie.with(in.session()), AskedPage.forget())
                        .build();
            case SignIn.Wrong wrong -> page(403, address, "Address or password are wrong.", asked);
            case SignIn.TooOften often ->
                Response.fromResponse(page(
                                429, address, "Too many attempts. Wait a quarter of an hour, then try again.", asked))
                        .header(HttpHeaders.RETRY_AFTER, 900)
                        .build();
        };
    }

    @POST
    @Path("sign-out")
    @Permitted(Permission.SIGNED_IN)
    public Response signOut(@CookieParam(SessionCookie.NAME) @Nullable String session) {
        Optional.ofNullable(session).ifPresent(operators::signOut);
        return Response.fromResponse(DeskAnswer.go("/desk/sign-in"))
                .cookie(SessionCookie.gone())
                .build();
    }

    @GET
    @Path("welcome/{token}")
    @Permitted(Permission.OPEN)
    public Response welcome(@PathParam("token") String token) {
        return operators
                .invited(token)
                .map(operator -> welcome(200, token, operator, ""))
                .orElseGet(this::unknownLink);
    }

    @POST
    @Path("welcome/{token}")
    @Permitted(Permission.OPEN)
    public Response settle(
            @PathParam("token") String token,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("again") @DefaultValue("") String again) {
        Optional<Operator> operator = operators.invited(token);
        if (operator.isPresent() && !password.equals(again)) {
            return welcome(422, token, operator.get(), "The two passwords differ. Type the same one twice.");
        }
        return switch (operators.welcome(token, password)) {
            case Welcome.Set set ->
                page(200, set.operator().name(), "Your password is set. Sign in with it.", AskedPage.FIRST);
            case Welcome.Refused refused -> welcome(422, token, operator.orElseThrow(), refused.why());
            case Welcome.Unknown unknown -> unknownLink();
        };
    }

    /** @param asked where it leads after signing in */
    private Response page(int status, String address, String message, String asked) {
        return DeskAnswer.of(
                status,
                DeskPages.signIn(
                        head.name(),
                        address,
                        message,
                        status >= 400,
                        elsewhere.provider().orElse(""),
                        asked.equals(AskedPage.FIRST) ? "" : asked));
    }

    private Response welcome(int status, String token, Operator operator, String fault) {
        return DeskAnswer.of(
                status,
                DeskPages.welcome(
                        head.name(), token, operator.name(), operator.role().word(), fault));
    }

    private Response unknownLink() {
        return DeskAnswer.of(
                404,
                DeskPages.refused(
                        head.name(),
                        "This link does not work: it has been used, or its time has passed. An administrator makes a new"
                                + " one with `partnerpost operator add`."));
    }
}
