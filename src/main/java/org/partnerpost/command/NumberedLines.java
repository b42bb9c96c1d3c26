package org.partnerpost.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Works through the lines of a file on all cores. A bad line is told with its number, and the rest goes on. */
final class NumberedLines {
    private static final int AHEAD_PER_CORE = 32;

    private final Path file;
    private final PrintWriter err;

    NumberedLines(Path file, PrintWriter err) {
        this.file = file;
        this.err = err;
    }

    /** What is made of one line; may run at the same time as for others. */
    @FunctionalInterface
    interface Work<T> {
        T of(String line) throws JsonFields.BadLine, IOException;
    }

    /** What is done with what was made, in the order of the lines, one after the other. */
    @FunctionalInterface
    interface Use<T> {
        void of(T made) throws JsonFields.BadLine;
    }

    /**
     * Works on every line that is not blank.
     *
     * @param what the lines hold, for the progress
     * @throws IOException where the file cannot be read
     */
    <T> void each(String what, Work<T> work, Use<T> use) throws IOException {
        int cores = Runtime.getRuntime().availableProcessors();
        try (Progress progress = new Progress(what, count(), err);
                ExecutorService pool = Executors.newFixedThreadPool(cores);
                BufferedReader lines = open()) {
            Queue<Numbered<T>> ahead = new ArrayDeque<>();
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    String text = line;
                    Callable<T> task = () -> work.of(text);
                    ahead.add(new Numbered<>(number, pool.submit(task)));
                }
                if (ahead.size() > cores * AHEAD_PER_CORE) {
                    finish(ahead.remove(), use, progress);
                }
            }
            while (!ahead.isEmpty()) {
                finish(ahead.remove(), use, progress);
            }
        }
    }

    private record Numbered<T>(long number, Future<T> made) {}

    private <T> void finish(Numbered<T> line, Use<T> use, Progress progress) throws IOException {
        progress.step();
        try {
            use.of(line.made().get());
        } catch (JsonFields.BadLine bad) {
            tell(line.number(), bad);
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case JsonFields.BadLine bad -> tell(line.number(), bad);
                case RuntimeException broken -> tell(line.number(), broken);
                case IOException io -> throw io;
                case null, default -> throw new IllegalStateException(failed);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("Interrupted.");
        }
    }

    private void tell(long number, Throwable why) {
        String reason = why instanceof JsonFields.BadLine
                ? Optional.ofNullable(why.getMessage()).orElse("")
                : "it cannot be worked on: " + why;
        err.println("partnerpost: " + file + " line " + number + ": " + reason + "; left out");
    }

    /** Of a file that can be read twice; 0 for a pipe, whose lines would be gone. */
    private long count() throws IOException {
        if (!Files.isRegularFile(file)) {
            return 0;
        }
        try (BufferedReader lines = open()) {
            return lines.lines().filter(line -> !line.isBlank()).count();
        }
    }

    /** Wrong bytes become replacement characters rather than an error in the middle. */
    private BufferedReader open() throws IOException {
        return new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
    }
}
