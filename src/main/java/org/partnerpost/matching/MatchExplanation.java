package org.partnerpost.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.partnerpost.matching.Match.Part;
import org.partnerpost.matching.Ranking.Ranked;
import org.partnerpost.matching.SkillCoverage.Likelihood;

/** Says why a profile fits one need, in words for its specialist. */
final class MatchExplanation {
    private static final double PRECISION = 10_000;

    private final NeedSkills skills;
    private final double fullCover;
    private final HardLimits limits;
    private final WorkTerms terms;
    private final FitCorrection correction;
    private final String placesAsked;
    private final String languagesAsked;

    MatchExplanation(
            NeedSkills skills, double fullCover, HardLimits limits, WorkTerms terms, FitCorrection correction) {
        this.skills = skills;
        this.fullCover = fullCover;
        this.limits = limits;
        this.terms = terms;
        this.correction = correction;
        this.placesAsked = limits.placesThatLimit().stream()
                .map(limits::placeLabel)
                .distinct()
                .collect(Collectors.joining(", "));
        this.languagesAsked = named(limits.languages());
    }

    NeedSkills skills() {
        return skills;
    }

    /**
     * @param coverage of the need's skills by the profile's
     * @param ranked its score, that of text and skills together as the index gave it
     */
    Match of(IndexedProfile profile, SkillCoverage coverage, Ranked ranked) {
        double bySkills = rounded(coverage.share() * fullCover);
        double byText = rounded(Math.max(0, ranked.byWords() - bySkills));
        double byMeaning = rounded(ranked.byMeaning());
        List<Part> parts = new ArrayList<>(List.of(new Part("skills", bySkills), new Part("text", byText)));
        if (byMeaning > 0) {
            parts.add(new Part("meaning", byMeaning));
        }
        double byRecord = rounded(ranked.byRecord());
        if (byRecord != 0) {
            parts.add(new Part("track record", byRecord));
        }
        Likelihood likelihood = coverage.likelihood(ranked.cosine(), ranked.record(), correction);
        return new Match(
                profile.id(),
                rounded(bySkills + byText + byMeaning + byRecord),
                likelihood.fit(),
                likelihood.probability(),
                likelihood.uncorrected(),
                coverage.covered().stream()
                        .map(found -> found.inWords(profile.skills()))
                        .toList(),
                coverage.missingLabels(),
                parts,
                notes(profile));
    }

    private List<String> notes(IndexedProfile profile) {
        List<String> notes = new ArrayList<>();
        String mode = limits.workMode().orElse("");
        if (!placesAsked.isEmpty()) {
            notes.add((mode.isEmpty() ? "in " : mode + " in ") + placesAsked + ": "
                    + (profile.serves().isEmpty()
                            ? "its places are not stated"
                            : "serves " + labels(profile.serves())));
        }
        if (!mode.isEmpty() && !profile.statesWorkMode()) {
            notes.add("work mode: not stated");
        }
        if (!languagesAsked.isEmpty()) {
            notes.add("languages: " + (profile.statesLanguages() ? languagesAsked : "not stated"));
        }
        return notes;
    }

    private static String named(Set<String> languages) {
        return languages.stream().map(LanguageCode::label).sorted().collect(Collectors.joining(", "));
    }

    private String labels(Set<String> places) {
        return new TreeSet<>(places).stream().map(terms::label).collect(Collectors.joining(", "));
    }

    private static double rounded(double value) {
        return Math.round(value * PRECISION) / PRECISION;
    }
}
