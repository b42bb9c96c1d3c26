package org.partnerpost.matching;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.partnerpost.matching.Matcher.Query;
import org.partnerpost.opportunity.Field;
import org.partnerpost.taxonomy.Mention;
import org.partnerpost.taxonomy.SkillTaxonomy;
import org.partnerpost.wording.TradeAsked;

/**
 * Whether a need asks for another trade than ours, so that the skills it names beside that make nobody fit: a truck driver who knows
 * Outlook. What people entered counts more than what we read: where they entered a skill none is, and of a name they entered, that alone tells.
 */
final class OtherTrade {
    private OtherTrade() {}

    /** How it stands among what a profile lacks. */
    static String label(String trade) {
        return "another trade: " + trade;
    }

    static Optional<String> in(Query query, List<Mention> mentions) {
        if (query.need().skills().stream().anyMatch(OtherTrade::isEntered)) {
            return Optional.empty();
        }
        Optional<Field<String>> name = query.need().name().filter(OtherTrade::isEntered);
        return name.isPresent()
                ? asked(
                        name.get().value(),
                        SkillTaxonomy.inUse().mentionsIn(name.get().value()))
                : asked(query.text(), mentions);
    }

    private static boolean isEntered(Field<String> field) {
        return field.confidence() == 1 && field.evidence().isEmpty();
    }

    private static Optional<String> asked(String text, List<Mention> mentions) {
        BitSet skills = new BitSet();
        for (Mention mention : mentions) {
            if (!mention.negated() && mention.confidence() >= NeedSkills.BELIEVED) {
                skills.set(mention.start(), mention.end());
            }
        }
        return TradeAsked.in(text, skills).map(TradeAsked::trade);
    }
}
