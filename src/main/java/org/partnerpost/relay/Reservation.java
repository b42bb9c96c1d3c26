package org.partnerpost.relay;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.partnerpost.wording.Days;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Phrases.Hit;
import org.partnerpost.wording.Words;

/**
 * What a sentence takes back of a yes: "but only if travel is paid". The words stand in {@code index/relay/reservations.tsv}.
 *
 * @param sentence that it stands in
 * @param from its first word
 * @param named whether a condition is told, and not just something after a "but"
 * @param turned the first word after a "but"; the first of the condition where there is none
 */
record Reservation(Sentence sentence, int from, boolean named, int turned) {
    private static final Phrases RESERVATIONS = Phrases.of("relay/reservations");
    private static final Phrases CONDITIONS = Phrases.of("conditions", "condition");
    private static final Phrases ANSWERS = Phrases.of("relay/answers");
    private static final Set<String> JOINING = Set.of("and", "und", "et", "y");
    private static final Set<String> BUTS = Set.of("but", "alas");
    private static final Set<String> REFUSALS = Set.of("refusal", "alas");
    private static final Set<String> FILLERS = Set.of("filler", "alas");
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
                .filter(hit -> BUTS.contains(hit.value()) && yeses.stream().noneMatch(yes -> yes.from() >= hit.to()))
                .findFirst();
        Optional<Hit> limit = Stream.concat(
                        hits.stream().filter(hit -> limits(sentence, hit, but, yeses)), ifs(sentence, hits, yeses))
                .min(Comparator.comparingInt(Hit::from));
        return Stream.of(but, limit)
                .flatMap(Optional::stream)
                .min(Comparator.comparingInt(Hit::from))
                .map(hit -> new Reservation(
                        sentence,
                        after(hit, words),
                        limit.isPresent(),
                        but.map(turn -> after(turn, words)).orElse(hit.from())));
    }

    private static int after(Hit hit, Words words) {
        return BUTS.contains(hit.value()) && hit.to() < words.size() ? hit.to() : hit.from();
    }

    /** Whether it is a no rather than a condition: "but we have nobody in January"; "but not before March" is none. */
    boolean refuses() {
        Words words = sentence.words();
        return !bounded(turned)
                && RESERVATIONS.in(words).stream()
                        .anyMatch(hit -> hit.from() >= turned - 1
                                && REFUSALS.contains(hit.value())
                                && ANSWERS.startingAt(words, hit.from())
                                        .filter(small -> small.value().equals("nothing"))
                                        .isEmpty());
    }

    /**
     * Whether this phrase after a "but" takes the whole yes back: "yes, but we have nobody free" is a no, while "yes, but we have nobody in
     * January" may be meant in two ways.
     */
    boolean takesBack(Hit phrase, LocalDate today) {
        String after = sentence.text().substring(sentence.words().get(turned).start());
        return phrase.from() >= turned - 1
                && !bounded(turned)
                && endsWith(phrase)
                && new Days(Optional.of(today), false).in(after).isEmpty();
    }

    /** "Nobody on site" is not the whole of "nobody"; "nobody at the moment" is. */
    private boolean endsWith(Hit phrase) {
        Words words = sentence.words();
        int at = phrase.to();
        while (at < words.size() && !words.get(at - 1).closes()) {
            Optional<Hit> more = RESERVATIONS.startingAt(words, at).filter(hit -> FILLERS.contains(hit.value()));
            if (more.isEmpty()) {
                return false;
            }
            at = more.get().to();
        }
        return true;
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
                                hits.stream()
                                        .filter(other -> other.value().equals("nothing") && !goesOn(sentence, other)),
                                yeses.stream())
                        .noneMatch(other -> other.from() < hit.to() && hit.from() < other.to()));
    }

    /** "If it is still open and remote" has a second condition. */
    private static boolean goesOn(Sentence sentence, Hit hit) {
        Words words = sentence.words();
        return hit.to() < words.size()
                && !words.get(hit.to() - 1).closes()
                && JOINING.contains(words.get(hit.to()).folded());
    }
}
