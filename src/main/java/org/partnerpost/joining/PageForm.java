package org.partnerpost.joining;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.specialist.Profile;
import org.partnerpost.specialist.Profile.Frequency;
import org.partnerpost.specialist.SavedQuery;
import org.partnerpost.taxonomy.Places;
import org.partnerpost.taxonomy.SkillTaxonomy;

/**
 * A profile as the fields of a page, each a text, and back. Lists are written with commas or line ends between their items. What a page
 * has no field for stays as it was.
 */
public final class PageForm {
    /** How many items a list may have. */
    public static final int MOST_ENTRIES = FormFields.ENTRIES_LIMIT;

    /** No field of its own: which of the skills are in no list of ours, and found by their words alone. */
    public static final String OWN_WORDS = "ownWords";

    /** Reasons of errors that hold of what could be kept as such. */
    public static final String PASSED = "must be a day to come";

    public static final String NO_END = "must come after the day on which it begins";

    public static final String NO_TIME = "must be another time than the beginning";

    public static final String NO_FIRM = "is missing: requesters are introduced to a firm";

    public static final String NO_SKILL = "is missing: without a skill no opportunity fits";

    public static final String HALF = "is missing: both hours or none";

    /** How many mails a week may be wished at most. */
    public static final int MOST_A_WEEK = 100;

    public static final String NO_CAP = "must be from 1 to " + MOST_A_WEEK;

    private static final List<String> LISTS = List.of("skills", "places", "languages", "neverWith");
    private static final List<String> TEXTS = List.of(
            "organization",
            "contactName",
            "description",
            "language",
            "savedQuery",
            "minimumDealValue",
            "currency",
            "capacity",
            "availableFrom",
            "capPerWeek",
            "pausedFrom",
            "pausedUntil");

    private final ProfileReader reader = ProfileReader.standard();
    private final SkillNames names = new SkillNames(SkillTaxonomy.inUse());

    /** What was filled in. */
    public sealed interface Filled {
        /** It can be kept. */
        record Well(Profile profile) implements Filled {}

        /** It cannot; at least one error, by the page's field. */
        record Wrong(List<FieldError> errors) implements Filled {
            public Wrong {
                errors = List.copyOf(errors);
            }
        }
    }

    /** @param speaks the language in which places and languages are named */
    public Map<String, String> fields(Profile profile, Locale speaks) {
        Map<String, String> fields = new HashMap<>();
        fields.put("organization", profile.organization());
        fields.put("contactName", profile.contactName());
        fields.put("description", profile.description());
        fields.put("language", profile.language().orElse(""));
        fields.put(
                "skills",
                String.join(
                        "\n",
                        profile.skills().stream()
                                .map(id -> names.name(id, speaks.getLanguage()))
                                .toList()));
        fields.put(OWN_WORDS, String.join(", ", names.inOwnWords(profile.skills())));
        fields.put(
                "places",
                String.join(
                        ", ",
                        Places.inUse().gathered(profile.places()).stream()
                                .map(code -> place(code, speaks))
                                .toList()));
        fields.put(
                "languages",
                String.join(
                        ", ",
                        profile.languages().stream()
                                .map(tag -> Locale.forLanguageTag(tag).getDisplayLanguage(speaks))
                                .toList()));
        fields.put("savedQuery", profile.savedQuery().orElse(""));
        fields.put("neverWith", String.join("\n", profile.neverWith()));
        for (String mode : List.of("remote", "on site", "hybrid")) {
            fields.put("mode" + mode.charAt(0), profile.workModes().contains(mode) ? "yes" : "");
        }
        fields.put(
                "minimumDealValue",
                profile.minimumDealValue().map(String::valueOf).orElse(""));
        fields.put("currency", profile.currency().orElse("EUR"));
        fields.put("capacity", profile.capacity().map(String::valueOf).orElse(""));
        fields.put("availableFrom", profile.availableFrom().map(String::valueOf).orElse(""));
        fields.put("capPerWeek", profile.capPerWeek().map(String::valueOf).orElse(""));
        fields.put("pausedFrom", profile.pausedFrom().map(String::valueOf).orElse(""));
        fields.put("pausedUntil", profile.pausedUntil().map(String::valueOf).orElse(""));
        fields.put(
                "frequency",
                profile.frequency().orElse(Frequency.INSTANT).name().toLowerCase(Locale.ROOT));
        fields.put(
                "hoursFrom",
                profile.hours().map(hours -> hours.from().toString()).orElse(""));
        fields.put(
                "hoursTo", profile.hours().map(hours -> hours.to().toString()).orElse(""));
        fields.put("timeZone", profile.timeZone().orElse(""));
        return Map.copyOf(fields);
    }

    /**
     * @param before whose other fields stay
     * @param now after which a pause has to end; one that stood there before may have passed
     */
    public Filled read(Map<String, String> fields, Profile before, MailAddress address, Instant now) {
        ObjectNode form = JsonNodeFactory.instance.objectNode();
        form.put("email", address.toString());
        TEXTS.forEach(name -> form.put(name, text(fields, name)));
        LISTS.forEach(name -> form.put(name, text(fields, name).replaceAll("[\\r\\n,]+", ";")));
        form.put("workModes", modes(fields));
        ObjectNode delivery = form.putObject("deliveryPreferences");
        delivery.put("frequency", text(fields, "frequency"));
        delivery.put("timeZone", text(fields, "timeZone"));
        if (!text(fields, "hoursFrom").isEmpty() && !text(fields, "hoursTo").isEmpty()) {
            delivery.putObject("hours").put("from", text(fields, "hoursFrom")).put("to", text(fields, "hoursTo"));
        }
        List<FieldError> errors = new ArrayList<>(PageSense.of(fields));
        return switch (reader.read(form, "page")) {
            case ProfileForm.Faulty faulty -> {
                errors.addAll(faulty.errors());
                yield new Filled.Wrong(errors);
            }
            case ProfileForm.Complete complete -> {
                Profile filled = merged(complete.profile(), before);
                errors.addAll(PageSense.of(filled, before, now));
                yield errors.isEmpty() ? new Filled.Well(filled) : new Filled.Wrong(errors);
            }
        };
    }

    private static Profile merged(Profile filled, Profile before) {
        ProfileSheet sheet = new ProfileSheet(before);
        sheet.organization = filled.organization();
        sheet.contactName = filled.contactName();
        sheet.description = filled.description();
        sheet.language = filled.language().or(before::language);
        replace(sheet.skills, filled.skills());
        replace(sheet.places, filled.places());
        replace(sheet.languages, filled.languages());
        replace(sheet.workModes, filled.workModes());
        replace(sheet.neverWith, filled.neverWith());
        sheet.minimumDealValue = filled.minimumDealValue();
        boolean named =
                filled.minimumDealValue().isPresent() || before.currency().isPresent();
        sheet.currency = named ? filled.currency() : Optional.empty();
        sheet.capacity = filled.capacity();
        sheet.availableFrom = filled.availableFrom();
        sheet.capPerWeek = filled.capPerWeek();
        sheet.pausedFrom = filled.pausedFrom();
        sheet.pausedUntil = filled.pausedUntil();
        boolean instant = filled.frequency().filter(Frequency.INSTANT::equals).isPresent();
        sheet.frequency = instant && before.frequency().isEmpty() ? Optional.empty() : filled.frequency();
        sheet.hours = filled.hours();
        sheet.timeZone = filled.timeZone();
        sheet.savedQuery = filled.savedQuery();
        return sheet.profile();
    }

    private static void replace(List<String> list, List<String> by) {
        list.clear();
        ProfileSheet.add(list, by);
    }

    private static String modes(Map<String, String> fields) {
        StringBuilder modes = new StringBuilder();
        for (String mode : List.of("remote", "on site", "hybrid")) {
            modes.append(text(fields, "mode" + mode.charAt(0)).isEmpty() ? "" : mode + ";");
        }
        return modes.toString();
    }

    private static String text(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "").strip();
    }

    private String place(String code, Locale speaks) {
        return code.length() == 2
                ? Locale.of("", code).getDisplayCountry(speaks)
                : names.place(code, speaks.getLanguage());
    }

    /** The page's field that an error is about, such as {@code hoursFrom}. */
    public static String field(FieldError error) {
        String path = error.field().replaceAll("\\[\\d+]", "");
        return switch (path) {
            case "deliveryPreferences.hours.from" -> "hoursFrom";
            case "deliveryPreferences.hours.to" -> "hoursTo";
            default -> path.substring(path.lastIndexOf('.') + 1);
        };
    }

    /** What was written there: of a list, the one item that the error is about. */
    public static String written(Map<String, String> fields, FieldError error) {
        String whole = text(fields, field(error));
        int open = error.field().indexOf('[');
        if (!isList(field(error)) || open < 0) {
            return whole;
        }
        int at =
                Integer.parseInt(error.field().substring(open + 1, error.field().indexOf(']', open)));
        return Arrays.stream(whole.split("[\\r\\n,;]+"))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .skip(at)
                .findFirst()
                .orElse(whole);
    }

    /** Whether a field holds many items, up to {@link #MOST_ENTRIES}. */
    public static boolean isList(String field) {
        return LISTS.contains(field);
    }

    /** How many characters a field, or an item of a list, may have. */
    public static int longest(String field) {
        return switch (field) {
            case "description" -> ProfileReader.DESCRIPTION_LIMIT;
            case "savedQuery" -> SavedQuery.LONGEST;
            default -> FormFields.TEXT_LIMIT;
        };
    }
}
