package org.partnerpost.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.partnerpost.joining.FieldError;
import org.partnerpost.joining.SpecialistImport;
import org.partnerpost.joining.SpecialistImport.Became;
import org.partnerpost.joining.SpecialistImport.Format;
import org.partnerpost.joining.SpecialistImport.RowResult;

/** Many specialists at once; each row stands for itself. */
@Path("/api/v1/specialists:import")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "specialists")
class ImportResource {
    private final SpecialistImport imports;
    private final RepeatedRequests requests;
    private final ApiJson json;

    ImportResource(SpecialistImport imports, RepeatedRequests requests, ApiJson json) {
        this.imports = imports;
        this.requests = requests;
        this.json = json;
    }

    /** How many rows became what, and each row. */
    record Report(int created, int changed, int unchanged, int valid, int failed, List<Row> rows) {
        static Report of(List<RowResult> results) {
            return new Report(
                    count(results, Became.CREATED),
                    count(results, Became.CHANGED),
                    count(results, Became.UNCHANGED),
                    count(results, Became.VALID),
                    count(results, Became.FAILED),
                    results.stream().map(Row::of).toList());
        }

        private static int count(List<RowResult> results, Became became) {
            return (int) results.stream().filter(row -> row.became() == became).count();
        }
    }

    @JsonInclude(Include.NON_EMPTY)
    record Row(long line, String externalReferenceId, String result, List<FieldError> errors, List<String> warnings) {
        static Row of(RowResult row) {
            return new Row(
                    row.line(),
                    row.externalReferenceId(),
                    row.became().name().toLowerCase(Locale.ROOT),
                    row.errors(),
                    row.warnings());
        }
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, "text/csv", "application/jsonl", "application/x-ndjson"})
    @Requires(Right.KEEP_SPECIALISTS)
    @Operation(
            summary = "Add or replace many specialists",
            description =
                    "A JSON array, JSON Lines or CSV with a header row, by Content-Type. A bad row is told and the rest goes on.")
    public Response run(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("Content-Type") String type,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            byte[] body) {
        return requests.onceInSteps(key, "POST specialists:import " + type + " " + dryRun, body, () -> {
            List<RowResult> rows = new ArrayList<>();
            read(type.toLowerCase(Locale.ROOT).split(";", 2)[0].strip(), body, dryRun, rows::add);
            return Answer.ok(json.write(Report.of(rows)));
        });
    }

    private void read(String type, byte[] body, boolean dryRun, Consumer<RowResult> each) {
        if (type.equals("text/csv")) {
            imports.run(text(body), Format.CSV, dryRun, each);
        } else if (!type.equals(MediaType.APPLICATION_JSON)) {
            imports.run(text(body), Format.JSON_LINES, dryRun, each);
        } else {
            JsonNode node = json.read(body);
            if (!(node instanceof ArrayNode)) {
                throw Refusal.badRequest(
                        "The body must be a JSON array of profiles; for one a line send application/jsonl.");
            }
            imports.run(node, dryRun, each);
        }
    }

    private static Reader text(byte[] body) {
        try {
            return new StringReader(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString());
        } catch (CharacterCodingException e) {
            throw Refusal.badRequest("The body is not UTF-8.");
        }
    }
}
