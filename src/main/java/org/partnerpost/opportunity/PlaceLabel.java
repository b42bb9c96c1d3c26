package org.partnerpost.opportunity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a place is called, with how far around it the work may be: "Lyon + 100 km", as no language writes it otherwise. The place counts
 * as its country wherever needs and specialists are compared; the distance is told to people alone.
 *
 * @param town the place itself
 * @param around such as {@code + 100 km}; empty where nothing of the kind is said
 */
public record PlaceLabel(String town, String around) {
    private static final Pattern WRITTEN = Pattern.compile("(.*?\\S)\\s?(\\+\\s?[1-9]\\d{0,2}\\s?(?:km|miles))");

    public static PlaceLabel of(String label) {
        Matcher written = WRITTEN.matcher(label.strip());
        return written.matches()
                ? new PlaceLabel(written.group(1), written.group(2))
                : new PlaceLabel(label.strip(), "");
    }

    /** The same distance around a place of another name. */
    public PlaceLabel called(String name) {
        return new PlaceLabel(name, around);
    }

    /** As it is written. */
    public String said() {
        return around.isEmpty() ? town : town + " " + around;
    }
}
