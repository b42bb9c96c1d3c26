package org.partnerpost.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.partnerpost.opportunity.Conditions;
import org.partnerpost.opportunity.Need;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Words;

/**
 * Of what an answer may tell, by what was asked: the words are in {@code index/reading/questions.tsv}.
 *
 * @param isLimited else of anything
 * @param asked in the order of the fields
 * @param people whether of how many are wanted as well
 * @param conditions whether of deal and terms as well
 */
record Scope(boolean isLimited, List<Aspect> asked, boolean people, boolean conditions) {
    private static final Phrases QUESTIONS = Phrases.of("reading/questions");
    private static final String PEOPLE = "people";
    private static final String CONDITIONS = "conditions";

    static final Scope ALL = new Scope(false, List.of(Aspect.values()), false, true);

    static Scope of(String question) {
        List<String> about = QUESTIONS.in(Words.loose(question)).stream()
                .map(Phrases.Hit::value)
                .toList();
        List<Aspect> named = Remark.in(question).stream()
                .flatMap(remark -> remark.aspects().stream())
                .toList();
        List<Aspect> asked = Stream.of(Aspect.values())
                .filter(aspect -> named.contains(aspect) || about.contains(aspect.code()))
                .toList();
        return new Scope(true, asked, about.contains(PEOPLE), about.contains(CONDITIONS));
    }

    /** With what a remark says of itself that it is about. */
    Scope with(Remark remark) {
        if (!isLimited || remark.says("instead") || remark.says("remove")) {
            return ALL;
        }
        Optional<Aspect> named = remark.opening();
        if (named.isEmpty() || asked.contains(named.get())) {
            return this;
        }
        List<Aspect> all = new ArrayList<>(asked);
        all.add(named.get());
        return new Scope(true, all, people, conditions);
    }

    boolean isNothing() {
        return asked.isEmpty() && !people && !conditions;
    }

    /** What of a need it is about. */
    Need of(Need told) {
        if (!isLimited) {
            return told;
        }
        Need within = Need.UNKNOWN;
        for (Aspect aspect : asked) {
            within = NeedParts.with(within, aspect, told);
        }
        Conditions said = told.conditions();
        Conditions deal = conditions ? said : Conditions.UNKNOWN;
        return within.under(new Conditions(
                people ? said.people() : Optional.empty(),
                deal.sellingState(),
                deal.terms(),
                deal.closingDate(),
                deal.customer(),
                deal.externalReferenceId()));
    }
}
