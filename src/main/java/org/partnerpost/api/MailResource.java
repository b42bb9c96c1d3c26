package org.partnerpost.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.queue.TraceLine;
import org.partnerpost.queue.WorkQueue;
import org.partnerpost.received.ReceivedMail;
import org.partnerpost.received.ReceivedMails;

/** One received mail's way. */
@Path("/api/v1/mails")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "mails")
class MailResource {
    private final ReceivedMails mails;
    private final Opportunities opportunities;
    private final WorkQueue queue;
    private final ApiJson json;

    MailResource(ReceivedMails mails, Opportunities opportunities, WorkQueue queue, ApiJson json) {
        this.mails = mails;
        this.opportunities = opportunities;
        this.queue = queue;
        this.json = json;
    }

    /**
     * @param state {@code ended}, {@code under way}, {@code held} (waits for a decision) or {@code dead} (failed too often)
     * @param opportunities the references of all that it asks for, in the order of its text; empty where it is no need
     * @param steps every stage it came through, oldest first, with all that became of it
     */
    @JsonInclude(Include.NON_ABSENT)
    record MailWay(
            long id,
            Instant receivedAt,
            long bytes,
            Optional<String> sender,
            List<String> recipients,
            Optional<Long> doubleOf,
            String state,
            List<String> opportunities,
            List<Step> steps) {}

    record Step(Instant at, String stage, String load, String outcome, String reason) {
        static Step of(TraceLine line) {
            return new Step(line.at(), line.stage(), line.load().toString(), line.outcome(), line.reason());
        }
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Every stage that a mail came through: outcome, reason, time")
    public Response get(@PathParam("id") String id) {
        ReceivedMail mail = number(id).flatMap(mails::find).orElseThrow(() -> Refusal.notFound("mail " + id));
        MailWay way = new MailWay(
                mail.id(),
                mail.receivedAt(),
                mail.size(),
                mail.envelope().sender().map(MailAddress::toString),
                mail.envelope().recipients().stream().map(MailAddress::toString).toList(),
                mail.doubleOf(),
                queue.standing(mail.id()).name().toLowerCase(Locale.ROOT).replace('_', ' '),
                opportunities.ofMail(mail.id()).stream()
                        .map(Opportunity::reference)
                        .toList(),
                queue.trace(mail.id()).stream().map(Step::of).toList());
        return Response.ok(json.write(way)).build();
    }

    private static Optional<Long> number(String id) {
        try {
            return Optional.of(Long.valueOf(id));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
