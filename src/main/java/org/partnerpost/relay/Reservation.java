package org.partnerpost.relay;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Phrases.Hit;
import org.partnerpost.wording.Words;

/**
 * What a sentence takes back of a yes: "but only if travel is paid". The words stand in {@code index/relay/reservations.tsv}.
 *
 * @param sentence that it stands in
 * @param from its first word
 * @param named whether a condition is told, and not just something after a "but"
 */
record Reservation(Sentence sentence, int from, boolean named) {
    private static final Phrases RESERVATIONS = Phrases.of("relay/reservations");
    private static final Phrases CONDITIONS = Phrases.of("conditions", "condition");
    private static final Phrases ANSWERS = Phrases.of("relay/answers");
    private static final Set<String> LIMITS = Set.of("limit", "only");
    private static final Set<String> BOUNDS = Set.of("bound", "limit", "measure", "only");

    /** What it says of a condition, in its writer's words; empty where it names none. */
    static String condition(String words) {
        return String.join(
                " ",
                Sentence.in(words).stream()
                        .flatMap(sentence -> of(sentence).stream())
                        .map(Reservation::text)
                        .toList());
    }

    /** A question takes nothing back. */
    static Optional<Reservation> of(Sentence sentence) {
        if (sentence.asks()) {
            return Optional.empty();
        }
        Words words = sentence.words();
        List<Hit> hits = RESERVATIONS.in(words);
        List<Hit> yeses = ANSWERS.in(words).stream()
                .filter(hit -> hit.value().equals("yes"))
                .toList();
        // "Busy, but yes" takes nothing back.
        Optional<Hit> but = hits.stream()
                .filter(hit -> hit.value().equals("but") && yeses.stream().noneMatch(yes -> yes.from() >= hit.to()))
                .findFirst();
        Optional<Hit> limit = Stream.concat(
                        hits.stream().filter(hit -> limits(sentence, hit, but, yeses)), ifs(sentence, hits, yeses))
                .min(Comparator.comparingInt(Hit::from));
        return Stream.of(but, limit)
                .flatMap(Optional::stream)
                .min(Comparator.comparingInt(Hit::from))
                .map(hit -> new Reservation(sentence, after(hit, words), limit.isPresent()));
    }

    private static int after(Hit hit, Words words) {
        return hit.value().equals("but") && hit.to() < words.size() ? hit.to() : hit.from();
    }

    /** Whether it is a no rather than a condition: "but we have nobody in January"; "but not before March" is none. */
    boolean refuses() {
        Words words = sentence.words();
        return !bounded(from)
                && RESERVATIONS.in(words).stream()
                        .anyMatch(hit -> hit.from() >= from
                                && hit.value().equals("refusal")
                                && ANSWERS.startingAt(words, hit.from())
                                        .filter(small -> small.value().equals("nothing"))
                                        .isEmpty());
    }

    /** Whether this phrase of it sets a limit. */
    boolean limits(Hit phrase) {
        return phrase.from() >= from
                && RESERVATIONS.in(sentence.words()).stream()
                        .anyMatch(hit ->
                                LIMITS.contains(hit.value()) && hit.from() < phrase.to() && phrase.from() < hit.to());
    }

    /** Whether a bound follows this phrase of it: "but we can't" is a no, "but we can't before March" is none. */
    boolean bounds(Hit no) {
        return no.from() >= from - 1 && bounded(no.to());
    }

    private boolean bounded(int word) {
        Words words = sentence.words();
        return RESERVATIONS.in(words).stream().anyMatch(hit -> hit.to() > word && BOUNDS.contains(hit.value()));
    }

    private String text() {
        return sentence.text().substring(sentence.words().get(from).start()).replaceFirst("[.!,;:\\s]+$", "");
    }

    private static boolean limits(Sentence sentence, Hit hit, Optional<Hit> but, List<Hit> yeses) {
        boolean turned = but.isPresent() && but.get().to() <= hit.from();
        return switch (hit.value()) {
            case "limit" -> true;
            case "measure" -> turned;
            case "only" ->
                turned
                        || sentence.words().get(hit.from()).opens()
                        || yeses.stream().anyMatch(yes -> yes.to() <= hit.from());
            default -> false;
        };
    }

    /** "Sí" is a yes, and a first "si" may be one. */
    private static Stream<Hit> ifs(Sentence sentence, List<Hit> hits, List<Hit> yeses) {
        return CONDITIONS.in(sentence.words()).stream()
                .filter(hit -> Stream.concat(
                                hits.stream().filter(other -> other.value().equals("nothing")), yeses.stream())
                        .noneMatch(other -> other.from() < hit.to() && hit.from() < other.to()));
    }
}
