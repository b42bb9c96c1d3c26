package org.partnerpost.joining;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.partnerpost.specialist.Specialists.AddressTaken;
import org.partnerpost.specialist.Specialists.Put;

/**
 * Takes in many specialists at once. Each row is a transaction of its own: a bad one is told and the rest goes on, and the same source
 * again changes nothing.
 */
@ApplicationScoped
public class SpecialistImport {
    private final Joining joining;
    private final ProfileReader reader = ProfileReader.standard();

    SpecialistImport(Joining joining) {
        this.joining = joining;
    }

    /** How the source is written. */
    public enum Format {
        CSV,
        JSON_LINES
    }

    /** What became of a row. */
    public enum Became {
        CREATED,
        CHANGED,
        UNCHANGED,
        /** Would be kept; only in a dry run. */
        VALID,
        FAILED
    }

    /**
     * @param line where the row begins, from 1; in an array, which object
     * @param externalReferenceId empty where none could be read
     * @param errors why it failed; empty where it did not
     * @param warnings what was passed over
     */
    public record RowResult(
            long line, String externalReferenceId, Became became, List<FieldError> errors, List<String> warnings) {
        public RowResult {
            errors = List.copyOf(errors);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * Runs outside of any transaction, and closes the source.
     *
     * @param dryRun only looks, and keeps nothing
     * @param each called for every row, in order
     * @throws UncheckedIOException where the source cannot be read on
     */
    public void run(Reader source, Format format, boolean dryRun, Consumer<RowResult> each) {
        try (BufferedReader lines = withoutByteOrderMark(new BufferedReader(source))) {
            Iterator<SourceRow> rows = switch (format) {
                case CSV -> new CsvRows(lines);
                case JSON_LINES -> JsonRows.ofLines(lines);
            };
            rows.forEachRemaining(row -> each.accept(take(row, dryRun)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same for a JSON array of profiles. */
    public void run(JsonNode array, boolean dryRun, Consumer<RowResult> each) {
        JsonRows.ofArray(array).forEachRemaining(row -> each.accept(take(row, dryRun)));
    }

    private RowResult take(SourceRow row, boolean dryRun) {
        return switch (row) {
            case SourceRow.Broken broken -> failed(row, "", List.of(new FieldError("", broken.reason())));
            case SourceRow.Filled filled ->
                switch (reader.read(filled.form(), "import")) {
                    case ProfileForm.Faulty faulty ->
                        failed(row, filled.form().path("externalReferenceId").asText(), faulty.errors());
                    case ProfileForm.Complete form -> keep(row, form, dryRun);
                };
        };
    }

    private RowResult keep(SourceRow row, ProfileForm.Complete form, boolean dryRun) {
        if (form.externalReferenceId().isEmpty()) {
            return failed(row, "", List.of(new FieldError("externalReferenceId", "is missing")));
        }
        String reference = form.externalReferenceId().get();
        if (dryRun) {
            return new RowResult(row.line(), reference, Became.VALID, List.of(), form.warnings());
        }
        try {
            Put put = QuarkusTransaction.requiringNew()
                    .call(() -> joining.register(
                            reference, form.address(), form.profile(), form.consent(), Optional.empty()));
            Became became = put.created() ? Became.CREATED : put.changed() ? Became.CHANGED : Became.UNCHANGED;
            return new RowResult(row.line(), reference, became, List.of(), form.warnings());
        } catch (AddressTaken taken) {
            return failed(
                    row,
                    reference,
                    List.of(new FieldError("contact.email", form.address() + " belongs to another specialist")));
        }
    }

    private static RowResult failed(SourceRow row, String reference, List<FieldError> errors) {
        return new RowResult(row.line(), reference, Became.FAILED, errors, List.of());
    }

    private static BufferedReader withoutByteOrderMark(BufferedReader source) throws IOException {
        source.mark(1);
        if (source.read() != '\uFEFF') {
            source.reset();
        }
        return source;
    }
}
