package org.partnerpost.desk;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.partnerpost.mime.MimeReader;
import org.partnerpost.mime.OpenedMail;
import org.partnerpost.received.ReceivedMails;

/** What a stranger sent, handed out so that it can do nothing. */
@Path("/desk/mails/{id}")
@AtDesk
class RawMailPages {
    /** No script, no request, no form, no link to follow, wherever this is opened. */
    private static final String CAGE =
            "default-src 'none'; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private static final byte[] NOTHING = "Nothing of this mail is kept.".getBytes(StandardCharsets.UTF_8);

    private final ReceivedMails mails;

    RawMailPages(ReceivedMails mails) {
        this.mails = mails;
    }

    /** Its HTML, sanitised; for the frame on our pages. */
    @GET
    @Path("html")
    @Permitted(Permission.SEE_NEEDS)
    public Response html(@PathParam("id") long id) {
        String safe = opened(id).flatMap(OpenedMail::html).map(SafeHtml::of).orElse("<p>There is no HTML in it.</p>");
        String page = "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Mail</title></head><body>"
                + safe + "</body></html>";
        return caged(200, MediaType.TEXT_HTML_TYPE.withCharset("utf-8"), page.getBytes(StandardCharsets.UTF_8))
                .build();
    }

    /** The bytes as they came, to be kept as a file. */
    @GET
    @Path("raw")
    @Permitted(Permission.SEE_NEEDS)
    public Response raw(@PathParam("id") long id) {
        return mails.bytes(id).map(raw -> file("mail-" + id + ".eml", raw)).orElseGet(RawMailPages::gone);
    }

    @GET
    @Path("files/{number}")
    @Permitted(Permission.SEE_NEEDS)
    public Response attached(@PathParam("id") long id, @PathParam("number") int number) {
        return opened(id)
                .filter(mail -> number >= 0 && number < mail.files().size())
                .map(mail -> mail.files().get(number))
                .flatMap(file ->
                        file.content().map(content -> file(file.attachment().name(), content)))
                .orElseGet(RawMailPages::gone);
    }

    private Optional<OpenedMail> opened(long id) {
        return mails.bytes(id).map(MimeReader.standard()::open);
    }

    /** Always a file to save, whatever it says it is. */
    private static Response file(String name, byte[] content) {
        String plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return caged(200, MediaType.APPLICATION_OCTET_STREAM_TYPE, content)
                .header("Content-Disposition", "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded)
                .build();
    }

    private static Response gone() {
        return caged(404, MediaType.TEXT_PLAIN_TYPE.withCharset("utf-8"), NOTHING)
                .build();
    }

    private static Response.ResponseBuilder caged(int status, MediaType type, byte[] content) {
        return DeskAnswer.closed(Response.status(status).type(type).entity(content))
                .header("Content-Security-Policy", CAGE);
    }
}
