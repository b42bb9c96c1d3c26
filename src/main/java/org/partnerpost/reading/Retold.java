package org.partnerpost.reading;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
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
 * is. A sentence that tells what was corrected goes; where it tells of a skill that is asked for all the same, only what was corrected goes
 * from it.
 */
public final class Retold {
    private static final OpportunityReader READER = OpportunityReader.standard();

    private static final String ITEM_ENDS = ",;.!?";

    private final Opportunity about;
    private final Need corrected;
    private final List<Field<?>> gone;

    private Retold(Opportunity about, Need corrected, Function<Need, Stream<Field<?>>> fields) {
        this.about = about;
        this.corrected = corrected;
        List<Field<?>> left = fields.apply(corrected).toList();
        this.gone = fields.apply(about.effectiveNeed())
                .filter(field -> !left.contains(field))
                .toList();
    }

    /** As its requester corrected it. */
    static Need of(Opportunity about, Need corrected) {
        return retold(
                corrected, new Retold(about, corrected, need -> Stream.concat(need.skills().stream(), facts(need))));
    }

    /**
     * As an operator edited it field by field: name and summary stay as they are where they were written anew in the same edit. A skill that
     * is taken out was not asked for, whatever the sentence says.
     *
     * @param about as it was before
     */
    public static Need edited(Opportunity about, Need corrected) {
        Retold retold = new Retold(about, corrected, Retold::facts);
        boolean named = !corrected.name().equals(about.effectiveNeed().name());
        return named ? with(corrected, corrected.name(), retold.summary()) : retold(corrected, retold);
    }

    private static Need retold(Need corrected, Retold retold) {
        return with(corrected, retold.name(), retold.summary());
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
        return name.isEmpty() || made || name.filter(this::isUntrue).isPresent()
                ? NeedName.made(corrected.skills(), corrected.places())
                : name;
    }

    private boolean isUntrue(Field<String> name) {
        return name.evidence().stream().anyMatch(this::isGone)
                || !name.evidence().isEmpty() && tellsWhatIsGone(name.value());
    }

    private Optional<Field<String>> summary() {
        Optional<Field<String>> summary = corrected.summary();
        List<List<Evidence>> sentences = sentences(summary.map(Field::evidence).orElse(List.of()));
        List<List<Evidence>> kept = sentences.stream()
                .map(this::withoutWhatIsGone)
                .filter(pieces -> !pieces.isEmpty())
                .toList();
        if (kept.equals(sentences)) {
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

    /** @return what is left of a sentence; none where it goes */
    private List<Evidence> withoutWhatIsGone(List<Evidence> sentence) {
        List<Evidence> left = sentence.stream().flatMap(this::around).toList();
        boolean tells = corrected.skills().stream()
                .flatMap(skill -> skill.evidence().stream())
                .anyMatch(skill -> left.stream().anyMatch(piece -> overlap(piece, skill)));
        if (!left.equals(sentence) && !tells) {
            return List.of();
        }
        return tellsWhatIsGone(Mask.told(about.text(), left)) ? List.of() : left;
    }

    /** What of a piece stands before, between and behind what is gone. */
    private Stream<Evidence> around(Evidence piece) {
        List<Evidence> pieces = new ArrayList<>();
        int from = piece.start();
        for (Evidence one :
                goneFrom().sorted(Comparator.comparingInt(Evidence::start)).toList()) {
            if (overlap(piece, one)) {
                pieces.add(new Evidence(piece.in(), from, Math.max(from, start(one, Math.max(from, piece.start())))));
                from = Math.max(from, end(one));
            }
        }
        pieces.add(new Evidence(piece.in(), from, Math.max(from, piece.end())));
        return pieces.stream()
                .filter(left ->
                        !about.text().substring(left.start(), left.end()).isBlank());
    }

    /** A whole item between commas, or behind the last one, goes with the comma before it: what stands around it is a sentence without it. */
    private int start(Evidence one, int least) {
        String text = about.text();
        int end = end(one);
        while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        int comma = one.start() - 1;
        while (comma > least && Character.isWhitespace(text.charAt(comma))) {
            comma--;
        }
        boolean ends = end == text.length()
                || ITEM_ENDS.indexOf(text.charAt(end)) >= 0
                || text.substring(end(one), end).contains("\n\n");
        return ends && comma >= least && text.charAt(comma) == ',' ? comma : one.start();
    }

    /** "Two Power BI developers" are no longer two, and Power BI developers still. */
    private int end(Evidence one) {
        int skill = corrected.skills().stream()
                .flatMap(field -> field.evidence().stream())
                .filter(place -> overlap(place, one) && place.start() > one.start())
                .mapToInt(Evidence::start)
                .min()
                .orElse(one.end());
        int end = skill;
        while (end < one.end()
                && end > one.start()
                && Character.isWhitespace(about.text().charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** What is told twice has the place of one alone as its evidence. */
    private boolean tellsWhatIsGone(String text) {
        return !gone.isEmpty() && told(text).anyMatch(told -> gone.stream().anyMatch(one -> isSame(one, told)));
    }

    private Stream<Field<?>> told(String text) {
        Optional<OffsetDateTime> at = Optional.of(about.createdAt().atOffset(ZoneOffset.UTC));
        Need read = READER.read(new Writing("", text, at, Optional.empty())).need();
        return Stream.concat(read.skills().stream(), facts(read));
    }

    private static boolean isSame(Field<?> one, Field<?> told) {
        return one.value().equals(told.value()) && one.label().equals(told.label());
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
        return goneFrom().anyMatch(one -> overlap(one, place));
    }

    private Stream<Evidence> goneFrom() {
        return gone.stream().flatMap(field -> field.evidence().stream());
    }

    private static boolean overlap(Evidence one, Evidence other) {
        return one.in().equals(other.in()) && one.start() < other.end() && other.start() < one.end();
    }

    private static Stream<Field<?>> facts(Need need) {
        Stream<Field<?>> single = Stream.<Optional<? extends Field<?>>>of(
                        need.workMode(),
                        need.startDate(),
                        need.duration(),
                        need.allocation(),
                        need.rate(),
                        need.dealValue(),
                        need.responseDeadline(),
                        need.conditions().people(),
                        need.conditions().sellingState(),
                        need.conditions().closingDate())
                .flatMap(Optional::stream);
        Stream<Field<?>> several = Stream.of(
                        need.places(), need.languages(), need.conditions().terms())
                .flatMap(List::stream);
        return Stream.concat(several, single);
    }
}
