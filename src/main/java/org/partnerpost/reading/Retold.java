package org.partnerpost.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnerpost.opportunity.Evidence;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Need;
import org.partnerpost.opportunity.Opportunity;

/**
 * A corrected need whose name and summary no longer tell what was corrected: both reach specialists. What an operator wrote stays as it
 * is.
 */
public final class Retold {
    private final Opportunity about;
    private final Need corrected;
    private final List<Evidence> gone;

    private Retold(Opportunity about, Need corrected, Function<Need, Stream<Field<?>>> fields) {
        this.about = about;
        this.corrected = corrected;
        List<Field<?>> left = fields.apply(corrected).toList();
        this.gone = fields.apply(about.effectiveNeed())
                .filter(field -> !left.contains(field))
                .flatMap(field -> field.evidence().stream())
                .toList();
    }

    /** As its requester corrected it. */
    static Need of(Opportunity about, Need corrected) {
        Retold retold = new Retold(
                about,
                corrected,
                need -> Stream.of(
                                List.<Field<?>>copyOf(need.skills()),
                                need.languages(),
                                facts(need).toList())
                        .flatMap(List::stream));
        return with(corrected, retold.name(), retold.summary());
    }

    /**
     * As an operator edited it field by field: sentences that tell a day, a place, a time or a sum that was changed leave the summary,
     * unless it was written anew in the same edit. A skill that is taken out was not asked for, whatever the sentence says.
     *
     * @param about as it was before
     */
    public static Need edited(Opportunity about, Need corrected) {
        return with(corrected, corrected.name(), new Retold(about, corrected, Retold::facts).summary());
    }

    private static Need with(Need corrected, Optional<Field<String>> name, Optional<Field<String>> summary) {
        return new Need(
                name,
                summary,
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
        List<List<Evidence>> sentences = sentences(summary.map(Field::evidence).orElse(List.of()));
        List<List<Evidence>> kept = sentences.stream()
                .filter(pieces -> pieces.stream().noneMatch(this::isGone))
                .toList();
        if (kept.size() == sentences.size()) {
            return summary;
        }
        String told =
                kept.stream().map(pieces -> Mask.told(about.text(), pieces)).collect(Collectors.joining("\n"));
        return kept.isEmpty()
                ? Optional.empty()
                : summary.map(field -> new Field<>(
                        told,
                        "",
                        field.confidence(),
                        kept.stream().flatMap(List::stream).toList()));
    }

    /** The pieces of each sentence: the names between them stay in the house. */
    private List<List<Evidence>> sentences(List<Evidence> pieces) {
        List<Sentences.Sentence> all = Sentences.of(about.text());
        return List.copyOf(pieces.stream()
                .collect(Collectors.groupingBy(
                        piece -> Sentences.around(all, piece.start(), about.text()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values());
    }

    private boolean isGone(Evidence place) {
        return gone.stream()
                .anyMatch(one -> one.in().equals(place.in()) && one.start() < place.end() && place.start() < one.end());
    }

    private static Stream<Field<?>> facts(Need need) {
        Stream<Field<?>> single = Stream.<Optional<? extends Field<?>>>of(
                        need.workMode(),
                        need.startDate(),
                        need.duration(),
                        need.allocation(),
                        need.rate(),
                        need.dealValue(),
                        need.responseDeadline())
                .flatMap(Optional::stream);
        return Stream.concat(need.places().stream(), single);
    }
}
