package org.partnerpost.matching;

import java.util.List;
import org.partnerpost.matching.Match.Fit;
import org.partnerpost.matching.Match.MatchedSkill;

/**
 * How one profile stands to a need.
 *
 * @param fit by its skills alone, whatever the limits say
 * @param probability that it fits, by its skills alone, from 0 to 1
 * @param skills what matches, in the requester's words and by the profile's
 * @param missing names of skills that the need asks for and the profile does not have; first of all the other trade that it asks for, where it does
 * @param broken the hard limits that leave it out, a clause each, such as {@code serves Austria, not Germany}; none where it passes
 */
public record Standing(
        Fit fit, double probability, List<MatchedSkill> skills, List<String> missing, List<String> broken) {
    public Standing {
        skills = List.copyOf(skills);
        missing = List.copyOf(missing);
        broken = List.copyOf(broken);
    }

    /** With the fit that an engine found, which may know more than the skills: what both texts mean. */
    public Standing asFound(Match match) {
        return new Standing(match.fit(), match.probability(), skills, missing, broken);
    }
}
