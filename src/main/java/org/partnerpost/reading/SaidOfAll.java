package org.partnerpost.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.partnerpost.reading.Listing.Span;
import org.partnerpost.reading.Sentences.Sentence;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Words;

/**
 * What is said behind the last of several needs and holds for each of them: "Both start in March", "Budget for all: 60k", "It is all one
 * project", and behind a list
 * that stands within a paragraph whatever sentence names nobody else. The words are in {@code index/reading/several.tsv}. Pure.
 */
final class SaidOfAll {
    private static final Phrases OF_ALL = Phrases.of("reading/several", "all");
    private static final Phrases ONE_PROJECT = Phrases.of("reading/several", "one-project");
    private static final Phrases LATTER = Phrases.of("reading/several", "latter");

    private final String text;
    private final Listing listing;
    private final List<Sentence> sentences;

    private SaidOfAll(String text, Listing listing) {
        this.text = text;
        this.listing = listing;
        this.sentences = Sentences.of(text);
    }

    /**
     * The same with its last item ending where something is said of all.
     *
     * @param tells whether a part of the text tells something of the work, and of no skill
     */
    static Listing without(String text, Listing listing, Predicate<Span> tells) {
        SaidOfAll behind = new SaidOfAll(text, listing);
        Span last = listing.items().getLast();
        int end = IntStream.of(
                        behind.said().orElse(last.end()),
                        behind.oneProject().orElse(last.end()),
                        behind.unsaid(tells).orElse(last.end()))
                .min()
                .orElseThrow();
        List<Span> items = new ArrayList<>(listing.items());
        items.set(items.size() - 1, new Span(last.start(), end));
        return new Listing(listing.announced(), listing.announcement(), listing.head(), items, listing.self());
    }

    /** Where a sentence or a clause that says so begins. */
    private OptionalInt said() {
        Span last = listing.items().getLast();
        Words words = Words.of(last.in(text));
        return OF_ALL.in(words).stream()
                .filter(hit -> begins(words, hit.from(), last) || ends(words, hit.to()))
                .mapToInt(hit -> clause(words, hit.from(), last))
                .filter(word -> word > 0)
                .map(word -> last.start() + words.get(word).start())
                .findFirst();
    }

    /** Where a sentence behind the last item begins that calls them one project; "for one project" within the item is its own. */
    private OptionalInt oneProject() {
        Span last = listing.items().getLast();
        return sentences.stream()
                .filter(one -> one.start() > last.start() && one.end() <= last.end())
                .filter(one -> !ONE_PROJECT.in(Words.of(one.in(text))).isEmpty())
                .mapToInt(Sentence::start)
                .findFirst();
    }

    private boolean begins(Words words, int word, Span last) {
        int at = last.start() + words.get(word).start();
        return word > 0
                && (words.get(word - 1).closes()
                        || sentences.stream().anyMatch(one -> one.start() == at)
                        || words.lineBreakBefore(word));
    }

    private static boolean ends(Words words, int next) {
        return words.get(next - 1).closes() || next == words.size() || words.lineBreakBefore(next);
    }

    /** The first word of its clause. */
    private int clause(Words words, int word, Span last) {
        int at = word;
        while (at > 0 && !begins(words, at, last)) {
            at--;
        }
        return at;
    }

    /** The sentences behind the last item of a list that stands within a paragraph, where the others have one each. */
    private OptionalInt unsaid(Predicate<Span> tells) {
        if (listing.self() || !isWithinAParagraph() || !haveOneSentenceEach()) {
            return OptionalInt.empty();
        }
        Span last = listing.items().getLast();
        List<Span> behind = sentences.stream()
                .filter(one -> one.start() > last.start() && one.start() < last.end())
                .map(one -> new Span(one.start(), Math.min(one.end(), last.end())))
                .filter(one -> !one.in(text).isBlank())
                .toList();
        boolean ofAll = !behind.isEmpty()
                && behind.stream().allMatch(tells)
                && behind.stream()
                        .noneMatch(one ->
                                LATTER.startingAt(Words.of(one.in(text)), 0).isPresent());
        return ofAll ? OptionalInt.of(behind.getFirst().start()) : OptionalInt.empty();
    }

    private boolean isWithinAParagraph() {
        return listing.items().stream().skip(1).noneMatch(item -> beginsLine(item.start()));
    }

    private boolean beginsLine(int start) {
        return IntStream.iterate(start - 1, at -> at >= 0 && Character.isWhitespace(text.charAt(at)), at -> at - 1)
                .anyMatch(at -> text.charAt(at) == '\n');
    }

    private boolean haveOneSentenceEach() {
        return listing.items().stream()
                .limit(listing.items().size() - 1L)
                .allMatch(item -> sentences.stream()
                                .filter(one -> one.start() > item.start() && one.start() < item.end())
                                .filter(one -> !text.substring(one.start(), Math.min(one.end(), item.end()))
                                        .isBlank())
                                .count()
                        == 0);
    }
}
