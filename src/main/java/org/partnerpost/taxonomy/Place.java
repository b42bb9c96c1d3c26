package org.partnerpost.taxonomy;

import java.util.List;

/**
 * A country, a part of one, a region of several, or a city.
 *
 * @param code ISO 3166-1 alpha-2 of a country, and of the country a city lies in; ISO 3166-2 of a subdivision; for a region its
 *     usual name in capitals, such as {@code DACH}
 * @param label as a person knows it: "Munich", "Germany", "Nordics"
 * @param part ISO 3166-2 code of the part of its country where a city lies; empty where that is not known, and for all that is no city
 * @param countries ISO 3166-1 alpha-2 codes: the country it is or lies in, or all members of a region, sorted
 */
public record Place(String code, String label, String part, List<String> countries, Kind kind) {

    /** What sort of place it is. */
    public enum Kind {
        REGION,
        COUNTRY,
        SUBDIVISION,
        CITY
    }
}
