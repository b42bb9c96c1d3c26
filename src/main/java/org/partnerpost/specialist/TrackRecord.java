package org.partnerpost.specialist;

import java.util.Map;

/**
 * What a specialist's answers said of its skills.
 *
 * @param bySkill ids of the taxonomy; a skill that no answer was about is not in it
 */
public record TrackRecord(Map<String, Tally> bySkill) {
    /** No answer yet. */
    public static final TrackRecord NONE = new TrackRecord(Map.of());

    public TrackRecord {
        bySkill = Map.copyOf(bySkill);
    }

    /**
     * @param fits how many needs for this skill it said yes to
     * @param denied how many it declined as not its skill, each shared out among the skills of that need, as any of them may be meant
     */
    public record Tally(double fits, double denied) {}
}
