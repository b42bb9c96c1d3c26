package org.partnerpost.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Phrases.Hit;
import org.partnerpost.wording.Words;

/** One thing that is said about a need: a part of a sentence with its own words of command, as in "start in April, and forget the training". */
final class Remark {
    private static final Phrases PHRASES = Phrases.of("reading/corrections");
    private static final Set<String> COMMANDS =
            Set.of("add", "remove", "not", "confirm", "wrong", "but", "instead", "rather", "than");
    static final Set<String> NEGATING = Set.of("not", "remove");

    private static final int SAYS_SOMETHING = 2;

    private final String text;
    private final Words words;
    private final List<Hit> hits;

    /** What of it holds, and what of it does not any more; either may be empty. */
    record Sides(String holds, String goes) {}

    private Remark(String text) {
        this.text = text;
        this.words = Words.loose(text);
        this.hits = PHRASES.in(words);
    }

    /** Those of one sentence, in its order. */
    static List<Remark> in(String sentence) {
        Remark whole = new Remark(sentence);
        return new Cuts(whole.words, whole.hits)
                .parts().stream()
                        .map(Remark::new)
                        .filter(remark -> remark.words.size() > 0)
                        .toList();
    }

    /** Its first clauses, where it has more than one. */
    List<Remark> clauses() {
        List<String> clauses = new Cuts(words, hits).clauses();
        return clauses.size() > 1 ? clauses.stream().map(Remark::new).toList() : List.of();
    }

    /** Whether it is so short that it may be a courtesy, or is one. */
    boolean isShort() {
        return content().length < SAYS_SOMETHING || says("courtesy");
    }

    /** How many words it has besides these, and words of ours: "the budget is 60k" has none besides "60k". */
    long unsaidBy(Stream<String> values) {
        Set<String> said = values.map(Words::loose)
                .flatMap(value -> IntStream.range(0, value.size())
                        .mapToObj(at -> value.get(at).folded()))
                .collect(Collectors.toSet());
        return IntStream.of(content())
                .filter(at -> !said.contains(words.get(at).folded()))
                .count();
    }

    /** What stands behind the first comma or "and" of what goes: "Power BI, and two people" may speak of something new there. */
    static Optional<Sides> tail(String goes) {
        Remark remark = new Remark(goes);
        for (int at = 1; at < remark.words.size(); at++) {
            int word = at;
            Optional<Hit> and = remark.hits.stream()
                    .filter(hit -> hit.value().equals("and") && hit.from() == word)
                    .findFirst();
            if (and.isPresent() || remark.words.get(at - 1).closes()) {
                int from = and.map(Hit::to).orElse(at);
                return Optional.of(new Sides(remark.plain(from, remark.words.size()), remark.plain(0, at)));
            }
        }
        return Optional.empty();
    }

    String text() {
        return text.strip();
    }

    boolean says(String value) {
        return hits.stream().anyMatch(hit -> hit.value().equals(value));
    }

    boolean asks() {
        return text.indexOf('?') >= 0;
    }

    /** The fields that it names. */
    List<Aspect> aspects() {
        return hits.stream()
                .flatMap(hit -> Aspect.named(hit.value()).stream())
                .distinct()
                .toList();
    }

    /** The field that it names before anything else: "the budget for it is 60k". */
    Optional<Aspect> opening() {
        return hits.stream()
                .filter(hit -> Aspect.named(hit.value()).isPresent())
                .filter(hit -> !hasContent(0, hit.from()))
                .findFirst()
                .flatMap(hit -> Aspect.named(hit.value()));
    }

    /** Whether it is a yes or a no, and nothing more: an answer to what was asked, and to nothing else. */
    boolean isYesOrNo() {
        return (says("confirm") || says("wrong")) && !hasContent(0, words.size());
    }

    /** Whether it says more than small words. */
    boolean hasSubstance() {
        return says("add")
                || says("remove")
                || says("not")
                || says("instead")
                || says("rather")
                || says("but")
                || says("only")
                || says("enough")
                || !aspects().isEmpty();
    }

    Sides sides() {
        return new Contrast(this, words, hits).sides();
    }

    /** Whether there is a word that no phrase of ours is. */
    boolean hasContent(int from, int to) {
        return IntStream.of(content()).anyMatch(at -> from <= at && at < to);
    }

    /** The text between two words, with blanks for the words of command. */
    String plain(int from, int to) {
        if (from >= to) {
            return "";
        }
        int begin = from == 0 ? 0 : words.get(from).start();
        int end = to == words.size() ? text.length() : words.get(to - 1).end();
        StringBuilder plain = new StringBuilder(text.substring(begin, end));
        for (Hit hit : hits) {
            boolean command = COMMANDS.contains(hit.value());
            if (command && hit.from() >= from && hit.to() <= to) {
                for (int at = words.get(hit.from()).start();
                        at < words.get(hit.to() - 1).end();
                        at++) {
                    plain.setCharAt(at - begin, ' ');
                }
            }
        }
        return plain.toString().strip().replaceAll("^[,;:.\\s]+|[,;:\\s]+$", "");
    }

    /** What is said of a field, without the words around it: "60k" of "the price is 60k". */
    static String value(String text) {
        Remark remark = new Remark(text);
        int[] content = remark.content();
        if (content.length == 0) {
            return text.strip();
        }
        int first = content[0];
        int last = content[content.length - 1];
        int begin = first == 0 ? 0 : remark.words.get(first - 1).end();
        int end = last + 1 < remark.words.size() ? remark.words.get(last + 1).start() : text.length();
        return text.substring(begin, end).strip();
    }

    /** "A fixed price": how it is paid, and no sum. */
    static boolean speaksOfPayAlone(String text) {
        Remark remark = new Remark(text);
        return remark.content().length == 0
                && remark.aspects().stream().anyMatch(aspect -> aspect == Aspect.BUDGET || aspect == Aspect.RATE);
    }

    /** "A fixed price 800 a day" after an "instead of": how it was paid, and what is paid. */
    static Optional<Sides> payApart(String text) {
        Remark remark = new Remark(text);
        return remark.opening()
                .filter(aspect -> aspect == Aspect.BUDGET || aspect == Aspect.RATE)
                .flatMap(aspect -> remark.first(aspect.code()))
                .filter(hit -> remark.hasContent(hit.to(), remark.words.size()))
                .map(hit -> new Sides(remark.plain(hit.to(), remark.words.size()), remark.plain(0, hit.to())));
    }

    /** The names in a list of names: runs of words that are none of ours. */
    static List<String> names(String text) {
        Remark remark = new Remark(text);
        List<String> names = new ArrayList<>();
        int from = -1;
        int before = -2;
        for (int at : remark.content()) {
            boolean goesOn = at == before + 1
                    && !remark.words.get(before).closes()
                    && !remark.gapAfter(before).matches(".*[/&+].*");
            if (from >= 0 && !goesOn) {
                names.add(remark.written(from, before));
            }
            from = goesOn ? from : at;
            before = at;
        }
        if (from >= 0) {
            names.add(remark.written(from, before));
        }
        return List.copyOf(names);
    }

    private Optional<Hit> first(String value) {
        return hits.stream().filter(hit -> hit.value().equals(value)).findFirst();
    }

    private String gapAfter(int index) {
        return text.substring(words.get(index).end(), words.get(index + 1).start());
    }

    private String written(int first, int last) {
        return text.substring(words.get(first).start(), words.get(last).end());
    }

    /** The words that no phrase of ours is. */
    private int[] content() {
        return IntStream.range(0, words.size())
                .filter(at -> hits.stream().noneMatch(hit -> hit.from() <= at && at < hit.to()))
                .toArray();
    }
}
