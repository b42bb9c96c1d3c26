package org.partnerpost.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Locale;
import org.partnerpost.matching.Match;
import org.partnerpost.specialist.Specialist;

/**
 * One specialist who fits, and why.
 *
 * @param specialist its externalReferenceId
 */
@JsonInclude(Include.NON_ABSENT)
record MatchView(
        String specialist,
        String organization,
        double score,
        String fit,
        double probability,
        List<Match.MatchedSkill> skills,
        List<String> missing,
        List<Match.Part> parts,
        List<String> notes) {

    static MatchView of(Match match, Specialist specialist) {
        return new MatchView(
                specialist.externalReferenceId(),
                specialist.profile().organization(),
                match.score(),
                match.fit().name().toLowerCase(Locale.ROOT),
                match.probability(),
                match.skills(),
                match.missing(),
                match.parts(),
                match.notes());
    }
}
