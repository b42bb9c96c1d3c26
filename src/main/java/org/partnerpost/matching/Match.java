package org.partnerpost.matching;

import java.util.List;

/**
 * One specialist who fits a need.
 *
 * @param profile the profile's id: a specialist's id, or that of a line to match
 * @param score higher is better; comparable within one need only
 * @param fit how well, for people and for the threshold of routing
 * @param probability that a careful person would find that it fits, from 0 to 1; what the fit rests on
 * @param uncorrected the same as it was calibrated with judgements, before its own and others' answers moved it: what later answers are held against
 * @param skills what matched, in the requester's words and by the profile's
 * @param missing names of skills that the need asks for and the profile does not have; first of all the other trade that it asks for, where it does
 * @param parts what the score is made of; they add up to it
 * @param notes limits that are met, and what was not stated, in words
 */
public record Match(
        String profile,
        double score,
        Fit fit,
        double probability,
        double uncorrected,
        List<MatchedSkill> skills,
        List<String> missing,
        List<Part> parts,
        List<String> notes) {
    public Match {
        skills = List.copyOf(skills);
        missing = List.copyOf(missing);
        parts = List.copyOf(parts);
        notes = List.copyOf(notes);
    }

    /** Grades of fit, best first. */
    public enum Fit {
        STRONG,
        LIKELY,
        POSSIBLE,
        /** Shares words with the need, but no skill: found, never mailed. */
        WEAK
    }

    /**
     * @param inNeed as the requester wrote it
     * @param inProfile as the profile has it
     * @param references of the profile that tell of it, such as {@code Move of a wholesaler (2024)}, in the profile's order; three at most
     * @param other whether the profile names another skill that covers this one: one below it, or the one directly above
     */
    public record MatchedSkill(
            String id, String label, String inNeed, String inProfile, List<String> references, boolean other) {
        public MatchedSkill {
            references = List.copyOf(references);
        }

        /** In the requester's words; by its name where the requester only ticked it. */
        public String asked() {
            return inNeed.isBlank() ? label : inNeed;
        }

        /** What the profile names in its place; empty where it names the skill itself. */
        public String instead() {
            return other ? inProfile : "";
        }
    }

    /** @param name {@code skills}, {@code text}, {@code meaning} or {@code track record}; the share of the last may be below 0 */
    public record Part(String name, double share) {}
}
