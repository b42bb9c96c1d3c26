package org.partnerpost.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.partnerpost.opportunity.Customer;
import org.partnerpost.opportunity.Need;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Words;

/**
 * Whether the needs of a mail are roles of one project: something is said for all of them (where, when, for whom, or that it is a
 * project), and nothing sets them apart (customers or projects of their own; places that have nothing in common, where it is not said that it
 * is all one project). In doubt they are not.
 */
final class OneProject {
    private static final Phrases APART = Phrases.of("reading/several", "apart");
    private static final Phrases PROJECT = Phrases.of("reading/several", "project");
    private static final Phrases ONE = Phrases.of("reading/several", "one-project");
    private static final Phrases ITS_OWN = Phrases.of("reading/several", "its-own");

    private OneProject() {}

    /** @param read reads a part of the mail's text as a need; as long as the text, with blanks where it must not look */
    static boolean are(List<AskedNeed> needs, Function<String, Need> read) {
        String common = common(needs.stream().map(AskedNeed::text).toList());
        return needs.size() > 1
                && APART.in(Words.of(common)).isEmpty()
                && needs.stream().noneMatch(need -> standsAlone(need.text(), common))
                && haveACustomerAtMost(needs)
                && (isCalledOne(common) || haveAPlaceInCommon(needs) && saysSomethingForAll(common, read));
    }

    /** "It is all one project": then its roles may be wherever they are. */
    private static boolean isCalledOne(String common) {
        return !ONE.in(Words.of(common)).isEmpty();
    }

    /** What stands in all of them. */
    private static String common(List<String> texts) {
        StringBuilder common = new StringBuilder(texts.getFirst());
        for (int i = 0; i < common.length(); i++) {
            int at = i;
            if (texts.stream().anyMatch(text -> text.charAt(at) != common.charAt(at))) {
                common.setCharAt(i, ' ');
            }
        }
        return common.toString();
    }

    /** "Project A: …" */
    private static boolean standsAlone(String text, String common) {
        StringBuilder own = new StringBuilder(text);
        for (int i = 0; i < own.length(); i++) {
            if (!Character.isWhitespace(common.charAt(i))) {
                own.setCharAt(i, ' ');
            }
        }
        Words words = Words.of(own.toString());
        return words.size() > 0 && ITS_OWN.startingAt(words, 0).isPresent();
    }

    private static boolean haveACustomerAtMost(List<AskedNeed> needs) {
        return needs.stream()
                        .map(need -> need.reading().need().conditions().customer())
                        .map(Customer::name)
                        .flatMap(Optional::stream)
                        .map(name -> name.value().toLowerCase(Locale.ROOT))
                        .distinct()
                        .count()
                < 2;
    }

    private static boolean haveAPlaceInCommon(List<AskedNeed> needs) {
        List<Set<String>> places = needs.stream()
                .map(need -> need.reading().need().places().stream()
                        .map(place -> place.value() + " " + place.label())
                        .collect(Collectors.toSet()))
                .filter(named -> !named.isEmpty())
                .toList();
        if (places.isEmpty()) {
            return true;
        }
        Set<String> shared = new HashSet<>(places.getFirst());
        places.forEach(shared::retainAll);
        return !shared.isEmpty();
    }

    private static boolean saysSomethingForAll(String common, Function<String, Need> read) {
        if (!PROJECT.in(Words.of(common)).isEmpty()) {
            return true;
        }
        Need said = read.apply(common);
        return !said.places().isEmpty()
                || said.startDate().isPresent()
                || said.duration().isPresent()
                || said.conditions().customer().name().isPresent();
    }
}
