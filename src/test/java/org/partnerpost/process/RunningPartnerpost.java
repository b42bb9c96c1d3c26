package org.partnerpost.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged program as a process of its own on a data folder, started, killed and asked from outside. */
final class RunningPartnerpost implements AutoCloseable {
    static final Path PROGRAM = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final Path data;
    private final Map<String, String> settings;
    private final int smtpPort = freePort();
    private final int httpPort = freePort();
    private Process process;

    RunningPartnerpost(Path data, Map<String, String> settings) {
        this.data = data;
        this.settings = settings;
    }

    int smtpPort() {
        return smtpPort;
    }

    String url(String path) {
        return "http://127.0.0.1:" + httpPort + path;
    }

    /** As a browser is told: by the name that is trustworthy also without TLS. */
    String pages(String path) {
        return "http://localhost:" + httpPort + path;
    }

    /** Starts the service, on a prepared house where the folder is new, and waits until it takes mail. */
    void start() {
        PreparedHouse.lend(data);
        startAsItIs();
    }

    /** The first start on a folder makes everything in it. */
    void startAsItIs() {
        try {
            process = launch("serve");
            awaitReady();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Starts the demo, which makes a folder of its own unless told otherwise, and waits until it has told everything. */
    void startDemo(String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("demo"));
        arguments.addAll(List.of(options));
        process = launch(arguments.toArray(String[]::new));
        await("the demo has told everything", Duration.ofSeconds(90), () -> {
            if (!process.isAlive()) {
                throw new AssertionError("the demo ended: " + log());
            }
            return log().contains("Ctrl-C ends the demo");
        });
    }

    /** As Ctrl-C or an init system would. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new AssertionError("it did not end: " + log());
        }
    }

    private void awaitReady() {
        try {
            await("the service is ready", Duration.ofSeconds(90), () -> {
                if (!process.isAlive()) {
                    throw new AssertionError("the service ended: " + log());
                }
                return get("/q/health/ready").statusCode() == 200;
            });
        } catch (AssertionError late) {
            throw new AssertionError(
                    late.getMessage() + "\nIt says: " + get("/q/health").body() + "\nand: " + log(), late);
        }
    }

    /** As a power cut would: no shutdown of any kind. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Runs another command on the same data folder, and gives what it printed. */
    String command(String... arguments) throws IOException, InterruptedException {
        Process command = launch(arguments);
        if (!command.waitFor(2, TimeUnit.MINUTES) || command.exitValue() != 0) {
            throw new AssertionError(String.join(" ", arguments) + ": " + log());
        }
        return log();
    }

    /** An administrator's key for REST. */
    String apiKey() throws IOException {
        return PreparedHouse.key(data);
    }

    HttpResponse<String> get(String path, String... headers) {
        return exchange(HttpRequest.newBuilder(URI.create(url(path))), headers);
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) {
        return exchange(
                HttpRequest.newBuilder(URI.create(url(path))).method(method, HttpRequest.BodyPublishers.ofString(body)),
                headers);
    }

    private static HttpResponse<String> exchange(HttpRequest.Builder request, String... headers) {
        request.timeout(Duration.ofSeconds(30));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            return new Unreachable(request.build(), e.toString());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Process launch(String... arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                // The program runs for seconds here: what a second compiler gains comes too late.
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                // What a killed process leaves there goes with the test's own folder.
                "-Djava.io.tmpdir=" + Files.createDirectories(data.resolveSibling("tmp")),
                "-jar",
                PROGRAM.toAbsolutePath().toString()));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        Map<String, String> all = new LinkedHashMap<>(settings);
        all.put("QUARKUS_HTTP_PORT", String.valueOf(httpPort));
        all.put("PARTNERPOST_INTAKE_SMTP_PORT", String.valueOf(smtpPort));
        all.put("PARTNERPOST_DATA_DIR", data.toString());
        all.put("PARTNERPOST_PUBLIC_URL", "http://localhost:" + httpPort);
        builder.environment().putAll(all);
        Files.createDirectories(data);
        lastLog = Files.createTempFile(data.getParent(), "partnerpost", ".log");
        builder.redirectOutput(lastLog.toFile());
        return builder.start();
    }

    private Path lastLog;

    String log() {
        try {
            return Files.readString(lastLog);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks again and again until the answer is yes; fails after the time. */
    static void await(String what, Duration atMost, Condition condition) {
        long end = System.nanoTime() + atMost.toNanos();
        while (true) {
            if (condition.holds()) {
                return;
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + atMost.toSeconds() + " s: " + what);
            }
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
    }

    interface Condition {
        boolean holds();
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() throws Exception {
        if (process != null && process.isAlive()) {
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
        // After a kill the embedded database goes on by itself; it belongs to this folder and ends with it.
        Path postmaster = data.resolve("postgres").resolve("cluster").resolve("postmaster.pid");
        if (Files.exists(postmaster)) {
            long pid = Long.parseLong(Files.readAllLines(postmaster).get(0).strip());
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
        }
    }
}
