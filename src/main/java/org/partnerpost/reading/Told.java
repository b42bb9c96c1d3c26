package org.partnerpost.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.partnerpost.reading.Listing.Span;
import org.partnerpost.reading.Sentences.Sentence;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Phrases.Hit;
import org.partnerpost.wording.Words;

/**
 * Needs that are told one after the other: "First … Second …", "two projects. In Leeds we need …. In York we need …", "we need …. In parallel
 * we are looking for …", and within a sentence "… and also somebody for …". The words are in {@code index/reading/several.tsv}. Pure.
 */
final class Told {
    private static final String ALSO = "also";
    private static final Phrases SEVERAL = Phrases.of("reading/several");
    private static final Phrases BESIDES = Phrases.of("reading/several", "besides");
    private static final Phrases NUMBERED = Phrases.of("reading/corrections", "several");
    private static final Phrases SAME = Phrases.of("reading/several", "same");
    private static final Phrases BETWEEN = Phrases.of("reading/several", "between");
    private static final Phrases FOR_WHAT = Phrases.of("reading/several", "for-what");
    private static final Phrases ASKING = Phrases.of("reading/mail-phrases", "ask");
    private static final Phrases SOMEBODY = Phrases.of("reading/people", "somebody");
    private static final int BEHIND_GREETING = 3;
    private static final int ASKED_WITHIN = 4;
    /** Further on a sentence is not searched. */
    private static final int LONGEST = 100;

    private final String text;
    private final List<Sentence> sentences;

    private Told(String text, List<Sentence> sentences) {
        this.text = text;
        this.sentences = sentences;
    }

    /** Those of a text. */
    static List<Listing> in(String text, List<Sentence> sentences) {
        return new Told(text, sentences).listings();
    }

    /** {@code 1}, {@code 2} and so on, {@code also}, or empty; "Hello, first we need" begins as well. */
    static String begin(String sentence) {
        Words words = Words.of(sentence.replace(",", ""));
        for (int at = 0; at < Math.min(BEHIND_GREETING, words.size()); at++) {
            String value = SEVERAL.startingAt(words, at).map(Hit::value).orElse("");
            if (value.equals(ALSO) || !value.isEmpty() && Character.isDigit(value.charAt(0))) {
                return value;
            }
        }
        return asksBesides(words) ? ALSO : "";
    }

    /** How long the "and also" is before a "somebody for SAP" that this begins with; 0 where it begins with neither. */
    static int beforeSomebody(String item) {
        Words words = Words.of(item);
        return somebody(words, 0).map(at -> words.get(at).start()).orElse(0);
    }

    /** "In parallel we are looking for": words for "besides", and soon one that asks. */
    private static boolean asksBesides(Words words) {
        return SAME.in(words).isEmpty()
                && BESIDES.startingAt(words, 0)
                        .filter(besides -> IntStream.range(
                                        besides.to(), Math.min(besides.to() + ASKED_WITHIN, words.size()))
                                .anyMatch(at -> ASKING.startingAt(words, at).isPresent()))
                        .isPresent();
    }

    /** Where "somebody" stands, right behind words for "besides" that begin here. */
    private static Optional<Integer> somebody(Words words, int from) {
        int at = from;
        for (Optional<Hit> besides = BESIDES.startingAt(words, at);
                besides.isPresent();
                besides = BESIDES.startingAt(words, at)) {
            at = besides.get().to();
        }
        if (at > from) {
            at = BETWEEN.startingAt(words, at).map(Hit::to).orElse(at);
        }
        boolean somebody = at > from
                && SOMEBODY.startingAt(words, at)
                        .filter(hit -> FOR_WHAT.startingAt(words, hit.to()).isPresent())
                        .isPresent();
        return somebody ? Optional.of(at) : Optional.empty();
    }

    private List<Listing> listings() {
        List<Integer> counted = new ArrayList<>();
        List<Integer> further = new ArrayList<>();
        for (Sentence sentence : sentences) {
            String value = begin(sentence.in(text));
            if (value.equals(String.valueOf(counted.size() + 1))) {
                counted.add(sentence.start());
            } else if (value.equals(ALSO)) {
                further.add(sentence.start());
            } else {
                within(sentence).ifPresent(further::add);
            }
        }
        List<Listing> told = new ArrayList<>();
        told.add(listing(counted));
        told.add(listing(announced()));
        if (!further.isEmpty()) {
            int end = further.getFirst();
            sentences.stream()
                    .filter(sentence -> sentence.start() < end)
                    .filter(sentence ->
                            PersonWanted.isAsked(text.substring(sentence.start(), Math.min(sentence.end(), end))))
                    .reduce((one, next) -> next)
                    .ifPresent(asked -> {
                        further.addFirst(asked.start());
                        told.add(listing(further));
                    });
        }
        return told;
    }

    /** "We have two projects. In Leeds we need …. In York we need …." */
    private List<Integer> announced() {
        List<Integer> asking = new ArrayList<>();
        boolean announced = false;
        for (Sentence sentence : sentences) {
            String said = sentence.in(text);
            if (!NUMBERED.in(Words.loose(said)).isEmpty()) {
                asking.clear();
                announced = true;
            } else if (announced && PersonWanted.isAsked(said)) {
                asking.add(sentence.start());
            }
        }
        return asking;
    }

    /** "We need …, and also somebody for SAP"; of "there is also somebody for SAP" nobody is wanted. */
    private Optional<Integer> within(Sentence sentence) {
        Words words = Words.of(sentence.in(text));
        return IntStream.range(0, Math.min(LONGEST, words.size()))
                .filter(at -> somebody(words, at).isPresent())
                .filter(at -> at == 0
                        || PersonWanted.isAsked(
                                words.text().substring(0, words.get(at).start())))
                .mapToObj(at -> sentence.start() + words.get(at).start())
                .findFirst();
    }

    /** Each to the next, the last to the end of its paragraph. */
    private Listing listing(List<Integer> starts) {
        List<Span> items = new ArrayList<>();
        for (int at = 0; at < starts.size(); at++) {
            int end = at + 1 < starts.size() ? starts.get(at + 1) : Listings.paragraphEnd(text, starts.get(at));
            items.add(new Span(starts.get(at), end));
        }
        return new Listing("", Span.NONE, Span.NONE, items, true);
    }
}
