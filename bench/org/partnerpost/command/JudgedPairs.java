package org.partnerpost.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.partnerpost.matching.Matcher.Query;
import org.partnerpost.reading.OpportunityReader;
import org.partnerpost.specialist.Profile;

/** The judged fits of {@code index/judgements}, read as the service reads a need. */
public final class JudgedPairs {
    private static final Path FOLDER = Path.of("index/judgements");
    private static final Path NETWORK = Path.of("src/main/resources/demo/specialists.jsonl");

    private JudgedPairs() {}

    /** @param grade 0 to 3, see the folder's README */
    public record Pair(String need, String profile, Query asked, Profile answering, int grade) {}

    public static List<Pair> all() throws IOException, JsonFields.BadLine {
        OpportunityReader reader = OpportunityReader.standard();
        Map<String, Query> needs = new HashMap<>();
        for (String line : Files.readAllLines(FOLDER.resolve("needs.jsonl"))) {
            NeedLine need = NeedLine.parse(line, reader);
            needs.put(need.id(), need.query());
        }
        Map<String, Profile> network = new HashMap<>();
        for (String line : Files.readAllLines(NETWORK)) {
            ProfileLine profile = ProfileLine.parse(line.replace("\"externalReferenceId\"", "\"id\""));
            network.put(profile.id(), profile.profile());
        }
        List<Pair> pairs = new ArrayList<>();
        for (String line : Files.readAllLines(FOLDER.resolve("fits.tsv"))) {
            String[] cells = line.split("\t", -1);
            if (!line.startsWith("#") && !cells[0].equals("need")) {
                pairs.add(new Pair(
                        cells[0], cells[1], needs.get(cells[0]), network.get(cells[1]), Integer.parseInt(cells[2])));
            }
        }
        return pairs;
    }
}
