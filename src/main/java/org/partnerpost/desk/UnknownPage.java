package org.partnerpost.desk;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.partnerpost.delivery.Letterhead;

/** Every other address under the desk: told only to who is signed in, so that nobody else learns what there is. */
@Path("/desk")
@AtDesk
class UnknownPage {
    private final Letterhead head;

    UnknownPage(Letterhead head) {
        this.head = head;
    }

    @GET
    @Path("{rest: .+}")
    @Permitted(Permission.SIGNED_IN)
    public Response get() {
        return unknown();
    }

    @POST
    @Path("{rest: .+}")
    @Permitted(Permission.SIGNED_IN)
    public Response post() {
        return unknown();
    }

    private Response unknown() {
        return DeskAnswer.of(404, DeskPages.refused(head.name(), "There is no such page."));
    }
}
