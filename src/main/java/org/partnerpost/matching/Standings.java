package org.partnerpost.matching;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.partnerpost.matching.SkillCoverage.Likelihood;
import org.partnerpost.specialist.Profile;
import org.partnerpost.specialist.TrackRecord;
import org.partnerpost.taxonomy.SkillTaxonomy;

/**
 * How profiles stand to one need: what they cover of it, and which hard limits leave them out. Asked of the profile itself and of no
 * engine, so that it answers for everybody, also for whom an engine does not hold; every engine has to leave out the same.
 */
public final class Standings {
    private final SkillTaxonomy taxonomy;
    private final NeedSkills skills;
    private final BrokenLimits limits;
    private final FitCorrection correction;

    private Standings(SkillTaxonomy taxonomy, NeedSkills skills, BrokenLimits limits, FitCorrection correction) {
        this.taxonomy = taxonomy;
        this.skills = skills;
        this.limits = limits;
        this.correction = correction;
    }

    /**
     * As calibrated when shipped.
     *
     * @param today for what is paused at present
     */
    public static Standings of(Matcher.Query need, LocalDate today) {
        return of(need, today, FitCorrection.NONE);
    }

    /** @param correction by answers, as it is in force */
    public static Standings of(Matcher.Query need, LocalDate today, FitCorrection correction) {
        SkillTaxonomy taxonomy = SkillTaxonomy.inUse();
        WorkTerms terms = WorkTerms.inUse();
        HardLimits limits = new HardLimits(terms, need, today);
        return new Standings(taxonomy, NeedSkills.of(need, taxonomy), new BrokenLimits(limits, terms), correction);
    }

    /** A trade other than ours that a need asks for, so that nobody fits, as operators are told it; empty as a rule. */
    public static Optional<String> otherTrade(Matcher.Query need) {
        return NeedSkills.of(need, SkillTaxonomy.inUse()).otherTrade();
    }

    /** Of one whose answers are not known, or none of it are. */
    public Standing of(Profile profile) {
        return of(profile, TrackRecord.NONE);
    }

    public Standing of(Profile profile, TrackRecord record) {
        Map<String, OwnSkill> own = OwnSkill.of(profile, taxonomy);
        SkillCoverage coverage = SkillCoverage.of(skills, new TreeSet<>(own.keySet()), taxonomy::broaderOf);
        Likelihood likelihood = coverage.likelihood(Double.NaN, AnswersSoFar.of(record, skills), correction);
        return new Standing(
                likelihood.fit(),
                likelihood.probability(),
                coverage.covered().stream().map(found -> found.inWords(own)).toList(),
                coverage.missingLabels(),
                limits.of(profile));
    }
}
