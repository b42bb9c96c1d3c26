package org.partnerpost.joining;

import java.time.ZoneId;
import java.util.Optional;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Words;

/** Time zones by their id or by what people call them. */
final class ZoneNames {
    private ZoneNames() {}

    static Optional<String> id(String written) {
        String name = written.strip();
        return ZoneId.getAvailableZoneIds().contains(name)
                ? Optional.of(name)
                : Phrases.of("joining/zones").meaning(Words.loose(name));
    }

    /** The one that most of a country has; empty where that cannot be said. */
    static Optional<String> ofCountry(String code) {
        return code.length() == 2 ? Phrases.of("joining/zones").meaning(Words.loose(code)) : Optional.empty();
    }
}
