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

/** What a stranger sent, shown and handed out so that it can do nothing. */
@Path("/desk/mails/{id}")
@AtDesk
class RawMailPages {
    private static final byte[] NOTHING =
            "Nothing of this mail is kept, or your role may not have it.".getBytes(StandardCharsets.UTF_8);

    private final ReceivedMails mails;
    private final MailPanel.Lookup panels;
    private final MailMatter.Lookup matters;
    private final Frame.Maker frames;
    private final MailAccess access;

    RawMailPages(
            ReceivedMails mails,
            MailPanel.Lookup panels,
            MailMatter.Lookup matters,
            Frame.Maker frames,
            MailAccess access) {
        this.mails = mails;
        this.panels = panels;
        this.matters = matters;
        this.frames = frames;
        this.access = access;
    }

    /** The mail by itself, with what became of it. */
    @GET
    @Permitted(Permission.SEE_NEEDS)
    public Response mail(@PathParam("id") long id) {
        if (!access.sees(id)) {
            return missing("Your role sees the mails that brought a need, and this is another.");
        }
        MailPanel mail = panels.of(id);
        return mail.kept() || !mail.way().isEmpty()
                ? DeskAnswer.ok(DeskPages.received(frames.of(""), mail, matters.of(id)))
                : missing("There is no such mail, or nothing of it is kept.");
    }

    private Response missing(String why) {
        return DeskAnswer.of(404, DeskPages.refused(frames.of("").house(), why));
    }

    /** Its HTML, sanitised; for the frame on our pages. */
    @GET
    @Path("html")
    @Permitted(Permission.SEE_NEEDS)
    public Response html(@PathParam("id") long id) {
        return Caged.html(opened(id, access.sees(id))
                .flatMap(OpenedMail::html)
                .map(OwnMail::withoutKeys)
                .map(SafeHtml::of)
                .orElse(""));
    }

    /** The bytes as they came, to be kept as a file. */
    @GET
    @Path("raw")
    @Permitted(Permission.SEE_NEEDS)
    public Response raw(@PathParam("id") long id) {
        return bytes(id, access.saves(id))
                .map(raw -> file("mail-" + id + ".eml", raw))
                .orElseGet(RawMailPages::gone);
    }

    @GET
    @Path("files/{number}")
    @Permitted(Permission.SEE_NEEDS)
    public Response attached(@PathParam("id") long id, @PathParam("number") int number) {
        return opened(id, access.saves(id))
                .filter(mail -> number >= 0 && number < mail.files().size())
                .map(mail -> mail.files().get(number))
                .flatMap(file ->
                        file.content().map(content -> file(file.attachment().name(), content)))
                .orElseGet(RawMailPages::gone);
    }

    private Optional<OpenedMail> opened(long id, boolean may) {
        return bytes(id, may).map(MimeReader.standard()::open);
    }

    private Optional<byte[]> bytes(long id, boolean may) {
        return may ? mails.bytes(id) : Optional.empty();
    }

    /** Always a file to save, whatever it says it is. */
    private static Response file(String name, byte[] content) {
        String plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return Caged.of(200, MediaType.APPLICATION_OCTET_STREAM_TYPE, content)
                .header("Content-Disposition", "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded)
                .build();
    }

    private static Response gone() {
        return Caged.of(404, MediaType.TEXT_PLAIN_TYPE.withCharset("utf-8"), NOTHING)
                .build();
    }
}
