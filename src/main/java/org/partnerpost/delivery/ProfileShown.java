package org.partnerpost.delivery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.partnerpost.delivery.NeedShown.Fact;
import org.partnerpost.specialist.DeliveryHours;
import org.partnerpost.specialist.Profile;
import org.partnerpost.taxonomy.Places;

/** A profile, and what has changed of one, said in one language. */
final class ProfileShown {
    private static final int MOST = 30;

    private final Map<String, String> names;
    private final Words words;

    /** @param names of the skills' ids, for people */
    ProfileShown(Map<String, String> names, Words words) {
        this.names = names;
        this.words = words;
    }

    /** What is stated, in reading order. */
    List<Fact> facts(Profile profile) {
        return said(profile).entrySet().stream()
                .filter(fact -> !fact.getValue().isEmpty())
                .map(fact -> new Fact(words.say("profile." + fact.getKey()), fact.getValue()))
                .toList();
    }

    /** What is not as it was, each with what it was; of a field that says nothing any more, what that means. */
    List<Fact> changes(Profile before, Profile after) {
        Map<String, String> was = said(before);
        List<Fact> changes = new ArrayList<>();
        said(after).forEach((key, value) -> {
            String old = was.getOrDefault(key, "");
            if (!old.equals(value)) {
                changes.add(new Fact(
                        words.say("profile." + key),
                        words.say(
                                old.isEmpty() ? "profile.new" : "profile.was",
                                value.isEmpty() ? words.say("profile.none." + key) : value,
                                old)));
            }
        });
        before.language()
                .filter(old -> !after.language().equals(Optional.of(old)))
                .ifPresent(old -> after.language()
                        .ifPresent(now -> changes.add(new Fact(
                                words.say("profile.letters"),
                                words.say("profile.was", language(now), language(old))))));
        return changes;
    }

    private Map<String, String> said(Profile profile) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("organization", ShownText.line(profile.organization(), 150));
        said.put("contact", ShownText.line(profile.contactName(), 100));
        said.put(
                "skills",
                list(profile.skills().stream()
                        .map(id -> names.getOrDefault(id, id))
                        .toList()));
        said.put(
                "places",
                list(Places.inUse().gathered(profile.places()).stream()
                        .map(this::place)
                        .toList()));
        said.put(
                "languages",
                list(profile.languages().stream().map(this::language).toList()));
        said.put("work-modes", list(profile.workModes().stream().map(this::mode).toList()));
        said.put(
                "minimum",
                profile.minimumDealValue()
                        .map(value -> String.format(words.language().locale(), "%,d", value)
                                + profile.currency().map(code -> " " + code).orElse(""))
                        .orElse(""));
        said.put(
                "capacity",
                profile.capacity()
                        .map(many -> words.say("profile.at-once", many))
                        .orElse(""));
        said.put("available", day(profile.availableFrom()));
        said.put("never-with", list(profile.neverWith()));
        said.put("saved-query", ShownText.line(profile.savedQuery().orElse(""), 200));
        said.put(
                "frequency",
                profile.frequency()
                        .map(often -> words.say("frequency." + often.name().toLowerCase(Locale.ROOT)))
                        .orElse(""));
        said.put(
                "hours",
                profile.hours()
                        .map(hours -> hours(hours, profile.zone().getId()))
                        .orElse(""));
        said.put("cap", profile.capPerWeek().map(String::valueOf).orElse(""));
        said.put(
                "paused",
                profile.pausedUntil()
                        .map(until -> pause(until, profile.pausedFrom()))
                        .orElse(""));
        said.put("description", ShownText.line(profile.description(), 400));
        return said;
    }

    private String list(List<String> items) {
        List<String> shown = items.stream()
                .map(item -> ShownText.line(item, 120))
                .filter(item -> !item.isEmpty())
                .toList();
        return String.join(", ", shown.subList(0, Math.min(MOST, shown.size()))) + (shown.size() > MOST ? " …" : "");
    }

    private String hours(DeliveryHours hours, String zone) {
        if (hours.endsWithTheDay()) {
            return words.say("profile.from", hours.from().toString(), zone);
        }
        return hours.beginsWithTheDay()
                ? words.say("profile.to", hours.to().toString(), zone)
                : words.say(
                        "profile.from-to", hours.from().toString(), hours.to().toString(), zone);
    }

    private String pause(LocalDate until, Optional<LocalDate> from) {
        return from.map(begin -> words.say("profile.until-begins", words.date(until), words.date(begin)))
                .orElseGet(() -> words.say("profile.until", words.date(until)));
    }

    private String place(String code) {
        if (code.length() > 2 && code.indexOf('-') < 0) {
            return Places.inUse().nameIn(words.language().tag(), code).orElse(code);
        }
        String[] parts = code.split("-", 2);
        String country =
                Locale.of("", parts[0]).getDisplayCountry(words.language().locale());
        return parts.length == 1 ? country : names.getOrDefault(code, code) + " (" + country + ")";
    }

    private String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(words.language().locale());
    }

    private String mode(String mode) {
        String key = "mode." + mode.replace(' ', '-');
        return words.knows(key) ? words.say(key) : mode;
    }

    private String day(Optional<LocalDate> day) {
        return day.map(words::date).orElse("");
    }
}
