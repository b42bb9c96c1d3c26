package org.partnerpost.door;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.partnerpost.door.FormMistakes.Mistake;

/**
 * A form that comes back because something in it is wrong: what was written stays, and what to do is told at its field.
 *
 * @param mistakes by the page's field
 * @param written by the page's field; without those that were left empty
 */
record Returned(FormMistakes mistakes, Map<String, String> written) {
    static final Returned NOTHING = new Returned(FormMistakes.NONE, Map.of());

    Returned {
        written = Map.copyOf(written);
    }

    /** Words were wanted there, and none came. */
    static Returned noWords(String field, String language) {
        return new Returned(one(field, words(language).noWords()), Map.of());
    }

    /** Nobody was chosen, or nobody who can be. */
    static Returned nobody(String field, String language) {
        return new Returned(one(field, words(language).nobody()), Map.of());
    }

    /** A day was wanted there that {@link Forms#day} takes. */
    static Returned noDay(String field, String written, LocalDate today, String language) {
        MistakeWords words = words(language);
        String said = Forms.written(written).isPresent() || written.isBlank()
                ? words.noDay(today.plusDays(1).toString())
                : words.wrongDate(written.strip());
        return new Returned(one(field, said), Map.of(field, written.strip()));
    }

    public boolean any() {
        return mistakes.any();
    }

    public boolean in(String field) {
        return mistakes.in(field);
    }

    public List<String> said(String field) {
        return mistakes.at(field);
    }

    /** What was written in a field; empty where nothing was. */
    public String at(String field) {
        return written.getOrDefault(field, "");
    }

    public List<Mistake> all() {
        return mistakes.all();
    }

    private static FormMistakes one(String field, String said) {
        return new FormMistakes(List.of(new Mistake(field, said, said)));
    }

    private static MistakeWords words(String language) {
        return MessageBundles.get(MistakeWords.class, Localized.Literal.of(DoorLanguage.of(language)));
    }
}
