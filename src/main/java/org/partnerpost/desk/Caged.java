package org.partnerpost.desk;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;

/** What may do nothing, wherever it is opened: no script, no request, no form, no link to follow. */
final class Caged {
    private static final String NONE = "<p>There is no HTML in it.</p>";
    private static final String CAGE =
            "default-src 'none'; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    /** A letter of ours looks as it does to its reader; styles that stand in it load nothing. */
    private static final String OWN_CAGE =
            CAGE.replace("default-src 'none';", "default-src 'none'; style-src 'unsafe-inline';");

    private Caged() {}

    static Response.ResponseBuilder of(int status, MediaType type, byte[] content) {
        return DeskAnswer.closed(Response.status(status).type(type).entity(content))
                .header("Content-Security-Policy", CAGE);
    }

    /** @param safe HTML of a letter of ours that was made harmless; may be empty */
    static Response ownHtml(String safe) {
        return DeskAnswer.closed(Response.ok(Frames.ofOurs(safe.isEmpty() ? NONE : safe))
                        .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8")))
                .header("Content-Security-Policy", OWN_CAGE)
                .build();
    }

    /** @param safe HTML that was made harmless */
    static Response html(String safe) {
        return of(
                        200,
                        MediaType.TEXT_HTML_TYPE.withCharset("utf-8"),
                        Frames.page(safe.isEmpty() ? NONE : safe).getBytes(StandardCharsets.UTF_8))
                .build();
    }
}
