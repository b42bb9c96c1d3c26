package org.partnerpost.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnerpost.joining.FieldError;
import org.partnerpost.joining.SpecialistImport;
import org.partnerpost.joining.SpecialistImport.Became;
import org.partnerpost.joining.SpecialistImport.Format;
import org.partnerpost.joining.SpecialistImport.RowResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import specialists}: profiles from CSV or JSON Lines. */
@Command(
        name = "specialists",
        mixinStandardHelpOptions = true,
        description = {
            "Adds or replaces specialists from a file, CSV with a header row or JSON Lines, by externalReferenceId.",
            "The same file again changes nothing. A bad row is told with its line, and the rest goes on."
        })
final class ImportSpecialistsCommand implements Callable<Integer> {
    private final ServiceHost host;

    @Parameters(paramLabel = "FILE", description = "Ends in .csv, .jsonl or .ndjson; else its first character tells.")
    Path file;

    @Option(names = "--dry-run", description = "Only looks, and keeps nothing.")
    boolean dryRun;

    @Spec
    CommandSpec spec;

    ImportSpecialistsCommand(ServiceHost host) {
        this.host = host;
    }

    @Override
    public Integer call() throws IOException {
        Format format = format();
        long lines = lines();
        return host.withDatabase(beans -> run(beans.get(SpecialistImport.class), format, lines));
    }

    private int run(SpecialistImport imports, Format format, long lines) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        Map<Became, Long> counts = new EnumMap<>(Became.class);
        try (Reader source = Files.newBufferedReader(file);
                Progress progress = new Progress("rows", format == Format.CSV ? lines - 1 : lines, err)) {
            imports.run(source, format, dryRun, row -> {
                counts.merge(row.became(), 1L, Long::sum);
                tell(row, err);
                progress.step();
            });
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
        spec.commandLine().getOut().println(summary(counts));
        return counts.containsKey(Became.FAILED) ? 1 : 0;
    }

    private void tell(RowResult row, PrintWriter err) {
        for (FieldError error : row.errors()) {
            err.println("partnerpost: " + file.getFileName() + " line " + row.line() + ": " + error);
        }
        for (String warning : row.warnings()) {
            err.println("partnerpost: " + file.getFileName() + " line " + row.line() + ": note: " + warning);
        }
    }

    private String summary(Map<Became, Long> counts) {
        String told = Stream.of(Became.values())
                .filter(counts::containsKey)
                .map(became -> counts.get(became) + " " + became.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return (told.isEmpty() ? "no rows" : told) + (dryRun ? " (dry run: nothing was kept)" : "");
    }

    private Format format() throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv")) {
            return Format.CSV;
        }
        if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
            return Format.JSON_LINES;
        }
        try (BufferedReader source = reader()) {
            return source.read() == '{' ? Format.JSON_LINES : Format.CSV;
        } catch (CharacterCodingException e) {
            throw notText();
        }
    }

    private long lines() throws IOException {
        try (BufferedReader source = reader()) {
            return source.lines().filter(line -> !line.isBlank()).count();
        } catch (UncheckedIOException e) {
            throw notText();
        }
    }

    private BufferedReader reader() throws IOException {
        if (Files.isDirectory(file)) {
            throw new CommandFailure(file + " is a folder; name a file.");
        }
        return Files.newBufferedReader(file);
    }

    private CommandFailure notText() {
        return new CommandFailure(file + " is not a text in UTF-8; save it as UTF-8 and try again.");
    }
}
