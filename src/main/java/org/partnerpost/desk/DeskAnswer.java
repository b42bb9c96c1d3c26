package org.partnerpost.desk;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** A page with the headers all of them have: it loads nothing but our own files, and goes into no cache, index or frame. */
final class DeskAnswer {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; frame-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private DeskAnswer() {}

    static Response of(int status, TemplateInstance page) {
        return closed(Response.status(status)
                        .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                        .entity(page.render()))
                .header("Content-Security-Policy", POLICY)
                .build();
    }

    static Response ok(TemplateInstance page) {
        return of(200, page);
    }

    /** After a form: the browser loads a page, so that loading it again repeats nothing. */
    static Response go(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    static Response.ResponseBuilder closed(Response.ResponseBuilder answer) {
        return answer.header("Content-Language", "en")
                .header("Referrer-Policy", "same-origin")
                .header("X-Robots-Tag", "noindex, nofollow")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cache-Control", "no-store");
    }
}
