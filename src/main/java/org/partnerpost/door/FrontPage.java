package org.partnerpost.door;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.partnerpost.delivery.Letterhead;

/** What stands at the address without anything behind it: what this is, and where one writes. */
@Path("/")
class FrontPage {
    private final Letterhead head;

    FrontPage(Letterhead head) {
        this.head = head;
    }

    @GET
    public Response front(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("") String languages) {
        return DoorAnswer.of(
                200,
                DoorPages.front(head.name(), head.needs(), head.joining(), head.help()),
                DoorLanguage.accepted(languages));
    }

    /** As people type it who were told where to join. */
    @GET
    @Path("join")
    public Response join() {
        return Response.status(Response.Status.FOUND)
                .location(URI.create("/m/join"))
                .build();
    }
}
