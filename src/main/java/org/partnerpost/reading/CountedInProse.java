package org.partnerpost.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.partnerpost.reading.Listing.Span;
import org.partnerpost.reading.Sentences.Sentence;
import org.partnerpost.wording.Counts;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Phrases.Hit;
import org.partnerpost.wording.Words;

/**
 * Needs that a sentence tells one beside the other. Counted before: "two consultants, one for Power BI in Berlin and one for SAP in Vienna",
 * and only where just as many are told, since else it is somebody with two trades, or a team that is not told of. Not counted: "we need a
 * SAP consultant for 6 months and a Power BI developer for 3 months", "1x SAP consultant Munich, 2x Java developer Hamburg", where each says
 * something of its own. Pure.
 */
final class CountedInProse {
    private static final Phrases COUNTED = Phrases.of("reading/several", "wanted");
    private static final Phrases PERSONS = Phrases.of("reading/people", "person");
    private static final Phrases SOMEBODY = Phrases.of("reading/people", "somebody");
    private static final Phrases EACH = Phrases.of("reading/several", "each");
    private static final Phrases ASKING = Phrases.of("reading/mail-phrases", "ask");
    private static final Phrases AND = Phrases.of("reading/several", "and");
    private static final Phrases ONE_MORE = Phrases.of("reading/several", "one-more");
    private static final int MOST = 5;
    /** A paragraph that counts more often is no need; each costs as much as the paragraph is long. */
    private static final int MOST_TRIED = 20;

    private static final int NAMED_WITHIN = 4;
    private static final int ASKED_WITHIN = 12;

    private final Words words;
    private final List<Sentence> sentences;

    private CountedInProse(String paragraph) {
        this.words = Words.of(paragraph);
        this.sentences = Sentences.of(paragraph);
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
        return count > 1 && count <= MOST || EACH.startingAt(words, at).isPresent() || isFirst(at);
    }

    /** "We need a", with nothing but words of its sentence between; or a number that begins a sentence. */
    private boolean isFirst(int at) {
        int count = Counts.at(words, at).orElse(0);
        return count == 1 && isAsked(at)
                || count > 0 && (words.get(at).start() == begin(at) || isAsked(at)) && isDigit(words.get(at));
    }

    private int begin(int word) {
        int at = sentence(word).start();
        while (at < words.text().length()
                && !Character.isLetterOrDigit(words.text().charAt(at))) {
            at++;
        }
        return at;
    }

    private boolean isDigit(Words.Word word) {
        return Character.isDigit(words.text().charAt(word.start()));
    }

    private boolean isAsked(int at) {
        return IntStream.iterate(at - 1, before -> before >= Math.max(0, at - ASKED_WITHIN), before -> before - 1)
                .takeWhile(before -> sentence(before).equals(sentence(at)))
                .anyMatch(before -> ASKING.startingAt(words, before).isPresent());
    }

    private Sentence sentence(int word) {
        return Sentences.around(sentences, words.get(word).start(), words.text());
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
        Optional<Listing> announced = announced(at, offset);
        return announced.isPresent() || !isFirst(at) ? announced : beside(at, offset);
    }

    /** "Two consultants, …" */
    private Optional<Listing> announced(int at, int offset) {
        int count = Counts.at(words, at).orElse(0);
        return count < 2
                ? Optional.empty()
                : IntStream.rangeClosed(at + 1, Math.min(at + NAMED_WITHIN, words.size() - 1))
                        .takeWhile(words::beside)
                        .mapToObj(name -> COUNTED.startingAt(words, name).or(() -> PERSONS.startingAt(words, name)))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .map(Hit::to)
                        .map(this::starts)
                        .filter(starts -> starts.size() == count)
                        .map(starts -> listing(at, starts, offset));
    }

    /** "A SAP consultant … and 2 Java developers …" */
    private Optional<Listing> beside(int at, int offset) {
        int end = sentence(at).end();
        return Optional.of(starts(at, end))
                .filter(starts -> starts.size() > 1
                        && starts.getFirst() == at
                        && starts.stream().allMatch(this::isCounted))
                .map(starts -> new Listing("", Span.NONE, Span.NONE, items(starts, end, offset), true));
    }

    /** Where somebody is named, from this word on. */
    private List<Integer> starts(int from) {
        return starts(from, words.text().length());
    }

    private List<Integer> starts(int from, int until) {
        List<Integer> parts = IntStream.range(from, words.size())
                .takeWhile(at -> words.get(at).start() < until)
                .filter(at -> words.get(at).opens()
                        || at == from
                        || AND.endingAt(words, at).isPresent())
                .filter(at -> AND.startingAt(words, at).isEmpty())
                .boxed()
                .toList();
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            int end = i + 1 < parts.size() ? words.get(parts.get(i + 1)).start() : until;
            if (isSomebody(parts.get(i), end)) {
                starts.add(parts.get(i));
            }
        }
        return starts;
    }

    private boolean isSomebody(int at, int end) {
        boolean oneMore = isCounted(at) || SOMEBODY.startingAt(words, at).isPresent();
        return EACH.startingAt(words, at).isPresent()
                || oneMore
                        && PersonWanted.in(words.text().substring(words.get(at).start(), end));
    }

    /** "Et d'un expert", "y también un experto": small words may stand before the number. */
    private boolean isCounted(int word) {
        if (Counts.at(words, word).isPresent()) {
            return true;
        }
        Optional<Hit> small = ONE_MORE.startingAt(words, word);
        return small.isPresent()
                && small.get().to() < words.size()
                && isCounted(small.get().to());
    }

    private Listing listing(int announced, List<Integer> starts, int offset) {
        List<Span> items = items(starts, words.text().length(), offset);
        String before = words.text().substring(0, words.get(starts.getFirst()).start());
        Span announcement =
                new Span(offset + words.get(announced).start(), items.getFirst().start());
        return new Listing(before, announcement, Span.NONE, items, false);
    }

    private List<Span> items(List<Integer> starts, int until, int offset) {
        List<Span> items = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? words.get(starts.get(i + 1)).start() : until;
            items.add(new Span(offset + words.get(starts.get(i)).start(), offset + end));
        }
        return items;
    }
}
