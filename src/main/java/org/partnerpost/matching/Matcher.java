package org.partnerpost.matching;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnerpost.matching.Match.Fit;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Need;
import org.partnerpost.opportunity.Opportunity;

/** The seam: what a need is matched with. The profiles it knows are the implementation's affair. */
public interface Matcher {

    /**
     * Who fits, best first; nobody who breaks a hard limit.
     *
     * @param top at most so many
     */
    default List<Match> match(Query query, int top) {
        return match(query, top, Fit.WEAK);
    }

    /**
     * Who fits at least so well, best first; nobody who breaks a hard limit.
     *
     * @param top at most so many
     * @param atLeast the worst grade that is wanted; {@code WEAK} for everybody who shares a word
     * @throws MatchingUnavailable where the profiles cannot be searched at present
     */
    List<Match> match(Query query, int top, Fit atLeast);

    /**
     * Who has one of the need's skills and is left out all the same: by a hard limit, or because nothing may go out to it. Why, {@link
     * Standings} tell of the limits and the specialist itself of the rest.
     *
     * @param top at most so many
     * @throws MatchingUnavailable where the profiles cannot be searched at present
     */
    LeftOut leftOut(Query query, int top);

    /**
     * @param best best first, as they would match
     * @param all how many there are
     */
    record LeftOut(List<Match> best, int all) {
        public LeftOut {
            best = List.copyOf(best);
        }
    }

    /**
     * @param need the fields; what is absent excludes nobody. Where it names no skill, those that the text names count
     * @param text in the requester's words, subject first
     * @param language BCP 47, of the text; empty where unknown
     * @param parties domains, organisations and names of senders ("Jo, Acme Ltd") that ask; whoever will not work with one of them is left out
     */
    record Query(Need need, String text, String language, Set<String> parties) {
        public Query {
            parties = Set.copyOf(parties);
        }

        /** As an opportunity stands. Where an operator took out all skills, none of the mail's words may bring them back. */
        public static Query of(Opportunity opportunity) {
            Set<String> parties = opportunity.requester().stream()
                    .flatMap(asking -> Stream.of(asking.domain(), asking.name()))
                    .filter(party -> !party.isBlank())
                    .collect(Collectors.toSet());
            Need need = opportunity.effectiveNeed();
            boolean takenOut = opportunity.edited().isPresent() && need.skills().isEmpty();
            String text = takenOut ? released(need) : opportunity.subject() + "\n" + opportunity.text();
            return new Query(need, text, opportunity.language(), parties);
        }

        private static String released(Need need) {
            return need.name().map(Field::value).orElse("") + "\n"
                    + need.summary().map(Field::value).orElse("");
        }

        /** Nobody is known to ask. */
        public Query(Need need, String text, String language) {
            this(need, text, language, Set.of());
        }
    }

    /** The profiles cannot be searched at present; the message says why, for people. Trying again later helps. */
    final class MatchingUnavailable extends RuntimeException {
        public MatchingUnavailable(String message) {
            super(message);
        }

        public MatchingUnavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
