package org.partnerpost.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.partnerpost.opportunity.Conditions;
import org.partnerpost.opportunity.Customer;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Money;
import org.partnerpost.opportunity.Need;
import org.partnerpost.taxonomy.SkillTaxonomy;
import org.partnerpost.wording.Words;

/** A need while one remark after the other changes it. What no remark touches keeps its evidence. */
final class NeedDraft {
    private final SkillTaxonomy taxonomy;
    private final Need before;
    private List<Field<String>> skills;
    private List<Field<String>> places;
    private List<Field<String>> languages;
    private Optional<Field<String>> workMode;
    private Optional<Field<LocalDate>> start;
    private Optional<Field<String>> duration;
    private Optional<Field<String>> allocation;
    private Optional<Field<Money>> rate;
    private Optional<Field<Money>> dealValue;
    private Optional<Field<LocalDate>> deadline;
    private Conditions conditions;

    NeedDraft(Need before, SkillTaxonomy taxonomy) {
        this.taxonomy = taxonomy;
        this.before = before;
        this.skills = before.skills();
        this.places = before.places();
        this.languages = before.languages();
        this.workMode = before.workMode();
        this.start = before.startDate();
        this.duration = before.duration();
        this.allocation = before.allocation();
        this.rate = before.rate();
        this.dealValue = before.dealValue();
        this.deadline = before.responseDeadline();
        this.conditions = before.conditions();
    }

    /** How what a remark names goes together with what is there already. */
    enum Joining {
        AS_WELL,
        INSTEAD,
        /** Nothing says which: only what is there already, or where nothing is, can be meant. */
        UNSAID
    }

    Need need() {
        return new Need(
                before.name(),
                before.summary(),
                skills,
                before.roles(),
                before.industries(),
                places,
                workMode,
                languages,
                start,
                duration,
                allocation,
                rate,
                dealValue,
                deadline,
                conditions);
    }

    void takeWorkMode(Need told) {
        workMode = said(told.workMode(), workMode);
    }

    /** Of what was partly both one is not wanted any more: "the days on site are not needed" leaves the other. */
    void takeWorkMode(Need told, Need gone) {
        boolean namedAlone = same(told.workMode(), gone.workMode());
        boolean remote = same(gone.workMode(), Optional.of(Field.entered("remote", "")));
        workMode = namedAlone
                ? Optional.of(Field.entered(remote ? "on site" : "remote", ""))
                : said(told.workMode(), workMode);
    }

    /** "800 a day rather than a fixed price": what is paid for the day is not paid for the whole as well. */
    void payOnlyAs(Need told) {
        if (told.rate().isPresent() != told.dealValue().isPresent()) {
            rate = told.rate().isPresent() ? rate : Optional.empty();
            dealValue = told.dealValue().isPresent() ? dealValue : Optional.empty();
        }
    }

    /** "Also remote" beside "on site" is partly both; where it was partly both, it need not be on site any more. */
    void takeWorkModeAsWell(Need now) {
        Optional<Field<String>> both = Optional.of(Field.entered("hybrid", ""));
        Optional<Field<String>> remote = Optional.of(Field.entered("remote", ""));
        boolean whollyRemote = same(now.workMode(), both) && same(workMode, remote);
        if (now.workMode().isPresent() && !same(now.workMode(), workMode) && !whollyRemote) {
            workMode = same(now.workMode(), both) ? now.workMode() : both;
        }
    }

    /** Takes what there can be one of. */
    void take(Need told) {
        takeWorkMode(told);
        start = said(told.startDate(), start);
        duration = said(told.duration(), duration);
        allocation = said(told.allocation(), allocation);
        rate = said(told.rate().map(sum -> counted(sum, rate)), rate);
        dealValue = said(told.dealValue().map(sum -> counted(sum, dealValue)), dealValue);
        deadline = said(told.responseDeadline(), deadline);
        conditions = new Conditions(
                said(told.conditions().people(), conditions.people()),
                said(told.conditions().sellingState(), conditions.sellingState()),
                with(false, conditions.terms(), told.conditions().terms()),
                said(told.conditions().closingDate(), conditions.closingDate()),
                new Customer(
                        said(
                                told.conditions().customer().name(),
                                conditions.customer().name()),
                        said(
                                told.conditions().customer().size(),
                                conditions.customer().size())),
                said(told.conditions().externalReferenceId(), conditions.externalReferenceId()));
    }

    /**
     * Takes what there can be several of.
     *
     * @return false where it can be meant in two ways; then nothing of it is taken
     */
    boolean take(Need told, Joining joining) {
        boolean clear = joining != Joining.UNSAID
                || (has(skills, told.skills()) || has(told.skills(), skills))
                        && (PlaceFields.have(places, told.places()) || PlaceFields.have(told.places(), places))
                        && (has(languages, told.languages()) || has(told.languages(), languages));
        if (clear) {
            boolean instead = joining == Joining.INSTEAD;
            skills = with(instead, skills, told.skills());
            languages = with(instead, languages, told.languages());
            List<Field<String>> kept = instead && !told.places().isEmpty()
                    ? places.stream()
                            .filter(place -> PlaceFields.has(told.places(), place))
                            .toList()
                    : places;
            places = PlaceFields.with(kept, told.places());
        }
        return clear;
    }

    /**
     * Takes out what is named.
     *
     * @param names as they are written, for what the taxonomy does not know by that name: "training" of "End-user training"
     * @param all whether the last skill may go, too, because another takes its place; else nobody could be found any more
     * @return whether anything of it was there
     */
    boolean remove(Need told, List<String> names, boolean all) {
        Need now = need();
        skills = skills.stream()
                .filter(skill -> told.skills().stream().noneMatch(gone -> covers(gone, skill)))
                .toList();
        if (skills.equals(now.skills())) {
            names.forEach(this::removeSkillCalled);
        }
        if (skills.isEmpty() && !all) {
            skills = now.skills();
        }
        places = PlaceFields.without(places, told.places());
        languages = languages.stream()
                .filter(language -> !has(told.languages(), List.of(language))
                        || told.languages().isEmpty())
                .toList();
        duration = told.duration().isPresent() && same(told.duration(), duration) ? Optional.empty() : duration;
        workMode = told.workMode().isPresent() && same(told.workMode(), workMode) ? Optional.empty() : workMode;
        return !need().equals(now);
    }

    private void removeSkillCalled(String name) {
        Words called = Words.loose(name);
        List<Field<String>> meant = skills.stream()
                .filter(skill -> contains(Words.loose(skill.label() + " " + skill.value()), called))
                .toList();
        if (called.size() > 0 && meant.size() == 1) {
            skills = skills.stream().filter(skill -> !meant.contains(skill)).toList();
        }
    }

    private static boolean contains(Words label, Words called) {
        Set<String> words = IntStream.range(0, label.size())
                .mapToObj(at -> label.get(at).folded())
                .collect(Collectors.toSet());
        return IntStream.range(0, called.size())
                .allMatch(at -> words.contains(called.get(at).folded()));
    }

    /** @return whether it was there; skills are never all forgotten, as nobody could be found then */
    boolean clear(Aspect aspect) {
        boolean there = aspect != Aspect.SKILLS && aspect.isIn(need());
        switch (aspect) {
            case START -> start = Optional.empty();
            case DEADLINE -> deadline = Optional.empty();
            case BUDGET, RATE -> {
                dealValue = Optional.empty();
                rate = Optional.empty();
            }
            case DURATION -> duration = Optional.empty();
            case ALLOCATION -> allocation = Optional.empty();
            case PLACES -> places = List.of();
            case LANGUAGES -> languages = List.of();
            case SKILLS -> {}
        }
        return there;
    }

    private static <T> Optional<Field<T>> said(Optional<Field<T>> told, Optional<Field<T>> now) {
        return told.isEmpty() || same(told, now)
                ? now
                : told.map(field -> new Field<>(field.value(), field.label(), 1, List.of()));
    }

    private static <T> boolean same(Optional<Field<T>> one, Optional<Field<T>> other) {
        return one.map(Field::value).equals(other.map(Field::value));
    }

    /** "60k" is counted in what it was counted in before. */
    private Field<Money> counted(Field<Money> told, Optional<Field<Money>> now) {
        Money sum = told.value();
        Optional<String> currency = sum.currency()
                .or(() -> Stream.of(now, rate, dealValue)
                        .flatMap(Optional::stream)
                        .flatMap(known -> known.value().currency().stream())
                        .findFirst());
        return new Field<>(
                new Money(sum.min(), sum.max(), currency, sum.per()), told.label(), told.confidence(), told.evidence());
    }

    private static boolean has(List<Field<String>> now, List<Field<String>> told) {
        return now.isEmpty()
                || told.stream()
                        .allMatch(field ->
                                now.stream().anyMatch(one -> one.value().equals(field.value())));
    }

    private static List<Field<String>> with(boolean instead, List<Field<String>> now, List<Field<String>> told) {
        if (told.isEmpty()) {
            return now;
        }
        List<Field<String>> all = new ArrayList<>(
                instead
                        ? now.stream()
                                .filter(field -> has(told, List.of(field)))
                                .toList()
                        : now);
        told.stream()
                .filter(field -> all.stream().noneMatch(one -> one.value().equals(field.value())))
                .forEach(field -> all.add(new Field<>(field.value(), field.label(), 1, List.of())));
        return List.copyOf(all);
    }

    private boolean covers(Field<String> gone, Field<String> skill) {
        return gone.value().equals(skill.value())
                || taxonomy.broaderOf(skill.value()).contains(gone.value());
    }
}
