package org.partnerpost.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.partnerpost.matching.Match;
import org.partnerpost.matching.Matcher;
import org.partnerpost.matching.TemporaryIndex;
import org.partnerpost.reading.OpportunityReader;
import org.partnerpost.specialist.SavedQuery;
import org.partnerpost.taxonomy.Places;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code match}: needs against profiles, both from files; no database. */
@Command(
        name = "match",
        description = {
            "Matches needs with profiles, both from JSON Lines files, and prints TREC run lines,"
                    + " best first: need-id Q0 profile-id rank score partnerpost.",
            "Weak matches, which are never mailed, are printed too."
        })
final class MatchCommand implements Callable<Integer> {
    private static final JsonMapper JSON = new JsonMapper();
    private static final double STEPS = 10_000;

    @Option(
            names = "--profiles",
            required = true,
            paramLabel = "FILE",
            description = "Profiles: id, and any field of one.")
    private Path profiles;

    @Option(
            names = "--needs",
            required = true,
            paramLabel = "FILE",
            description = "Needs: id, text, lang, and any field of an opportunity.")
    private Path needs;

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "100",
            description = "At most so many for a need (default: ${DEFAULT-VALUE}).")
    private int top;

    @Option(names = "--explain", description = "Writes a JSON object for each match to standard error, that says why.")
    private boolean explain;

    @Spec
    private CommandSpec spec;

    private final ServiceHost host;

    MatchCommand(ServiceHost host) {
        this.host = host;
    }

    private record Matched(String need, List<Match> matches) {}

    @Override
    public Integer call() throws IOException {
        if (top < 1) {
            throw new ParameterException(spec.commandLine(), "--top takes a number from 1.");
        }
        host.useOwnTerms();
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try (TemporaryIndex index = TemporaryIndex.open(Clock.systemUTC())) {
            Matcher matcher = index(index, err);
            OpportunityReader reader = OpportunityReader.standard();
            new NumberedLines(needs, err)
                    .each(
                            "needs",
                            line -> {
                                NeedLine need = NeedLine.parse(line, reader);
                                return new Matched(need.id(), matcher.match(need.query(), top));
                            },
                            matched -> print(matched, out, err));
        }
        out.flush();
        return 0;
    }

    private Matcher index(TemporaryIndex index, PrintWriter err) throws IOException {
        Set<String> ids = new HashSet<>();
        new NumberedLines(profiles, err)
                .each(
                        "profiles",
                        line -> {
                            ProfileLine profile = ProfileLine.parse(line);
                            synchronized (ids) {
                                if (!ids.add(profile.id())) {
                                    throw new JsonFields.BadLine("the id " + profile.id() + " is used twice");
                                }
                            }
                            tellFault(profile, err);
                            tellUnknownPlaces(profile, err);
                            index.add(profile.id(), profile.profile());
                            return profile.id();
                        },
                        id -> {});
        return index.matcher();
    }

    /** The service takes no such query; here whoever it stands with is matched without it. */
    private static void tellFault(ProfileLine profile, PrintWriter err) {
        profile.profile().savedQuery().ifPresent(query -> {
            try {
                SavedQuery.parse(query);
            } catch (SavedQuery.Faulty fault) {
                err.println(
                        "partnerpost: the saved query of " + profile.id() + " does not count: " + fault.getMessage());
            }
        });
    }

    /** What cannot be read must not leave anybody out, and whoever wrote it has to know. */
    private static void tellUnknownPlaces(ProfileLine profile, PrintWriter err) {
        profile.profile().places().stream()
                .filter(place -> Places.inUse().named(place).isEmpty())
                .forEach(place -> err.println("partnerpost: \"" + place
                        + "\" is no place that is known, so the places of " + profile.id() + " count as not stated"));
    }

    private void print(Matched matched, PrintWriter out, PrintWriter err) {
        long last = Long.MAX_VALUE;
        int rank = 0;
        for (Match match : matched.matches()) {
            rank++;
            // Whoever sorts by score must come to the same order, so equals are set apart by the least step.
            last = Math.min(Math.round(match.score() * STEPS), last - 1);
            out.printf(
                    Locale.ROOT, "%s Q0 %s %d %.4f partnerpost%n", matched.need(), match.profile(), rank, last / STEPS);
            if (explain) {
                err.println(json(matched.need(), match));
            }
        }
    }

    private static String json(String need, Match match) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("need", need);
        said.put("profile", match.profile());
        said.put("score", match.score());
        said.put("fit", match.fit().name().toLowerCase(Locale.ROOT));
        said.put("probability", match.probability());
        said.put("skills", match.skills());
        said.put("missing", match.missing());
        said.put("parts", match.parts());
        said.put("notes", match.notes());
        try {
            return JSON.writeValueAsString(said);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
