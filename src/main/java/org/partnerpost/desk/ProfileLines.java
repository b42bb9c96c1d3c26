package org.partnerpost.desk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnerpost.delivery.NeedInWords;
import org.partnerpost.desk.SpecialistPanel.Entry;
import org.partnerpost.desk.SpecialistPanel.ProfileLine;
import org.partnerpost.opportunity.Money;
import org.partnerpost.specialist.Profile;
import org.partnerpost.specialist.TrackRecord;
import org.partnerpost.specialist.TrackRecord.Tally;
import org.partnerpost.taxonomy.Place;
import org.partnerpost.taxonomy.Places;
import org.partnerpost.taxonomy.Skill;
import org.partnerpost.taxonomy.SkillTaxonomy;
import org.partnerpost.taxonomy.Term;
import org.partnerpost.taxonomy.Vocabularies;
import org.partnerpost.taxonomy.Vocabulary;

/** A profile as people read it: what it names by a code stands there by its name. */
final class ProfileLines {
    private final SkillTaxonomy skills = SkillTaxonomy.inUse();
    private final Places places = Places.inUse();
    private final Vocabularies vocabularies = Vocabularies.inUse();
    private final Profile profile;
    private final TrackRecord record;

    private ProfileLines(Profile profile, TrackRecord record) {
        this.profile = profile;
        this.record = record;
    }

    /** @param record what its answers said of its skills */
    static List<ProfileLine> of(Profile profile, TrackRecord record) {
        return new ProfileLines(profile, record)
                .all()
                .filter(line -> !line.entries().isEmpty())
                .toList();
    }

    private Stream<ProfileLine> all() {
        return Stream.of(
                list("Skills", profile.skills(), this::skill),
                new ProfileLine("Answered so far", answers()),
                list("Topics", profile.topics(), this::skill),
                list("Competencies", profile.competencies(), this::skill),
                list("Roles", profile.roles(), name -> term(vocabularies.roles(), name)),
                list("Partner types", profile.partnerTypes(), name -> term(vocabularies.partnerTypes(), name)),
                list("Industries", profile.industries(), name -> term(vocabularies.industries(), name)),
                list("Products", profile.products(), this::skill),
                list(
                        "Places",
                        places.gathered(profile.places()),
                        name -> named(name, places.named(name), Place::code, Place::label)),
                list("Languages", profile.languages(), ProfileLines::language),
                list("Work modes", profile.workModes(), ProfileLines::plain),
                one(
                        "Smallest deal",
                        profile.minimumDealValue()
                                .map(value -> new Money(
                                        Optional.of(BigDecimal.valueOf(value)),
                                        Optional.of(BigDecimal.valueOf(value)),
                                        profile.currency(),
                                        ""))
                                .map(least -> NeedInWords.money(least, "en"))),
                one("Capacity", profile.capacity()),
                one("From", profile.availableFrom()),
                list("Never with", profile.neverWith(), ProfileLines::plain),
                one("Wants needs that match", profile.savedQuery()),
                one("At most a week", profile.capPerWeek()),
                one("Paused from", profile.pausedFrom()),
                one("Paused until", profile.pausedUntil()));
    }

    private Entry skill(String written) {
        Entry entry = named(written, skills.named(written), Skill::id, Skill::name);
        String level = profile.skillLevels().getOrDefault(written, "");
        return new Entry(
                entry.label(),
                Stream.of(entry.note(), level).filter(note -> !note.isEmpty()).collect(Collectors.joining(", ")));
    }

    private List<Entry> answers() {
        return record.bySkill().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Tally> one) ->
                                one.getValue().fits() - one.getValue().denied())
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .map(one -> new Entry(
                        named(one.getKey(), skills.named(one.getKey()), Skill::id, Skill::name)
                                .label(),
                        said(one.getValue())))
                .toList();
    }

    private static String said(Tally tally) {
        long yes = Math.round(tally.fits());
        String no = tally.denied() > 0 ? "no, not its field" : "";
        return Stream.of(yes > 0 ? "yes to " + yes : "", no)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static Entry term(Vocabulary vocabulary, String written) {
        return named(written, vocabulary.named(written), Term::id, Term::label);
    }

    /** Where its own words are neither the name nor the code, they stand beside. */
    private static <T> Entry named(
            String written, Optional<T> known, Function<T, String> code, Function<T, String> label) {
        return known.map(one -> new Entry(
                        label.apply(one),
                        written.equalsIgnoreCase(code.apply(one)) || written.equalsIgnoreCase(label.apply(one))
                                ? ""
                                : written))
                .orElseGet(() -> plain(written));
    }

    private static Entry language(String written) {
        boolean tag = written.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");
        return plain(tag ? Locale.forLanguageTag(written).getDisplayName(Locale.ENGLISH) : written);
    }

    private static Entry plain(Object value) {
        return new Entry(value instanceof LocalDate day ? NeedInWords.day(day, "en") : value.toString(), "");
    }

    private static ProfileLine one(String name, Optional<?> value) {
        return new ProfileLine(name, value.map(ProfileLines::plain).stream().toList());
    }

    private static ProfileLine list(String name, List<String> values, Function<String, Entry> shown) {
        return new ProfileLine(
                name,
                values.stream().filter(value -> !value.isBlank()).map(shown).toList());
    }
}
