package org.partnerpost.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.partnerpost.desk.NeedPanel.FieldLine;
import org.partnerpost.moderation.rules.Resemblance;
import org.partnerpost.opportunity.Opportunity;

/**
 * Another need that this one may be, both side by side.
 *
 * @param alike what is the same, in words
 * @param merges whether one may go on as the other: needs of two firms may not
 * @param fields what either says, in reading order
 */
record AlikePanel(String reference, String name, String alike, boolean merges, List<Side> fields) {

    /**
     * @param here of the need whose page it is; empty where it says nothing of it
     * @param there of the other; empty as well
     */
    record Side(String field, String here, String there) {}

    static AlikePanel of(Opportunity need, Resemblance resemblance) {
        Opportunity other = resemblance.earlier();
        Map<String, String> here = values(need);
        Map<String, String> there = values(other);
        Map<String, String> names = new LinkedHashMap<>(here);
        names.putAll(there);
        List<Side> sides = new ArrayList<>();
        names.keySet()
                .forEach(field ->
                        sides.add(new Side(field, here.getOrDefault(field, ""), there.getOrDefault(field, ""))));
        return new AlikePanel(
                other.reference(),
                WaitingList.nameOf(other),
                String.join(", ", resemblance.alike()),
                resemblance.sameFirm(),
                List.copyOf(sides));
    }

    private static Map<String, String> values(Opportunity need) {
        Map<String, String> values = new LinkedHashMap<>();
        for (FieldLine line : NeedFields.lines(need.effectiveNeed(), need.need())) {
            values.put(line.name(), line.value());
        }
        return values;
    }
}
