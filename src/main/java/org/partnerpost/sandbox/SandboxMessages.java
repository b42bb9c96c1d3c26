package org.partnerpost.sandbox;

import io.vertx.core.http.HttpServerRequest;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The inboxes as JSON. */
@Path("/sandbox/api/messages")
class SandboxMessages {
    private static final int MOST = 100_000;

    private final EntityManager entities;
    private final SandboxGuard guard;

    SandboxMessages(EntityManager entities, SandboxGuard guard) {
        this.entities = entities;
        this.guard = guard;
    }

    /** @param id a number, as text, since it is a name and nothing to reckon with */
    record Message(String id, String from, List<String> to, String subject, Instant sentAt, String messageId) {}

    private record Line(Long id, String sender, String recipient, String subject, Instant sentAt, String messageId) {
        Message message() {
            return new Message(id.toString(), sender, List.of(recipient), subject, sentAt, messageId);
        }
    }

    /**
     * Newest first, at most 100,000.
     *
     * @param to an inbox, in any case; all of them where it is left out
     */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response list(@QueryParam("to") @Nullable String to, @Context HttpServerRequest request) {
        guard.check(request);
        String inbox = to == null ? "" : to.strip().toLowerCase(Locale.ROOT);
        List<Message> messages = entities.createQuery("""
                        select id, sender, recipient, subject, sentAt, messageId
                        from MessageRow where :inbox = '' or inbox = :inbox order by id desc""", Line.class)
                .setParameter("inbox", inbox)
                .setMaxResults(MOST)
                .getResultStream()
                .map(Line::message)
                .toList();
        return closed(Response.ok(messages));
    }

    @GET
    @Path("{id}")
    @Produces("message/rfc822")
    public Response raw(@PathParam("id") String id, @Context HttpServerRequest request) {
        guard.check(request);
        @Nullable
        MessageRow message = id.matches("[0-9]{1,18}") ? entities.find(MessageRow.class, Long.valueOf(id)) : null;
        if (message == null) {
            throw new NotFoundException();
        }
        return closed(Response.ok(message.raw, "message/rfc822"));
    }

    /** Mails are other people's words: no page may run them, and no other site may read them. */
    private static Response closed(Response.ResponseBuilder response) {
        return response.header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Cache-Control", "no-store")
                .build();
    }
}
