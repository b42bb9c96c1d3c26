package org.partnerpost.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code demo}: the service with sample partners and needs, and a walk through what it does with them. */
@Command(
        name = "demo",
        description = {
            "Runs the service on a new temporary folder, with sample partners loaded and sample needs mailed in,",
            "and shows what arrives where. Goes on until Ctrl-C, and then removes the folder."
        })
final class DemoCommand implements Callable<Integer> {
    private final ServiceHost host;

    @Option(names = "--data", paramLabel = "FOLDER", description = "Keeps everything there, for the next time.")
    Optional<Path> data = Optional.empty();

    @Spec
    CommandSpec spec;

    DemoCommand(ServiceHost host) {
        this.host = host;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = data.isPresent() ? data.get() : madeForThisRun();
        Map<String, String> settings = Map.of(
                "partnerpost.data-dir",
                folder.toAbsolutePath().toString(),
                "partnerpost.intake.authenticity",
                "observe",
                "quarkus.log.console.level",
                "WARN");
        spec.commandLine().getOut().println("Starting on " + folder + ", this takes some seconds…");
        return host.serve(
                settings, beans -> new DemoWalk(beans, spec.commandLine().getOut()).walk());
    }

    private Path madeForThisRun() throws IOException {
        TemporaryFolder folder = TemporaryFolder.make("partnerpost-demo");
        host.atTheEnd(folder::remove);
        return folder.path();
    }
}
