package org.partnerpost.queue;

/**
 * What an item carries: the id of a row that another package owns.
 *
 * @param kind what it is, such as {@code mail}, {@code opportunity} or {@code letter}
 * @param id its id there
 */
public record Load(String kind, long id) {
    @Override
    public String toString() {
        return kind + " " + id;
    }
}
