package org.partnerpost.pipeline;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Starts the house: the data folder, the embedded database, then the program on top of it; as the service, or with the
 * database alone for a command. Once in a run of the program.
 */
public final class House {
    /** A service that has just been killed or is ending may still have the folder for a moment. */
    private static final Duration WAIT_FOR_FOLDER = Duration.ofSeconds(5);

    private static final Ending ENDING = new Ending();

    private static volatile @Nullable Callable<Integer> work;
    private static volatile @Nullable Throwable failure;

    private House() {}

    /** To be done when the program ends, however it does, once the house and its database are down; a kill alone forestalls it. */
    public static void atTheEnd(Runnable deed) {
        ENDING.then(deed);
    }

    /**
     * Runs the service until it is told to end.
     *
     * @param settings that come before all others
     * @param whenUp done once mail is taken
     */
    public static int serve(Map<String, String> settings, WhenUp whenUp) {
        try {
            return serveUntilTold(settings, whenUp);
        } finally {
            ENDING.houseIsDown();
        }
    }

    private static int serveUntilTold(Map<String, String> settings, WhenUp whenUp) {
        settings.forEach(System::setProperty);
        EarlySettings early = EarlySettings.read();
        early.check();
        DataFolder data = DataFolder.open(early.dataFolder(), new SecureRandom());
        data.useOwnTerms();
        if (!locked(data)) {
            throw new StartFailure("Another Partnerpost is using the data folder " + data
                    + "; stop it, or set partnerpost.data-dir to another folder.");
        }
        Optional<PostgresServer> database = prepare(early, data);
        return run(database, "fast", () -> {
            Service service = bean(Service.class);
            service.open(database.isPresent());
            try {
                data.write(DataFolder.PORTS, service.ports());
                whenUp.run(new Standing(true));
                Quarkus.waitForExit();
                return 0;
            } finally {
                service.close();
            }
        });
    }

    /** Runs work with the database and every bean; no HTTP, no workers, no intake. */
    public static int withDatabase(HouseWork work) {
        try {
            EarlySettings early = EarlySettings.read();
            early.check();
            DataFolder data = DataFolder.open(early.dataFolder(), new SecureRandom());
            data.useOwnTerms();
            boolean alone = data.lock();
            Optional<PostgresServer> database = prepare(early, data);
            if (!alone) {
                // Links lead to the service that runs, which may have been given another port than this command.
                data.pagesPort().ifPresent(port -> System.setProperty("quarkus.http.port", String.valueOf(port)));
            }
            System.setProperty("quarkus.http.host-enabled", "false");
            System.setProperty("quarkus.log.level", "WARN");
            System.setProperty("quarkus.log.console.stderr", "true");
            return run(alone ? database : Optional.empty(), "smart", () -> work.run(new Standing(!alone)));
        } finally {
            ENDING.houseIsDown();
        }
    }

    /**
     * For what only looks at what is kept: none of it is made in a folder that somebody else meant.
     *
     * @throws StartFailure where there is no database yet
     */
    public static void wantDatabase() {
        EarlySettings early = EarlySettings.read();
        early.check();
        if (early.databaseIsEmbedded() && !PostgresServer.isKeptIn(early.dataFolder())) {
            throw new StartFailure("There is no database in " + early.dataFolder()
                    + "; set PARTNERPOST_DATA_DIR to the data folder of the service.");
        }
    }

    /** For what reads and matches without a house: names are understood as the service on the same data folder understands them. */
    public static void useOwnTerms() {
        DataFolder.useOwnTerms(EarlySettings.read().dataFolder());
    }

    private static boolean locked(DataFolder data) {
        long end = System.nanoTime() + WAIT_FOR_FOLDER.toNanos();
        while (!data.lock()) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private static Optional<PostgresServer> prepare(EarlySettings settings, DataFolder data) {
        System.setProperty("partnerpost.secret", data.secret(settings.secret()));
        System.setProperty("partnerpost.data-dir", data.toString());
        if (!settings.databaseIsEmbedded()) {
            return Optional.empty();
        }
        PostgresServer server = new PostgresServer(data);
        server.start().asSettings().forEach(System::setProperty);
        return Optional.of(server);
    }

    private static int run(Optional<PostgresServer> stopAfterwards, String mode, Callable<Integer> whileItStands) {
        work = whileItStands;
        AtomicInteger status = new AtomicInteger(1);
        stopAfterwards.ifPresent(server -> ENDING.then(() -> server.stop(mode)));
        if (ENDING.hasBegun()) {
            return status.get();
        }
        Quarkus.run(Application.class, (code, startFailure) -> {
            status.set(code);
            if (startFailure != null) {
                failure = startFailure;
            }
        });
        Throwable ending = failure;
        if (ending != null) {
            throw StartFailures.of(ending);
        }
        return status.get();
    }

    /** What is done while the house stands. */
    @FunctionalInterface
    public interface HouseWork {
        int run(Inside inside) throws Exception;
    }

    /** What is done once the service is up. */
    @FunctionalInterface
    public interface WhenUp {
        void run(Inside inside) throws Exception;
    }

    /** The house from within. */
    public interface Inside {
        /** A package's door. */
        <T> T get(Class<T> door);

        /** Whether a service works on the same data folder. */
        boolean serviceRuns();

        /** Does everything that is due in the queue, in this process. */
        void workUntilIdle();
    }

    private record Standing(boolean serviceRuns) implements Inside {
        @Override
        public <T> T get(Class<T> door) {
            return bean(door);
        }

        @Override
        public void workUntilIdle() {
            bean(Service.class).workUntilIdle();
        }
    }

    static final class Application implements QuarkusApplication {
        @Override
        public int run(String... arguments) {
            try {
                return Objects.requireNonNull(work).call();
            } catch (Exception thrown) {
                failure = thrown;
                return 1;
            }
        }
    }

    private static <T> T bean(Class<T> door) {
        return Arc.container().select(door).get();
    }
}
