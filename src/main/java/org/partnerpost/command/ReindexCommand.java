package org.partnerpost.command;

import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.partnerpost.matching.ProfileIndex;
import org.partnerpost.matching.Reindexing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code reindex}: the index of profiles is built anew from the database; a running service goes on matching meanwhile. */
@Command(name = "reindex", description = "Rebuilds the index from the database while the service runs.")
final class ReindexCommand implements Callable<Integer> {
    private static final long LOOK_NANOS = 200_000_000;

    private final ServiceHost host;

    @Spec
    CommandSpec spec;

    ReindexCommand(ServiceHost host) {
        this.host = host;
    }

    @Override
    public Integer call() {
        return host.withKeptDatabase(beans -> {
            Reindexing reindexing = beans.get(Reindexing.class);
            long request = reindexing.request();
            if (!beans.serviceRuns()) {
                beans.get(ProfileIndex.class).open();
            }
            while (!reindexing.done(request)) {
                LockSupport.parkNanos(LOOK_NANOS);
            }
            spec.commandLine().getOut().println("The index is built anew.");
            return 0;
        });
    }
}
