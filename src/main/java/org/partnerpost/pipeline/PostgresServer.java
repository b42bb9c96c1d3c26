package org.partnerpost.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The embedded database: PostgreSQL on a folder of ours, durable, and reachable by nobody else: on loopback, with a random
 * password that stands in the data folder. It is a process of its own and lives on when the service is killed; the next start
 * finds it and goes on with it.
 */
final class PostgresServer {
    private static final String USER = "partnerpost";
    private static final String VERSION = "18.6.0";

    /** What differs from PostgreSQL's defaults; fsync and synchronous_commit stand here because mail depends on them. */
    private static final Map<String, String> SETTINGS = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "''",
            "max_connections", "100",
            "deadlock_timeout", "300ms",
            "max_wal_size", "512MB",
            "jit", "off");

    private static final String FOLDER = "postgres";
    private static final String CLUSTER = "cluster";
    /** PostgreSQL's own file: a cluster is where it is. */
    private static final String MADE = "PG_VERSION";

    private final DataFolder data;
    private final Path home;
    private final Path cluster;
    private final Path log;

    /** Whether a database was made in this data folder, which may not be there. */
    static boolean isKeptIn(Path dataFolder) {
        return Files.exists(dataFolder.resolve(FOLDER).resolve(CLUSTER).resolve(MADE));
    }

    PostgresServer(DataFolder data) {
        this.data = data;
        Path folder = data.resolve(FOLDER);
        this.home = folder.resolve("programs-" + VERSION);
        this.cluster = folder.resolve(CLUSTER);
        this.log = folder.resolve("server.log");
    }

    /** Where it listens, and with which password. */
    record Address(int port, String password) {
        /** As the service's own settings of the database. */
        Map<String, String> asSettings() {
            return Map.of(
                    "quarkus.datasource.jdbc.url",
                    "jdbc:postgresql://127.0.0.1:" + port + "/postgres?ApplicationName=partnerpost",
                    "quarkus.datasource.username",
                    USER,
                    "quarkus.datasource.password",
                    password);
        }
    }

    /** Finds it running, else starts it; makes it on the first start. */
    Address start() {
        try {
            Files.createDirectories(cluster.getParent());
            PostgresBinaries.unpack(home);
            String password = data.kept("postgres-password");
            if (!Files.exists(cluster.resolve(MADE))) {
                initialise();
            }
            return running(password).orElseGet(() -> start(password));
        } catch (IOException e) {
            throw failure(String.valueOf(e.getMessage()));
        }
    }

    /** Where it runs just now; empty where it does not. */
    Optional<Address> running() {
        return Files.isDirectory(home) ? running(data.kept("postgres-password")) : Optional.empty();
    }

    private Optional<Address> running(String password) {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (run("pg_ctl", "-D", cluster.toString(), "status").status != 0) {
            return Optional.empty();
        }
        try {
            // Line 4 is the port, line 8 the status: PostgreSQL's src/include/utils/pidfile.h
            List<String> lines = Files.readAllLines(pidFile, StandardCharsets.UTF_8);
            return lines.size() > 3
                    ? Optional.of(new Address(Integer.parseInt(lines.get(3).strip()), password))
                    : Optional.empty();
        } catch (IOException | NumberFormatException gone) {
            return Optional.empty();
        }
    }

    /**
     * Stops it in order.
     *
     * @param mode {@code fast} ends what is under way; {@code smart} lets others who are connected finish
     */
    void stop(String mode) {
        run("pg_ctl", "-D", cluster.toString(), "-m", mode, "-w", "-t", "20", "stop");
    }

    private void initialise() throws IOException {
        deleteHalfMade();
        Result made = run(
                "initdb",
                "-D",
                cluster.toString(),
                "--username=" + USER,
                "--pwfile=" + data.resolve("postgres-password"),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C");
        if (made.status != 0) {
            throw failure(made.lastLine());
        }
    }

    /** A first start that was killed leaves a folder that initdb refuses. */
    private void deleteHalfMade() throws IOException {
        if (Files.isDirectory(cluster)) {
            try (var files = Files.walk(cluster)) {
                for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private Address start(String password) {
        int port = freePort();
        StringBuilder options = new StringBuilder("-p " + port);
        SETTINGS.forEach(
                (name, value) -> options.append(" -c ").append(name).append('=').append(value));
        Result started = run(
                "pg_ctl",
                "-D",
                cluster.toString(),
                "-l",
                log.toString(),
                "-w",
                "-t",
                "60",
                "-o",
                options.toString(),
                "start");
        if (started.status != 0) {
            throw failure(lastLogLine().orElseGet(started::lastLine));
        }
        return new Address(port, password);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no port is free for the database", e);
        }
    }

    private Optional<String> lastLogLine() {
        try {
            return Files.readAllLines(log, StandardCharsets.ISO_8859_1).reversed().stream()
                    .filter(line -> line.contains("FATAL") || line.contains("PANIC"))
                    .findFirst();
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private StartFailure failure(String why) {
        return new StartFailure("The embedded database in " + data + " does not start: " + why + " (see " + log
                + "; is the disk full?)");
    }

    private record Result(int status, String output) {
        String lastLine() {
            return output.lines().filter(line -> !line.isBlank()).reduce("no reason given", (before, last) -> last);
        }
    }

    private Result run(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root") && Files.isExecutable(Path.of("/usr/bin/unshare"))) {
            // PostgreSQL refuses to be run by root; in a user namespace of its own it is nobody in particular.
            command.addAll(List.of("/usr/bin/unshare", "-U"));
        }
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        try {
            Path output = Files.createTempFile(home.getParent(), "." + program, ".out");
            try {
                Process process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
                if (!process.waitFor(90, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    return new Result(-1, program + " did not end within 90 s");
                }
                return new Result(process.exitValue(), Files.readString(output, StandardCharsets.ISO_8859_1));
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            return new Result(-1, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Result(-1, "interrupted");
        }
    }
}
