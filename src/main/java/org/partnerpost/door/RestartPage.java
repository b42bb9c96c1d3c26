package org.partnerpost.door;

import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.partnerpost.delivery.ConsentText;
import org.partnerpost.delivery.Letterhead;
import org.partnerpost.door.Visitor.Known;
import org.partnerpost.joining.OwnProfile;
import org.partnerpost.specialist.Specialist;

/** Begins again what a specialist had stopped itself, behind a link of a few days that was mailed at its own wish. */
@Path("/m/restart/{token}")
class RestartPage {
    private static final String PURPOSE = "restart";

    private final Visitor visitor;
    private final OwnProfile profiles;
    private final Letterhead head;

    RestartPage(Visitor visitor, OwnProfile profiles, Letterhead head) {
        this.visitor = visitor;
        this.profiles = profiles;
        this.head = head;
    }

    @GET
    public Response ask(
            @PathParam("token") String token,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("") String languages) {
        return visitor.known(token, PURPOSE)
                .map(known -> mayBegin(known.specialist())
                        ? DoorAnswer.of(200, question(known, "/m/restart/" + token), known.language())
                        : begun(known))
                .orElseGet(() -> UnknownLink.answer(head, languages));
    }

    @POST
    @Transactional
    public Response begin(
            @PathParam("token") String token,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("") String languages) {
        return visitor.known(token, PURPOSE)
                .map(known -> {
                    if (mayBegin(known.specialist())) {
                        profiles.restart(known.specialist(), ConsentText.VERSION);
                    }
                    return begun(known);
                })
                .orElseGet(() -> UnknownLink.answer(head, languages));
    }

    private static boolean mayBegin(Specialist specialist) {
        return specialist.unsubscribed()
                || specialist.suppression().isEmpty() && specialist.consent().isEmpty();
    }

    /** Whoever never agreed is shown what it would agree to. */
    private TemplateInstance question(Known known, String action) {
        String address = Posted.masked(known.address());
        return known.specialist().consent().isPresent()
                ? ProfilePages.restart(head.name(), action, address)
                : DoorPages.consent(head.name(), address, action, ConsentText.VERSION);
    }

    private Response begun(Known known) {
        boolean othersStop = known.specialist().suppression().isPresent()
                && !known.specialist().unsubscribed();
        return DoorAnswer.of(
                200,
                othersStop
                        ? DoorPages.suppressed(head.name(), Posted.masked(known.address()), head.help())
                        : ProfilePages.restarted(head.name(), Posted.masked(known.address())),
                known.language());
    }
}
