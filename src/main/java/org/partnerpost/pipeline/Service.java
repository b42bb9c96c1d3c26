package org.partnerpost.pipeline;

import io.quarkus.vertx.http.HttpServer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import org.partnerpost.intake.Intake;
import org.partnerpost.matching.ProfileIndex;
import org.partnerpost.queue.Workers;

/** What makes a program with a database a service: the workers, and the intake that brings them work. */
@ApplicationScoped
public class Service {
    private static final Logger LOG = Logger.getLogger("partnerpost");

    /** Building it for 100,000 profiles takes a minute or two. */
    private static final Duration INDEX_PATIENCE = Duration.ofMinutes(5);

    private static final Duration POLL = Duration.ofMillis(50);

    private final Pipeline pipeline;
    private final Workers workers;
    private final Intake intake;
    private final ProfileIndex index;
    private final HttpServer http;
    private final HouseSettings settings;

    Service(
            Pipeline pipeline,
            Workers workers,
            Intake intake,
            ProfileIndex index,
            HttpServer http,
            HouseSettings settings) {
        this.pipeline = pipeline;
        this.workers = workers;
        this.intake = intake;
        this.index = index;
        this.http = http;
        this.settings = settings;
    }

    /** @param alone whether nobody else can be working on this database, as on an embedded one */
    public void open(boolean alone) {
        if (alone) {
            workers.takeBackClaims();
        }
        index.open();
        workers.start(pipeline.stations());
        try {
            intake.open();
        } catch (UncheckedIOException taken) {
            workers.stop();
            index.close();
            throw new StartFailure(taken.getMessage() + ".");
        }
        LOG.infof(
                "mail is taken on port %d; database %s, matching by %s",
                intake.port().orElse(0), settings.database(), settings.matchingEngine());
    }

    /** Mail first, so that nothing new comes; then the workers end what they have. */
    public void close() {
        intake.close();
        workers.stop();
        index.close();
    }

    /** Does everything that is due, in this process; nobody else may be at work. */
    void workUntilIdle() {
        index.open();
        long end = System.nanoTime() + INDEX_PATIENCE.toNanos();
        while (!index.state().ready() && System.nanoTime() < end) {
            LockSupport.parkNanos(POLL.toNanos());
        }
        workers.takeBackClaims();
        workers.workUntilIdle(pipeline.stations());
    }

    /** Where it can be reached, one a line, for whoever let it choose. */
    public String ports() {
        return "http=" + http.getPort() + "\nsmtp=" + intake.port().orElse(0) + "\n";
    }
}
