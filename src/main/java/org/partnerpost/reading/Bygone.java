package org.partnerpost.reading;

import java.time.OffsetDateTime;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.partnerpost.reading.Sentences.Sentence;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Words;

/**
 * What a text tells of former times: "in 2018 they spent 38,000 euros on …". Who asks for nothing in such a sentence names in it neither what is
 * needed nor what is paid for it. Years that belong to a product's name ("SQL Server 2016") tell of no time.
 */
final class Bygone {
    private static final Phrases YEAR = Phrases.of("reading/bygone", "year");
    private static final Phrases THEN = Phrases.of("reading/bygone", "then");
    private static final Phrases NOW = Phrases.of("reading/bygone", "now");
    private static final Phrases ASKING = Phrases.of("reading/mail-phrases", "ask");
    /** "(they have had it since 2017)": the sentence around it tells of now. */
    private static final Pattern ASIDE = Pattern.compile("\\([^()]{0,400}\\)");

    private static final int FIRST = 1_850;

    private Bygone() {}

    /** The places of the text where such sentences stand. */
    static BitSet in(Passage passage, Optional<OffsetDateTime> at) {
        BitSet bygone = new BitSet();
        String text = passage.text();
        int now = at.map(OffsetDateTime::getYear).orElse(0);
        for (Sentence sentence : now == 0 ? List.<Sentence>of() : Sentences.of(text)) {
            StringBuilder outside = new StringBuilder(sentence.in(text));
            ASIDE.matcher(sentence.in(text)).results().forEach(aside -> {
                if (tellsOfThePast(Words.of(aside.group()), now)) {
                    bygone.set(sentence.start() + aside.start(), sentence.start() + aside.end());
                }
                outside.replace(aside.start(), aside.end(), " ".repeat(aside.end() - aside.start()));
            });
            if (tellsOfThePast(Words.of(outside.toString()), now)) {
                bygone.set(sentence.start(), sentence.end());
            }
        }
        return bygone;
    }

    private static boolean tellsOfThePast(Words words, int now) {
        boolean past = IntStream.range(0, words.size()).anyMatch(i -> isBefore(words, i, now))
                || !THEN.in(words).isEmpty();
        return past
                && IntStream.range(0, words.size()).noneMatch(i -> year(words, i) >= now)
                && ASKING.in(words).isEmpty()
                && NOW.in(words).isEmpty();
    }

    private static boolean isBefore(Words words, int at, int now) {
        int year = year(words, at);
        return year > 0 && year < now && YEAR.endingAt(words, at).isPresent();
    }

    /** 0 where the word is none. */
    private static int year(Words words, int at) {
        String word = words.get(at).folded();
        boolean digits = word.length() == 4 && word.chars().allMatch(c -> c >= '0' && c <= '9');
        int year = digits ? Integer.parseInt(word) : 0;
        return year >= FIRST && year < FIRST + 300 ? year : 0;
    }
}
