package org.partnerpost.door;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import org.partnerpost.delivery.Letterhead;
import org.partnerpost.door.Visitor.Known;
import org.partnerpost.specialist.Specialists;

/**
 * Stops all mails to a specialist. Opening the page changes nothing, since mail scanners open every link; the button does, and
 * so does a mail program's POST of {@code List-Unsubscribe=One-Click} (RFC 8058 section 3.2), which has no cookie and needs
 * none: the token alone allows it.
 */
@Path("/m/unsubscribe/{token}")
class UnsubscribePage {
    private static final String PURPOSE = "unsubscribe";

    private final Visitor visitor;
    private final Specialists specialists;
    private final InstantSource clock;
    private final Letterhead head;

    UnsubscribePage(Visitor visitor, Specialists specialists, InstantSource clock, Letterhead head) {
        this.visitor = visitor;
        this.specialists = specialists;
        this.clock = clock;
        this.head = head;
    }

    @GET
    public Response ask(
            @PathParam("token") String token,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("") String languages) {
        return visitor.known(token, PURPOSE)
                .map(known -> known.specialist().suppression().isPresent()
                        ? stopped(known)
                        : DoorAnswer.of(
                                200,
                                DoorPages.unsubscribe(head.name(), Posted.masked(known.address()), token),
                                known.language()))
                .orElseGet(() -> UnknownLink.answer(head, languages));
    }

    @POST
    @Transactional
    public Response stop(
            @PathParam("token") String token,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("") String languages) {
        return visitor.known(token, PURPOSE)
                .map(known -> {
                    specialists.suppress(known.specialist().id(), "unsubscribed", clock.instant());
                    return stopped(known);
                })
                .orElseGet(() -> UnknownLink.answer(head, languages));
    }

    private Response stopped(Known known) {
        return DoorAnswer.of(
                200,
                DoorPages.unsubscribed(head.name(), Posted.masked(known.address()), head.help()),
                known.language());
    }
}
