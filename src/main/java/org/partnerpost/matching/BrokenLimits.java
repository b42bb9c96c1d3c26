package org.partnerpost.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.partnerpost.specialist.Profile;

/** Which of a need's hard limits one profile breaks, in words. The same profiles break one here as an engine's filters leave out. */
record BrokenLimits(HardLimits limits, WorkTerms terms) {

    /** A clause each, with the specialist as its subject; none where it passes. */
    List<String> of(Profile profile) {
        List<String> broken = new ArrayList<>();
        place(profile).ifPresent(broken::add);
        language(profile).ifPresent(broken::add);
        workMode(profile).ifPresent(broken::add);
        role(profile).ifPresent(broken::add);
        deal(profile).ifPresent(broken::add);
        time(profile).ifPresent(broken::add);
        profile.capacity().filter(free -> free <= 0).ifPresent(full -> broken.add("has no capacity at present"));
        profile.pauseOn(limits.today()).ifPresent(until -> broken.add("pauses until " + until));
        party(profile).ifPresent(broken::add);
        profile.savedQuery()
                .filter(query -> RefusedBySavedQuery.refuses(query, limits.released()))
                .ifPresent(query -> broken.add("wants only needs that match " + query));
        return broken;
    }

    private Optional<String> place(Profile profile) {
        Set<String> serves = terms.places(profile.places());
        if (limits.placesThatLimit().isEmpty()
                || serves.isEmpty()
                || meet(terms.served(serves), limits.placesServed())
                || meet(terms.servedInPart(serves), limits.placesServedInPart())) {
            return Optional.empty();
        }
        return Optional.of(
                "serves " + said(serves, terms::label) + ", not " + said(limits.placesThatLimit(), limits::placeLabel));
    }

    private Optional<String> language(Profile profile) {
        Set<String> speaks = terms.languages(profile.languages());
        Set<String> missing = new TreeSet<>(limits.languages());
        missing.removeAll(speaks);
        return speaks.isEmpty() || missing.isEmpty()
                ? Optional.empty()
                : Optional.of("does not state " + said(missing, LanguageCode::label) + " among its languages");
    }

    private Optional<String> workMode(Profile profile) {
        Set<String> modes = terms.workModes(profile.workModes());
        return limits.workMode()
                .filter(mode -> !modes.isEmpty() && !modes.contains(mode))
                .map(mode -> "works " + said(modes, UnaryOperator.identity()) + ", not " + mode);
    }

    private Optional<String> role(Profile profile) {
        Set<String> takes = terms.roles(profile.roles());
        return limits.roles().isEmpty() || takes.isEmpty() || meet(takes, limits.roles())
                ? Optional.empty()
                : Optional.of("does not take the role of " + said(limits.roles(), terms::roleLabel));
    }

    private Optional<String> deal(Profile profile) {
        String currency = HardLimits.currency(profile);
        return limits.deal()
                .filter(deal -> limits.dealCurrencies().contains(currency))
                .filter(deal ->
                        profile.minimumDealValue().filter(least -> least > deal).isPresent())
                .map(deal ->
                        ("wants no deal below " + profile.minimumDealValue().orElseThrow() + " " + currency).strip());
    }

    private Optional<String> time(Profile profile) {
        Optional<LocalDate> from = profile.availableFrom();
        return limits.start()
                .filter(start -> from.filter(start::isBefore).isPresent())
                .map(start -> "is free from " + from.orElseThrow() + " only, and the work starts on " + start);
    }

    private Optional<String> party(Profile profile) {
        return profile.neverWith().stream()
                .filter(name -> meet(Parties.named(name), limits.parties()))
                .findFirst()
                .map(name -> "never works with " + name.strip());
    }

    private static boolean meet(Set<String> one, Set<String> other) {
        return !Collections.disjoint(one, other);
    }

    private static String said(Collection<String> codes, UnaryOperator<String> label) {
        return codes.stream().map(label).distinct().sorted().collect(Collectors.joining(", "));
    }
}
