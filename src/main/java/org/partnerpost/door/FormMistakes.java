package org.partnerpost.door;

import java.util.List;

/** What is wrong with a form that was sent, each with its field. */
record FormMistakes(List<Mistake> all) {
    static final FormMistakes NONE = new FormMistakes(List.of());

    /**
     * @param field as the form names it
     * @param words for its reader, with the field's name
     * @param what the same without it, to stand beside the field
     */
    record Mistake(String field, String words, String what) {}

    public boolean any() {
        return !all.isEmpty();
    }

    /** What is to be said beside a field. */
    public List<String> at(String field) {
        return all.stream()
                .filter(mistake -> mistake.field().equals(field))
                .map(Mistake::what)
                .toList();
    }

    /** Whether this field is to be mended. */
    public boolean in(String field) {
        return all.stream().anyMatch(mistake -> mistake.field().equals(field));
    }
}
