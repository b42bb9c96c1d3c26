package org.partnerpost.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.partnerpost.moderation.Moderation;
import org.partnerpost.moderation.Moderation.Decided;
import org.partnerpost.moderation.Moderation.Decision;
import org.partnerpost.moderation.Moderation.Verb;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.OpportunityState;
import org.partnerpost.opportunity.ReviewState;

/** Opportunities, each under its reference, and what operators decide about them. */
@Path("/api/v1/opportunities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "opportunities")
class OpportunityResource {
    private final Opportunities opportunities;
    private final Moderation moderation;
    private final OpportunityViews views;
    private final NeedPatch patch;
    private final RepeatedRequests requests;
    private final Caller caller;
    private final ApiJson json;

    OpportunityResource(
            Opportunities opportunities,
            Moderation moderation,
            OpportunityViews views,
            NeedPatch patch,
            RepeatedRequests requests,
            Caller caller,
            ApiJson json) {
        this.opportunities = opportunities;
        this.moderation = moderation;
        this.views = views;
        this.patch = patch;
        this.requests = requests;
        this.caller = caller;
        this.json = json;
    }

    @GET
    @Operation(
            summary =
                    "All opportunities, newest first, page by page; review=IN_REVIEW gives those in one state of review")
    public Response list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("review") @Nullable String review) {
        int most = Paging.limit(limit);
        List<Opportunity> rows = opportunities.page(Paging.after(cursor), most + 1, state(review));
        return Response.ok(json.write(Paging.page(rows, most, Opportunity::id, OpportunityViews.Short::of)))
                .build();
    }

    @GET
    @Path("{reference}")
    @Operation(summary = "One opportunity with review, matches, invitations and history; its version is the ETag")
    public Response get(@PathParam("reference") String reference) {
        return shown(find(reference));
    }

    @PATCH
    @Path("{reference}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Requires(Right.DECIDE)
    @Operation(
            summary = "Correct fields of the need, before it is decided about",
            description = "A JSON merge patch (RFC 7396) of the need's fields. If-Match is required.")
    public Response correct(
            @PathParam("reference") String reference, @HeaderParam("If-Match") @Nullable String ifMatch, byte[] body) {
        ObjectNode fields = json.object(body);
        return QuarkusTransaction.requiringNew().call(() -> {
            Opportunity opportunity = find(reference);
            EntityTags.required(ifMatch, opportunity.version());
            if (decided(opportunity)) {
                throw new Refusal(
                        409, opportunity.reference() + " has been decided about and is not changed any more.");
            }
            moderation.pending(opportunity.id()).ifPresent(waits -> {
                throw new Refusal(409, waits.words(opportunity.reference()) + ".");
            });
            return moderation
                    .correct(
                            opportunity,
                            patch.applied(opportunity.effectiveNeed(), fields, opportunity.requester()),
                            caller.name())
                    .map(this::shown)
                    .orElseThrow(() -> new Refusal(412, "It has changed since it was read: read it again."));
        });
    }

    @POST
    @Path("{reference}/decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Right.DECIDE)
    @Operation(
            summary = "Decide: approve, reject, ask, quarantine, withdraw or merge (its reason is the other reference)",
            description =
                    "A rejection needs a reason (customer-problem-unclear, next-steps-unclear, unable-to-support, duplicate,"
                            + " not-an-opportunity, outside-our-network-terms, spam-or-phishing, other); a question stands in the note."
                            + " If-Match binds the decision to the version that was read.")
    public Response decide(
            @PathParam("reference") String reference,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            byte[] body) {
        return requests.once(key, "POST decisions of " + reference, body, () -> {
            Decision decision = decision(json.object(body));
            EntityTags.wanted(ifMatch, Optional.of(find(reference).version()));
            return switch (moderation.decide(reference, decision, caller.name())) {
                case Decided.Carried carried -> Answer.ok(json.write(views.whole(find(carried.reference()))));
                case Decided.Deferred deferred -> Answer.ok(json.write(views.whole(find(deferred.reference()))));
                case Decided.SecondWanted second -> Answer.ok(json.write(views.whole(find(second.reference()))));
                case Decided.Unknown unknown -> throw Refusal.notFound("opportunity " + reference);
                case Decided.NotPossible notPossible -> throw new Refusal(409, notPossible.why() + ".");
            };
        });
    }

    private static Decision decision(ObjectNode body) {
        String word = text(body, "decision");
        Verb verb = Arrays.stream(Verb.values())
                .filter(one -> one.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> Refusal.wrongField(
                        "decision",
                        "must be one of "
                                + Arrays.stream(Verb.values())
                                        .map(one -> one.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))));
        return new Decision(verb, text(body, "reason"), text(body, "note"));
    }

    private static String text(ObjectNode body, String field) {
        JsonNode node = body.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return "";
        }
        if (!node.isTextual() || node.asText().length() > 5_000) {
            throw Refusal.wrongField(field, "must be a text of at most 5000 characters");
        }
        return node.asText().strip();
    }

    private static boolean decided(Opportunity opportunity) {
        return opportunity.state() != OpportunityState.OPEN
                || opportunity.review() == ReviewState.APPROVED
                || opportunity.review() == ReviewState.REJECTED;
    }

    private static Optional<ReviewState> state(@Nullable String written) {
        if (written == null) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(ReviewState.values())
                .filter(state -> state.name().equalsIgnoreCase(written))
                .findFirst()
                .orElseThrow(() -> Refusal.wrongField("review", "must be a state of review such as IN_REVIEW")));
    }

    private Opportunity find(String reference) {
        return opportunities.find(reference).orElseThrow(() -> Refusal.notFound("opportunity " + reference));
    }

    private Response shown(Opportunity opportunity) {
        return Response.ok(json.write(views.whole(opportunity)))
                .header("ETag", EntityTags.of(opportunity.version()))
                .build();
    }
}
