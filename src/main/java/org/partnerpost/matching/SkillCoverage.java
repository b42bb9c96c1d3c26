package org.partnerpost.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnerpost.matching.Match.Fit;
import org.partnerpost.matching.Match.MatchedSkill;
import org.partnerpost.matching.NeedSkills.Asked;

/**
 * How far a profile's skills cover what a need asks for.
 *
 * @param share from 0 to 1: the covered part of the need's skills, each by its weight
 * @param anchor what the fit rests on
 * @param otherTrade that the need asks for; where it does, nobody fits
 */
record SkillCoverage(
        double share, Anchor anchor, List<Covered> covered, List<Asked> missing, Optional<String> otherTrade) {
    /** What makes a profile more than one of many in the same trade. */
    enum Anchor {
        /** A skill that is not broad is covered, by itself, by one below it or by the one directly above. */
        SKILL,
        /** The need asks for nothing but broad skills, and the profile names one of them itself. */
        BROAD_SKILL,
        NONE
    }

    private static final double PRECISION = 1_000;

    /** A profile that does something narrower does the broader too, as a rule. */
    static final double BY_NARROWER = 0.8;

    /** Who does Dynamics 365 may do Business Central. */
    static final double BY_PARENT = 0.4;

    /** @param by the id in the profile that covers it */
    record Covered(Asked asked, double degree, String by) {
        /** @param own the profile's skills by their ids */
        MatchedSkill inWords(Map<String, OwnSkill> own) {
            OwnSkill skill = own.getOrDefault(by, new OwnSkill(by, asked.label(), List.of()));
            return new MatchedSkill(
                    asked.id(),
                    asked.label(),
                    asked.words(),
                    skill.words(),
                    skill.references(),
                    !by.equals(asked.id()));
        }
    }

    /**
     * @param own ids of the profile's skills
     * @param lineOf the ids above one of them, at any distance
     */
    static SkillCoverage of(NeedSkills need, SortedSet<String> own, Lines lineOf) {
        List<Covered> covered = new ArrayList<>();
        List<Asked> missing = new ArrayList<>();
        double sum = 0;
        Anchor anchor = Anchor.NONE;
        for (Asked asked : need.asked()) {
            Covered found = cover(asked, own, lineOf);
            if (found == null) {
                missing.add(asked);
            } else {
                covered.add(found);
                sum += asked.weight() * found.degree();
                if (!asked.broad()) {
                    anchor = Anchor.SKILL;
                } else if (need.onlyBroad() && found.degree() == 1) {
                    anchor = Anchor.BROAD_SKILL;
                }
            }
        }
        double share = need.isEmpty() ? 0 : sum / need.weight();
        return new SkillCoverage(share, anchor, List.copyOf(covered), List.copyOf(missing), need.otherTrade());
    }

    /** What the profile lacks, for people. */
    List<String> missingLabels() {
        return Stream.concat(
                        otherTrade.map(OtherTrade::label).stream(),
                        missing.stream().map(Asked::label))
                .toList();
    }

    /**
     * How likely a fit is, and its grade: never {@code STRONG} by broad skills alone, and {@code WEAK} where they stand beside narrower ones
     * that are not covered, or the need asks for another trade.
     *
     * @param cosine of both embeddings; not a number where it is not known
     * @param record what its earlier answers say, from -1 to 1
     * @param correction by the answers of all
     */
    Likelihood likelihood(double cosine, double record, FitCorrection correction) {
        FitCalibration calibration = FitCalibration.shipped();
        double signed = calibration.probability(FitSigns.of(this, cosine));
        if (otherTrade.isPresent()) {
            double told = rounded(signed * calibration.otherTrade());
            return new Likelihood(told, told, Fit.WEAK);
        }
        double uncorrected = rounded(signed);
        double probability = rounded(moved(correction.of(uncorrected), record));
        Fit grade = calibration.grade(probability);
        return new Likelihood(
                probability,
                uncorrected,
                switch (anchor) {
                    case SKILL -> grade;
                    case BROAD_SKILL -> grade == Fit.STRONG ? Fit.LIKELY : grade;
                    case NONE -> Fit.WEAK;
                });
    }

    /**
     * @param probability that a careful person would find that it fits, from 0 to 1
     * @param uncorrected the same before answers moved it
     */
    record Likelihood(double probability, double uncorrected, Fit fit) {}

    /** Odds move by a factor of e at most, either way: answers are few, and come from those alone who were asked. */
    private static double moved(double probability, double record) {
        return record == 0 ? probability : 1 / (1 + Math.exp(-(FitCorrection.logOdds(probability) + record)));
    }

    private static double rounded(double probability) {
        return Math.round(probability * PRECISION) / PRECISION;
    }

    private static @Nullable Covered cover(Asked asked, SortedSet<String> own, Lines lineOf) {
        if (own.contains(asked.id())) {
            return new Covered(asked, 1, asked.id());
        }
        for (String id : own) {
            if (lineOf.above(id).contains(asked.id())) {
                return new Covered(asked, BY_NARROWER, id);
            }
        }
        for (String parent : new TreeSet<>(asked.parents())) {
            if (own.contains(parent)) {
                return new Covered(asked, BY_PARENT, parent);
            }
        }
        return null;
    }

    /** What lies above a skill. */
    @FunctionalInterface
    interface Lines {
        Set<String> above(String id);
    }
}
