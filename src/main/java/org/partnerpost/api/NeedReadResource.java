package org.partnerpost.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.partnerpost.bounce.BounceReader;
import org.partnerpost.mime.MimeReader;
import org.partnerpost.mime.ParsedMail;
import org.partnerpost.reading.NeedsOfMail;
import org.partnerpost.reading.OpportunityReader;
import org.partnerpost.reading.Transcript;
import org.partnerpost.reading.Transcript.Returned;
import org.partnerpost.reading.Writing;
import org.partnerpost.sorting.MailKind;
import org.partnerpost.sorting.MailSorter;

/** What is understood of a mail; nothing of it is kept. */
@Path("/api/v1/needs:read")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "needs")
class NeedReadResource {
    private final MimeReader mime = MimeReader.standard();
    private final BounceReader bounces = new BounceReader();
    private final OpportunityReader reader = OpportunityReader.standard();
    private final MailSorter sorter;
    private final RepeatedRequests requests;
    private final ApiJson json;

    NeedReadResource(
            @ConfigProperty(name = "partnerpost.domain", defaultValue = "partnerpost.localhost") String domain,
            RepeatedRequests requests,
            ApiJson json) {
        this.sorter = new MailSorter(domain);
        this.requests = requests;
        this.json = json;
    }

    @POST
    @Consumes("message/rfc822")
    @Operation(
            summary = "Read a mail",
            description =
                    "Answers like the command read: an object whatever the mail, with problems where it has some.")
    public Response read(@HeaderParam("Idempotency-Key") @Nullable String key, byte[] mail) {
        return requests.once(
                key, "POST needs:read", mail, () -> Answer.ok(json.write(transcript(mime.readWithDocuments(mail)))));
    }

    private Object transcript(ParsedMail mail) {
        MailKind kind = sorter.sort(mail, Optional.empty());
        Optional<NeedsOfMail> needs = kind instanceof MailKind.Need
                ? Optional.of(reader.readEach(Writing.of(mail, mail.date())))
                : Optional.empty();
        boolean reports = kind instanceof MailKind.Bounce || kind instanceof MailKind.Complaint;
        return Transcript.of(Optional.empty(), mail, kind.word(), needs, reports ? returned(mail) : List.of());
    }

    private List<Returned> returned(ParsedMail mail) {
        return bounces.read(mail).stream()
                .map(line -> new Returned(
                        line.recipient(), line.status(), line.kind().word(), line.reason(), line.action()))
                .toList();
    }
}
