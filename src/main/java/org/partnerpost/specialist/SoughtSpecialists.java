package org.partnerpost.specialist;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whom somebody looks for: those with this text in organisation, contact, address or reference, and those of whom all is true that it may
 * mean besides.
 *
 * @param meaning empty where the text can be nothing but a part of a name
 */
public record SoughtSpecialists(String text, Optional<Meaning> meaning) {

    /**
     * @param rest of the text, which has to stand in a name; may be empty
     * @param skills each by all its names, of which a profile has one; as many have to be there
     * @param places each by the codes and names of which a profile names one; {@code DE-} is any part of Germany
     * @param standing empty for any
     */
    public record Meaning(
            String rest,
            List<Collection<String>> skills,
            List<Collection<String>> places,
            Optional<Standing> standing) {}

    /** Where a specialist stands, other than that it may get mail. */
    public sealed interface Standing {
        record Suppressed() implements Standing {}

        /** It has not said yes. */
        record NotAgreed() implements Standing {}

        /** @param today it gets nothing on this day */
        record Paused(LocalDate today) implements Standing {}
    }

    /** Behind a country's code: any part of it. */
    public static final String PARTS = "-";

    static SoughtSpecialists named(String text) {
        return new SoughtSpecialists(text, Optional.empty());
    }

    /** Names as the database compares them. */
    static String[] folded(Collection<String> names) {
        return names.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .distinct()
                .toArray(String[]::new);
    }
}
