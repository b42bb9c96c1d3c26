package org.partnerpost.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnerpost.opportunity.Field;

/** The line that names a need: the subject, or where that tells who asks, the skills and the place. */
final class NeedName {
    private static final double FROM_SUBJECT = 0.9;
    private static final double MADE = 0.5;
    private static final int SKILLS = 3;
    private static final int LIMIT = 200;

    private final Secrecy secrecy;
    private final List<Field<String>> skills;
    private final List<Field<String>> places;
    private final Optional<String> trade;

    /** @param trade another than ours, that the need asks for, as it is written: then its skills do not say what it is about */
    NeedName(Secrecy secrecy, List<Field<String>> skills, List<Field<String>> places, Optional<String> trade) {
        this.secrecy = secrecy;
        this.skills = skills;
        this.places = places;
        this.trade = trade;
    }

    /**
     * @param known of the subject
     * @return empty where neither a subject nor a skill is there
     */
    Optional<Field<String>> of(Passage subject, Known known) {
        int begin = NameReader.begin(subject.text());
        String written = subject.text().substring(begin);
        String name = written.strip();
        if (!name.isEmpty()
                && !secrecy.keepsBackName(
                        written, known.within(begin, subject.text().length()))) {
            int end = Math.min(name.length(), LIMIT);
            return Optional.of(subject.field(name.substring(0, end), "", FROM_SUBJECT, begin, begin + end));
        }
        return trade.map(asked -> made(List.of(Field.entered(asked, asked)), places))
                .orElseGet(() -> made(skills, places));
    }

    /** Where no subject may be shown. */
    static Optional<Field<String>> made(List<Field<String>> skills, List<Field<String>> places) {
        String made = Stream.concat(
                        skills.stream().limit(SKILLS).map(Field::label),
                        places.stream().limit(1).map(Field::label))
                .collect(Collectors.joining(", "));
        return made.isEmpty() ? Optional.empty() : Optional.of(new Field<>(made, "", MADE, List.of()));
    }
}
