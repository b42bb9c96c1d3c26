package org.partnerpost.joining;

/**
 * What is wrong with one field of a profile, and how to mend it.
 *
 * @param field its path, such as {@code contact.email} or {@code places[1]}; empty where the whole is meant
 * @param reason a clause for people
 */
public record FieldError(String field, String reason) {
    @Override
    public String toString() {
        return field.isEmpty() ? reason : field + ": " + reason;
    }
}
