package org.partnerpost.command;

import java.util.concurrent.Callable;
import org.partnerpost.moderation.Audit;
import org.partnerpost.moderation.Audit.Chain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code audit check}: walks the chain of the audit. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Walks the audit's chain and names the first row that is not as it was written. Prints the last hash as the last word:",
            "noted elsewhere, it shows later that nothing was cut off at the end."
        })
final class AuditCheckCommand implements Callable<Integer> {
    private final ServiceHost host;

    @Spec
    CommandSpec spec;

    AuditCheckCommand(ServiceHost host) {
        this.host = host;
    }

    @Override
    public Integer call() {
        return host.withKeptDatabase(beans -> switch (beans.get(Audit.class).check()) {
            case Chain.Whole whole -> {
                spec.commandLine()
                        .getOut()
                        .println("The audit is whole: " + whole.rows() + " rows, the last one's hash is "
                                + whole.last());
                yield 0;
            }
            case Chain.Broken broken ->
                throw new CommandFailure("The audit is broken at row " + broken.row() + ": " + broken.why() + ".");
        });
    }
}
