package org.partnerpost.pipeline;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Starts the house: as the service, or with its database alone for a command. */
public final class House {
    private static volatile @Nullable HouseWork work;
    private static volatile @Nullable Throwable failure;

    private House() {}

    /** Runs the service until it is told to end. */
    public static int serve() {
        return run(beans -> {
            Quarkus.waitForExit();
            return 0;
        });
    }

    /** Runs work with the database and every bean; no HTTP, no workers, no intake. */
    public static int withDatabase(HouseWork work) {
        System.setProperty("quarkus.http.host-enabled", "false");
        return run(work);
    }

    private static int run(HouseWork whileItStands) {
        work = whileItStands;
        AtomicInteger status = new AtomicInteger(1);
        Quarkus.run(Application.class, (code, startFailure) -> {
            status.set(code);
            if (startFailure != null) {
                failure = startFailure;
            }
        });
        return switch (failure) {
            case null -> status.get();
            case RuntimeException told -> throw told;
            case Throwable other -> throw new StartFailure("The service ended: " + other.getMessage() + ".");
        };
    }

    /** What is done while the house stands. */
    @FunctionalInterface
    public interface HouseWork {
        int run(Beans beans) throws Exception;
    }

    /** Gives a package's door. */
    public interface Beans {
        <T> T get(Class<T> door);
    }

    static final class Application implements QuarkusApplication {
        @Override
        public int run(String... arguments) {
            try {
                return Objects.requireNonNull(work).run(House::bean);
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
