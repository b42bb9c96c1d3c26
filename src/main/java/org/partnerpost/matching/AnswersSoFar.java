package org.partnerpost.matching;

import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.util.BytesRef;
import org.partnerpost.matching.NeedSkills.Asked;
import org.partnerpost.specialist.TrackRecord;
import org.partnerpost.specialist.TrackRecord.Tally;

/**
 * What a specialist's earlier answers say for one need: from -1, where it declined every need for these skills as not its own, to 1, where
 * it said yes to very many; 0 where nothing is known. A few answers say little, and a thousand no more than some tens.
 */
final class AnswersSoFar {
    /** So many answers without any meaning stand beside the real ones. */
    private static final double DOUBT = 4;

    private AnswersSoFar() {}

    /** As the index keeps it. */
    static BytesRef encoded(TrackRecord record) {
        return new BytesRef(record.bySkill().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "\t" + entry.getValue().fits() + "\t"
                        + entry.getValue().denied())
                .collect(Collectors.joining("\n")));
    }

    static double of(BytesRef encoded, NeedSkills need) {
        return of(
                encoded.utf8ToString()
                        .lines()
                        .map(line -> line.split("\t"))
                        .collect(Collectors.toMap(
                                part -> part[0],
                                part -> new Tally(Double.parseDouble(part[1]), Double.parseDouble(part[2])))),
                need);
    }

    static double of(TrackRecord record, NeedSkills need) {
        return of(record.bySkill(), need);
    }

    private static double of(Map<String, Tally> tallies, NeedSkills need) {
        double sum = 0;
        double weights = 0;
        for (Asked asked : need.asked()) {
            if (!asked.broad() || need.onlyBroad()) {
                Tally tally = tallies.getOrDefault(asked.id(), new Tally(0, 0));
                sum += asked.weight() * (tally.fits() - tally.denied()) / (tally.fits() + tally.denied() + DOUBT);
                weights += asked.weight();
            }
        }
        return weights == 0 ? 0 : sum / weights;
    }
}
