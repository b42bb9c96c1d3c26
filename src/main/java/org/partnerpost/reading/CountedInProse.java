package org.partnerpost.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.partnerpost.reading.Listing.Span;
import org.partnerpost.wording.Counts;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Phrases.Hit;
import org.partnerpost.wording.Words;

/**
 * Needs that a sentence counts before it tells them: "two consultants, one for Power BI in Berlin and one for SAP in Vienna". Only where just
 * as many are told, since else it is somebody with two trades, or a team that is not told of. Pure.
 */
final class CountedInProse {
    private static final Phrases COUNTED = Phrases.of("reading/several", "wanted");
    private static final Phrases PERSONS = Phrases.of("reading/people", "person");
    private static final Phrases SOMEBODY = Phrases.of("reading/people", "somebody");
    private static final Phrases EACH = Phrases.of("reading/several", "each");
    private static final Phrases AND = Phrases.of("reading/several", "and");
    private static final int MOST = 5;
    /** A paragraph that counts more often is no need; each costs as much as the paragraph is long. */
    private static final int MOST_TRIED = 20;

    private static final int NAMED_WITHIN = 4;

    private final Words words;

    private CountedInProse(String paragraph) {
        this.words = Words.of(paragraph);
    }

    /**
     * @param text a paragraph
     * @param offset where it stands in the text that the places are of
     */
    static List<Listing> in(String text, int offset) {
        CountedInProse paragraph = new CountedInProse(text);
        return IntStream.range(0, paragraph.words.size())
                .filter(paragraph::mayTell)
                .limit(MOST_TRIED)
                .mapToObj(at -> paragraph.told(at, offset))
                .flatMap(Optional::stream)
                .toList();
    }

    private boolean mayTell(int at) {
        int count = Counts.at(words, at).orElse(0);
        return count > 1 && count <= MOST || EACH.startingAt(words, at).isPresent();
    }

    private Optional<Listing> told(int at, int offset) {
        Optional<Hit> first = EACH.startingAt(words, at);
        if (first.isPresent()) {
            return Optional.of(starts(at))
                    .filter(starts -> starts.size() > 1
                            && starts.getFirst() == at
                            && starts.stream()
                                    .allMatch(
                                            each -> EACH.startingAt(words, each).isPresent()))
                    .map(starts -> listing(at, starts, offset));
        }
        int count = Counts.at(words, at).orElse(0);
        return IntStream.rangeClosed(at + 1, Math.min(at + NAMED_WITHIN, words.size() - 1))
                .takeWhile(words::beside)
                .mapToObj(name -> COUNTED.startingAt(words, name).or(() -> PERSONS.startingAt(words, name)))
                .flatMap(Optional::stream)
                .findFirst()
                .map(Hit::to)
                .map(this::starts)
                .filter(starts -> starts.size() == count)
                .map(starts -> listing(at, starts, offset));
    }

    /** Where somebody is named, from this word on. */
    private List<Integer> starts(int from) {
        List<Integer> parts = IntStream.range(from, words.size())
                .filter(at -> words.get(at).opens()
                        || at == from
                        || AND.endingAt(words, at).isPresent())
                .filter(at -> AND.startingAt(words, at).isEmpty())
                .boxed()
                .toList();
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            int end = i + 1 < parts.size()
                    ? words.get(parts.get(i + 1)).start()
                    : words.text().length();
            if (isSomebody(parts.get(i), end)) {
                starts.add(parts.get(i));
            }
        }
        return starts;
    }

    private boolean isSomebody(int at, int end) {
        boolean oneMore = Counts.at(words, at).isPresent()
                || SOMEBODY.startingAt(words, at).isPresent();
        return EACH.startingAt(words, at).isPresent()
                || oneMore
                        && PersonWanted.in(words.text().substring(words.get(at).start(), end));
    }

    private Listing listing(int announced, List<Integer> starts, int offset) {
        List<Span> items = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size()
                    ? words.get(starts.get(i + 1)).start()
                    : words.text().length();
            items.add(new Span(offset + words.get(starts.get(i)).start(), offset + end));
        }
        String before = words.text().substring(0, words.get(starts.getFirst()).start());
        Span announcement =
                new Span(offset + words.get(announced).start(), items.getFirst().start());
        return new Listing(before, announcement, Span.NONE, items, false);
    }
}
