package org.partnerpost.relay;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.partnerpost.invitation.Invitation;
import org.partnerpost.joining.BesideAnAnswer;
import org.partnerpost.taxonomy.Mention;
import org.partnerpost.taxonomy.Skill;
import org.partnerpost.taxonomy.SkillTaxonomy;

/** Why somebody was asked, as it still stands: a skill that it has taken back since speaks for nobody. */
@ApplicationScoped
class Fit {
    private static final SkillTaxonomy SKILLS = SkillTaxonomy.inUse();

    private final BesideAnAnswer profiles;

    Fit(BesideAnAnswer profiles) {
        this.profiles = profiles;
    }

    Invitation standing(Invitation invitation) {
        Set<String> gone = profiles.takenBack(invitation.specialist());
        List<String> why = invitation.why().stream()
                .filter(words -> gone.isEmpty() || !namesOneOf(gone, words))
                .toList();
        return why.size() == invitation.why().size() ? invitation : because(invitation, why);
    }

    private static boolean namesOneOf(Set<String> gone, String words) {
        return Stream.concat(
                        SKILLS.named(words).stream(),
                        SKILLS.mentionsIn(words).stream().map(Mention::skill))
                .map(Skill::id)
                .anyMatch(skill ->
                        gone.contains(skill) || SKILLS.broaderOf(skill).stream().anyMatch(gone::contains));
    }

    private static Invitation because(Invitation invitation, List<String> why) {
        return new Invitation(
                invitation.id(),
                invitation.opportunity(),
                invitation.specialist(),
                invitation.state(),
                invitation.score(),
                why,
                invitation.reason(),
                invitation.invitedAt());
    }
}
