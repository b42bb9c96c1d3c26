package org.partnerpost.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.partnerpost.joining.FieldError;
import org.partnerpost.joining.Joining;
import org.partnerpost.joining.ProfileForm;
import org.partnerpost.joining.ProfileReader;
import org.partnerpost.mail.StorableText;
import org.partnerpost.specialist.Specialist;
import org.partnerpost.specialist.Specialists;
import org.partnerpost.specialist.Specialists.AddressTaken;
import org.partnerpost.specialist.Specialists.Put;
import org.partnerpost.specialist.Specialists.VersionConflict;

/** Specialists, each under the id that its source knows it by. */
@Path("/api/v1/specialists")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "specialists")
class SpecialistResource {
    private static final int REFERENCE_LIMIT = 200;

    private final Specialists specialists;
    private final Joining joining;
    private final ApiJson json;
    private final ProfileReader reader = ProfileReader.standard();

    SpecialistResource(Specialists specialists, Joining joining, ApiJson json) {
        this.specialists = specialists;
        this.joining = joining;
        this.json = json;
    }

    @GET
    @Operation(summary = "All specialists, oldest first, page by page")
    public Response list(@QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        int most = Paging.limit(limit);
        List<Specialist> rows = specialists.page(Paging.after(cursor).orElse(0L), most + 1);
        return Response.ok(json.write(Paging.page(
                        rows, most, Specialist::id, specialist -> SpecialistView.of(specialist, List.of()))))
                .build();
    }

    @GET
    @Path("{externalReferenceId}")
    @Operation(summary = "One specialist; its version is the ETag")
    public Response get(
            @PathParam("externalReferenceId") String reference,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        Specialist specialist =
                specialists.find(reference).orElseThrow(() -> Refusal.notFound("specialist " + reference));
        if (EntityTags.known(ifNoneMatch, specialist.version())) {
            return Response.notModified()
                    .header("ETag", EntityTags.of(specialist.version()))
                    .build();
        }
        return shown(200, specialist, List.of());
    }

    @PUT
    @Path("{externalReferenceId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Right.KEEP_SPECIALISTS)
    @Operation(
            summary = "Add a specialist, or replace its profile",
            description =
                    "Writing the same again changes nothing. Names of skills, places and languages become ids and codes. Without"
                            + " a consent the specialist gets one mail that asks for it. If-Match guards against overwriting a change;"
                            + " If-None-Match: * only adds.")
    public Response put(
            @PathParam("externalReferenceId") String written,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            byte[] body) {
        String reference = reference(written);
        ProfileForm.Complete form = form(reference, body);
        Optional<Specialist> current = specialists.find(reference);
        if (current.isPresent() && ifNoneMatch != null && ifNoneMatch.strip().equals("*")) {
            throw new Refusal(412, "There is a specialist " + reference + " already.");
        }
        Optional<Long> version = EntityTags.wanted(ifMatch, current.map(Specialist::version));
        try {
            Put put = joining.register(reference, form.address(), form.profile(), form.consent(), version);
            return shown(put.created() ? 201 : 200, put.specialist(), form.warnings());
        } catch (VersionConflict changed) {
            throw new Refusal(412, "It has changed since it was read: read it again.");
        } catch (AddressTaken taken) {
            FieldError error = new FieldError("contact.email", form.address() + " belongs to another specialist");
            throw new Refusal(409, error + ".", List.of(error));
        }
    }

    private ProfileForm.Complete form(String reference, byte[] body) {
        return switch (reader.read(json.object(body), "api")) {
            case ProfileForm.Faulty faulty ->
                throw new Refusal(
                        400,
                        faulty.errors().size() == 1
                                ? "A field of the profile is wrong: "
                                        + faulty.errors().getFirst() + "."
                                : "The profile has " + faulty.errors().size() + " fields that are wrong, the first is "
                                        + faulty.errors().getFirst() + ".",
                        faulty.errors());
            case ProfileForm.Complete complete -> {
                if (complete.externalReferenceId()
                        .filter(named -> !named.equals(reference))
                        .isPresent()) {
                    throw Refusal.wrongField("externalReferenceId", "must be the one of the address, or left out");
                }
                yield complete;
            }
        };
    }

    private static String reference(String written) {
        String reference = StorableText.of(written).strip();
        if (reference.isEmpty()
                || reference.length() > REFERENCE_LIMIT
                || reference.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.wrongField(
                    "externalReferenceId", "must have 1 to " + REFERENCE_LIMIT + " characters and no controls");
        }
        return reference;
    }

    private Response shown(int status, Specialist specialist, List<String> warnings) {
        return Response.status(status)
                .header("ETag", EntityTags.of(specialist.version()))
                .type(MediaType.APPLICATION_JSON)
                .entity(json.write(SpecialistView.of(specialist, warnings)))
                .build();
    }
}
