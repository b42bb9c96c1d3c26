package org.partnerpost.door;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/** A page with the headers all of them have: it loads nothing but its style, and goes into no cache, index or frame. */
final class DoorAnswer {
    private DoorAnswer() {}

    /** @param language BCP 47, of the reader */
    static Response of(int status, TemplateInstance page, String language) {
        String spoken = DoorLanguage.of(language);
        String html = page.setAttribute(TemplateInstance.LOCALE, Locale.forLanguageTag(spoken))
                .render();
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(html)
                .header("Content-Language", spoken)
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex, nofollow")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .build();
    }
}
