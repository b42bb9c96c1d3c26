package org.partnerpost.door;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.List;
import java.util.Map;
import org.partnerpost.door.FormMistakes.Mistake;
import org.partnerpost.joining.FieldError;
import org.partnerpost.joining.PageForm;
import org.partnerpost.specialist.SavedQuery;

/** What is wrong with a form, in its reader's language: which field, what was written there, and how to mend it. */
final class Mistakes {
    private final ProfileWords labels;
    private final MistakeWords words;
    private final Map<String, String> fields;

    private Mistakes(String language, Map<String, String> fields) {
        var locale = Localized.Literal.of(DoorLanguage.of(language));
        this.labels = MessageBundles.get(ProfileWords.class, locale);
        this.words = MessageBundles.get(MistakeWords.class, locale);
        this.fields = fields;
    }

    /** @param fields as they came; each mistake is told once */
    static FormMistakes told(List<FieldError> errors, Map<String, String> fields, String language) {
        var mistakes = new Mistakes(language, fields);
        return new FormMistakes(errors.stream()
                .map(error -> mistakes.told(PageForm.field(error), mistakes.what(error)))
                .distinct()
                .toList());
    }

    static FormMistakes address(String written, String language) {
        var mistakes = new Mistakes(language, Map.of());
        return new FormMistakes(List.of(mistakes.told("email", mistakes.words.wrongAddress(written))));
    }

    private Mistake told(String field, String what) {
        return new Mistake(field, words.wrong(label(field), what), what);
    }

    private String what(FieldError error) {
        String field = PageForm.field(error);
        String written = PageForm.written(fields, error);
        boolean full = !error.field().contains("[") && !error.reason().equals(PageForm.NO_SKILL);
        if (written.length() > PageForm.longest(field) && !(full && PageForm.isList(field))) {
            return words.tooLong(PageForm.longest(field));
        } else if (full && PageForm.isList(field)) {
            return words.tooMany(PageForm.MOST_ENTRIES);
        }
        return switch (error.reason()) {
            case PageForm.PASSED -> words.passed();
            case PageForm.NO_TIME -> words.noTime();
            case PageForm.NO_END -> words.noEnd();
            case PageForm.NO_FIRM -> words.noFirm();
            case PageForm.NO_SKILL -> words.noSkill();
            case PageForm.HALF -> words.half();
            case PageForm.NO_CAP -> words.noCap(written, PageForm.MOST_A_WEEK);
            default -> what(field, written);
        };
    }

    private String what(String field, String written) {
        return switch (field) {
            case "email" -> words.wrongAddress(written);
            case "places" -> words.wrongPlace(written);
            case "language", "languages" -> words.wrongLanguage(written);
            case "currency" -> words.wrongCurrency(written);
            case "minimumDealValue" -> words.wrongSum(written);
            case "capacity", "capPerWeek" -> words.wrongNumber(written);
            case "availableFrom", "pausedFrom", "pausedUntil" -> words.wrongDate(written);
            case "hoursFrom", "hoursTo" -> words.wrongTime(written);
            case "timeZone" -> words.wrongZone(written);
            case "savedQuery" -> query(written);
            default -> words.wrongChoice();
        };
    }

    private String query(String written) {
        try {
            SavedQuery.parse(written);
            return words.wrongChoice();
        } catch (SavedQuery.Faulty fault) {
            return words.wrongQuery(fault.place());
        }
    }

    private String label(String field) {
        return switch (field) {
            case "email" -> labels.email();
            case "organization" -> labels.organization();
            case "contactName" -> labels.contact();
            case "description" -> labels.description();
            case "language" -> labels.language();
            case "skills" -> labels.skills();
            case "places" -> labels.places();
            case "languages" -> labels.languages();
            case "neverWith" -> labels.never();
            case "savedQuery" -> labels.query();
            case "currency" -> labels.currency();
            case "minimumDealValue" -> labels.minimum();
            case "capacity" -> labels.capacity();
            case "capPerWeek" -> labels.cap();
            case "availableFrom" -> labels.available();
            case "pausedFrom" -> labels.pausedFrom();
            case "pausedUntil" -> labels.paused();
            case "hoursFrom" -> labels.from();
            case "hoursTo" -> labels.to();
            case "timeZone" -> labels.zone();
            case "workModes" -> labels.modes();
            default -> labels.frequency();
        };
    }
}
