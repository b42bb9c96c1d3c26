package org.partnerpost.command;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.partnerpost.opportunity.Corrections;
import org.partnerpost.opportunity.Corrections.Correction;
import org.partnerpost.opportunity.Opportunities;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code corrections export}: each correction as a case to learn from. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Prints every correction as one JSON object a line, oldest first: the text, what was read in it, and the need before and",
            "after. Readers are made better with such cases."
        })
final class CorrectionsExportCommand implements Callable<Integer> {
    private static final int PAGE = 200;

    private final ServiceHost host;

    @Spec
    CommandSpec spec;

    @Option(
            names = "--anonymous",
            description = "Only what may be shown to specialists, and no sums: no name, no address, no customer.")
    boolean anonymous;

    CorrectionsExportCommand(ServiceHost host) {
        this.host = host;
    }

    @Override
    public Integer call() {
        return host.withKeptDatabase(beans -> {
            PrintWriter out = spec.commandLine().getOut();
            Corrections corrections = beans.get(Corrections.class);
            Opportunities opportunities = beans.get(Opportunities.class);
            long after = 0;
            List<Correction> page;
            do {
                long from = after;
                page = QuarkusTransaction.requiringNew().call(() -> corrections.page(from, PAGE));
                for (Correction correction : page) {
                    opportunities
                            .find(correction.opportunity())
                            .map(opportunity -> CorrectionCase.of(correction, opportunity))
                            .map(whole -> anonymous ? whole.anonymous() : whole.json())
                            .ifPresent(out::println);
                    after = correction.id();
                }
                out.flush();
            } while (page.size() == PAGE);
            return 0;
        });
    }
}
