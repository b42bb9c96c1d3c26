package org.partnerpost.door;

import java.util.List;

/** What is wrong with a form that was sent, each with its field. */
record FormMistakes(List<Mistake> all) {
    static final FormMistakes NONE = new FormMistakes(List.of());

    /**
     * @param field as the form names it
     * @param words for its reader
     */
    record Mistake(String field, String words) {}

    public boolean any() {
        return !all.isEmpty();
    }

    /** Whether this field is to be mended. */
    public boolean in(String field) {
        return all.stream().anyMatch(mistake -> mistake.field().equals(field));
    }
}
