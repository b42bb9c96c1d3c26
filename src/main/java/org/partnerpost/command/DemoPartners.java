package org.partnerpost.command;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.partnerpost.joining.SpecialistImport;
import org.partnerpost.joining.SpecialistImport.Became;
import org.partnerpost.matching.ProfileIndex;
import org.partnerpost.specialist.Specialists;

/** The sample partners: loaded as an import from a file would. */
final class DemoPartners {
    private static final String FILE = "/demo/specialists.jsonl";

    /** The last line of the file: where this one is, all are. */
    private static final String LAST = "demo-clockwork-heron";

    private final ServiceHost.Beans house;

    DemoPartners(ServiceHost.Beans house) {
        this.house = house;
    }

    boolean areThere() {
        return QuarkusTransaction.requiringNew()
                .call(() -> house.get(Specialists.class).find(LAST).isPresent());
    }

    /** @return how many */
    int load() throws IOException {
        List<String> bad = new ArrayList<>();
        int[] count = new int[1];
        try (BufferedReader rows = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(DemoPartners.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8))) {
            house.get(SpecialistImport.class).run(rows, SpecialistImport.Format.JSON_LINES, false, row -> {
                count[0]++;
                if (row.became() == Became.FAILED) {
                    bad.add("line " + row.line() + ": " + row.errors());
                }
            });
        }
        if (!bad.isEmpty()) {
            throw new CommandFailure("The sample partners could not be loaded: " + bad.getFirst() + ".");
        }
        return count[0];
    }

    /** Whether matching knows of every partner there is by now. */
    boolean areIndexed() {
        ProfileIndex.State state = house.get(ProfileIndex.class).state();
        long mark = QuarkusTransaction.requiringNew()
                .call(() -> house.get(Specialists.class).currentMark());
        return state.ready() && state.mark() >= mark;
    }
}
