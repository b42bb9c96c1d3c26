package org.partnerpost.pipeline;

import static org.partnerpost.queue.Station.END;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.partnerpost.queue.Stage;
import org.partnerpost.queue.Station;

/**
 * The way of a mail: which stage follows which. This table alone says so; stages know their exits and nothing of one another.
 */
@ApplicationScoped
class Pipeline {
    /**
     * Stage, what it does with its item, how many at a time, and where each of its exits leads. A mail comes in at the top,
     * from {@code intake}. What a stage holds or refuses stays or ends there.
     */
    private static final String WAY = """
            authenticity | finds who really sent the mail                | 2 | checked → sorting
            sorting      | need, answer, returned mail, or nobody's      | 2 | need → reading, answer → relay, joining → joining, bounce → bounce, ended → end
            reading      | the text to a need, field by field            | 2 | read → moderation, gone → end
            moderation   | rules, holds, an operator's decision          | 2 | approved → matching
            deciding     | a decision, once it cannot be taken back      | 1 | decided → end
            matching     | who fits, how well, and why                   | 2 | matched → routing
            routing      | who is told now; writes the letters           | 2 | planned → end
            digest       | one letter of what waited for a day or a week  | 1 | gathered → end
            delivery     | hands one letter to the outgoing server       | 6 | sent → end
            relay        | answers to an invitation or about a need        | 2 | done → end, profile → joining
            joining      | profiles, wishes and leaving, by mail         | 2 | done → end
            bounce       | whom no mail reaches is not written to again  | 1 | noted → end, suppressed → end
            """;

    private final List<Station> stations;

    Pipeline(@All List<Stage> stages) {
        this.stations = stations(rows(WAY), stages);
    }

    /** In the order of the way. */
    List<Station> stations() {
        return stations;
    }

    /** One line of the table. */
    record Row(String stage, String does, int workers, Map<String, String> leads) {}

    static List<Row> rows(String table) {
        return table.lines().map(Pipeline::row).toList();
    }

    private static Row row(String line) {
        String[] cells = line.split("\\|");
        Map<String, String> leads = new LinkedHashMap<>();
        for (String lead : cells[3].split(",")) {
            String[] ends = lead.split("→");
            leads.put(ends[0].strip(), ends[1].strip().equals("end") ? END : ends[1].strip());
        }
        return new Row(cells[0].strip(), cells[1].strip(), Integer.parseInt(cells[2].strip()), leads);
    }

    /** Sees that table and stages agree, so that no item can get lost between two of them. */
    static List<Station> stations(List<Row> rows, List<Stage> stages) {
        Map<String, Stage> byName = stages.stream().collect(Collectors.toMap(Stage::name, stage -> stage));
        Set<String> named = rows.stream().map(Row::stage).collect(Collectors.toCollection(TreeSet::new));
        if (!named.equals(byName.keySet())) {
            throw new StartFailure("The pipeline's table names the stages " + named + ", but the program has "
                    + new TreeSet<>(byName.keySet()) + ".");
        }
        List<Station> stations = new ArrayList<>();
        for (Row row : rows) {
            for (String next : row.leads().values()) {
                if (!next.equals(END) && !named.contains(next)) {
                    throw new StartFailure("Stage " + row.stage() + " leads to " + next + ", which is no stage.");
                }
            }
            try {
                stations.add(new Station(Objects.requireNonNull(byName.get(row.stage())), row.leads(), row.workers()));
            } catch (IllegalArgumentException disagree) {
                throw new StartFailure(String.valueOf(disagree.getMessage()));
            }
        }
        return List.copyOf(stations);
    }
}
