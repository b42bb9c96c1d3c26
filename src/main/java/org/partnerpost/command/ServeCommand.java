package org.partnerpost.command;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code serve}: the service, until it is told to end. */
@Command(name = "serve", description = "Runs the service.")
final class ServeCommand implements Callable<Integer> {
    private final ServiceHost host;

    ServeCommand(ServiceHost host) {
        this.host = host;
    }

    @Override
    public Integer call() {
        return host.serve(Map.of(), up -> {});
    }
}
