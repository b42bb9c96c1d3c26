package org.partnerpost.reading;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.partnerpost.reading.Sentences.Sentence;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Phrases.Hit;
import org.partnerpost.wording.Words;

/**
 * The places of a text where it names what is only worked with, and asked of nobody. A clause that asks for something or somebody tells of
 * none of it: "the ERP we use needs an expert".
 *
 * @param used "our client runs on SAP", "we use Slack and Jira internally"; somebody who could do all may be meant, but not where a {@link
 *     #person} is wanted for something else
 * @param sent how papers come and talks are held: "invoices in Excel"
 * @param person where the sentences stand that want somebody of a trade
 */
record InPassing(BitSet used, BitSet sent, BitSet person) {
    private static final Phrases USES = Phrases.of("reading/in-passing", "uses");
    private static final Phrases SENDS = Phrases.of("reading/in-passing", "sends");
    private static final Phrases WISH = Phrases.of("reading/in-passing", "wish");
    private static final Phrases ASKING = Phrases.of("reading/mail-phrases", "ask");
    private static final Phrases PERSONS = Phrases.of("reading/people", "person");
    private static final Phrases AND = Phrases.of("reading/several", "and");

    static InPassing in(Passage passage) {
        InPassing all = new InPassing(new BitSet(), new BitSet(), new BitSet());
        for (Sentence sentence : Sentences.of(passage.text())) {
            Words words = Words.of(sentence.in(passage.text()));
            for (Hit hit : SENDS.in(words)) {
                mark(all.sent, sentence, words, hit);
            }
            for (Hit hit : USES.in(words)) {
                if (!asks(words, clauseStart(words, hit.from()), hit.from())) {
                    mark(all.used, sentence, words, hit);
                }
            }
            if (!PERSONS.in(words).isEmpty()) {
                all.person.set(sentence.start(), sentence.end());
            }
        }
        return all;
    }

    private static void mark(BitSet all, Sentence sentence, Words words, Hit hit) {
        int end = end(words, hit.to());
        if (end > hit.to()) {
            all.set(
                    sentence.start() + words.get(hit.from()).start(),
                    sentence.start() + words.get(end - 1).end());
        }
    }

    /** Behind "we use" all of a list: to the last pause before something is asked for or wished, or to the end. */
    private static int end(Words words, int from) {
        int pause = from;
        for (int at = from; at < words.size(); at++) {
            if (at > from && elseBegins(words, at)) {
                return at;
            }
            if (at > from && (words.get(at).opens() || AND.startingAt(words, at).isPresent())) {
                pause = at;
            }
            if (asks(words, at, at + 1) || WISH.startingAt(words, at).isPresent()) {
                return pause;
            }
        }
        return words.size();
    }

    private static int clauseStart(Words words, int from) {
        int at = from;
        while (at > 0 && !words.get(at).opens()) {
            at--;
        }
        return at;
    }

    /** Behind a semicolon or a dash something else is said. */
    private static boolean elseBegins(Words words, int at) {
        String gap =
                words.text().substring(words.get(at - 1).end(), words.get(at).start());
        return gap.chars().anyMatch(c -> ";–—".indexOf(c) >= 0) || gap.contains(" - ");
    }

    private static boolean asks(Words words, int from, int to) {
        return IntStream.range(from, to)
                .anyMatch(at -> ASKING.startingAt(words, at).isPresent()
                        || PERSONS.startingAt(words, at).isPresent());
    }
}
