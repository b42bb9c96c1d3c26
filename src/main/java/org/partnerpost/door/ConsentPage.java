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
import java.util.Optional;
import org.partnerpost.delivery.ConsentText;
import org.partnerpost.delivery.Letterhead;
import org.partnerpost.door.Visitor.Known;
import org.partnerpost.specialist.Specialist.Consent;
import org.partnerpost.specialist.Specialists;

/** Asks a specialist for a yes, and keeps it with the version of the wording it was shown. */
@Path("/m/consent/{token}")
class ConsentPage {
    private static final String PURPOSE = "consent";
    private static final String SOURCE = "page";

    private final Visitor visitor;
    private final Specialists specialists;
    private final InstantSource clock;
    private final Letterhead head;

    ConsentPage(Visitor visitor, Specialists specialists, InstantSource clock, Letterhead head) {
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
                .map(known -> settled(known)
                        .orElseGet(() -> DoorAnswer.of(
                                200,
                                DoorPages.consent(
                                        head.name(),
                                        Posted.masked(known.address()),
                                        "/m/consent/" + token,
                                        ConsentText.VERSION),
                                known.language())))
                .orElseGet(() -> UnknownLink.answer(head, languages));
    }

    @POST
    @Transactional
    public Response agree(
            @PathParam("token") String token,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("") String languages) {
        return visitor.known(token, PURPOSE)
                .map(known -> settled(known).orElseGet(() -> {
                    specialists.consent(
                            known.specialist().id(), new Consent(ConsentText.VERSION, clock.instant(), SOURCE));
                    return thanks(known);
                }))
                .orElseGet(() -> UnknownLink.answer(head, languages));
    }

    /** The answer where there is nothing left to ask: it has said stop, or yes. */
    private Optional<Response> settled(Known known) {
        if (known.specialist().suppression().isPresent()) {
            return Optional.of(DoorAnswer.of(
                    200,
                    DoorPages.suppressed(head.name(), Posted.masked(known.address()), head.help()),
                    known.language()));
        }
        return known.specialist().consent().map(given -> thanks(known));
    }

    private Response thanks(Known known) {
        return DoorAnswer.of(200, DoorPages.consented(head.name(), Posted.masked(known.address())), known.language());
    }
}
