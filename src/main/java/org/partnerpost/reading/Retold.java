package org.partnerpost.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.partnerpost.opportunity.Evidence;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Need;
import org.partnerpost.opportunity.Opportunity;

/**
 * A corrected need whose name and summary no longer tell what was corrected: both reach specialists. What an operator wrote stays as it
 * is.
 */
final class Retold {
    private final Opportunity about;
    private final Need corrected;
    private final List<Evidence> gone;

    private Retold(Opportunity about, Need corrected) {
        this.about = about;
        this.corrected = corrected;
        List<Field<?>> left = fields(corrected).toList();
        this.gone = fields(about.effectiveNeed())
                .filter(field -> !left.contains(field))
                .flatMap(field -> field.evidence().stream())
                .toList();
    }

    static Need of(Opportunity about, Need corrected) {
        Retold retold = new Retold(about, corrected);
        return new Need(
                retold.name(),
                retold.summary(),
                corrected.skills(),
                corrected.roles(),
                corrected.industries(),
                corrected.places(),
                corrected.workMode(),
                corrected.languages(),
                corrected.startDate(),
                corrected.duration(),
                corrected.allocation(),
                corrected.rate(),
                corrected.dealValue(),
                corrected.responseDeadline(),
                corrected.conditions());
    }

    private Optional<Field<String>> name() {
        Optional<Field<String>> name = corrected.name();
        boolean made =
                name.equals(NeedName.made(about.need().skills(), about.need().places()));
        boolean tells = name.filter(field -> field.evidence().stream().anyMatch(this::isGone))
                .isPresent();
        return name.isEmpty() || made || tells ? NeedName.made(corrected.skills(), corrected.places()) : name;
    }

    private Optional<Field<String>> summary() {
        Optional<Field<String>> summary = corrected.summary();
        List<Evidence> sentences = summary.map(Field::evidence).orElse(List.of());
        List<Evidence> kept =
                sentences.stream().filter(sentence -> !isGone(sentence)).toList();
        if (kept.size() == sentences.size()) {
            return summary;
        }
        List<String> told = new ArrayList<>();
        for (Evidence sentence : kept) {
            told.add(about.text().substring(sentence.start(), sentence.end()).replaceAll("[\\s\\u00a0]+", " "));
        }
        return told.isEmpty()
                ? Optional.empty()
                : summary.map(field -> new Field<>(String.join("\n", told), "", field.confidence(), kept));
    }

    private boolean isGone(Evidence place) {
        return gone.stream()
                .anyMatch(one -> one.in().equals(place.in()) && one.start() < place.end() && place.start() < one.end());
    }

    private static Stream<Field<?>> fields(Need need) {
        Stream<Field<?>> several =
                Stream.of(need.skills(), need.places(), need.languages()).flatMap(List::stream);
        Stream<Field<?>> single = Stream.<Optional<? extends Field<?>>>of(
                        need.workMode(),
                        need.startDate(),
                        need.duration(),
                        need.allocation(),
                        need.rate(),
                        need.dealValue(),
                        need.responseDeadline())
                .flatMap(Optional::stream);
        return Stream.concat(several, single);
    }
}
