package org.partnerpost.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.partnerpost.opportunity.Evidence;
import org.partnerpost.opportunity.Field;
import org.partnerpost.reading.Sentences.Sentence;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Words;

/** What may be shown to specialists: the sentences of the body that tell of the work, and of nobody. */
final class SummaryReader {
    private static final Phrases GREETING = Phrases.of("reading/mail-phrases", "greeting");
    private static final Phrases CLOSING = Phrases.of("reading/mail-phrases", "closing");
    private static final int LIMIT = 1_500;
    private static final int GREETING_WORDS = 6;
    private static final double CONFIDENCE = 0.7;

    private final Secrecy secrecy;

    SummaryReader(Secrecy secrecy) {
        this.secrecy = secrecy;
    }

    /**
     * @param known of the body
     * @return empty where nothing may be shown
     */
    Optional<Field<String>> in(Passage body, Known known) {
        StringBuilder summary = new StringBuilder();
        List<Evidence> evidence = new ArrayList<>();
        List<Sentence> sentences = Sentences.of(body.text());
        for (Sentence sentence : sentences) {
            int start = afterGreeting(body.text(), sentence);
            String text = body.text().substring(start, sentence.end());
            if (closes(text)) {
                if (isSignOff(body.text(), sentence)) {
                    break;
                }
                continue;
            }
            if (isEmpty(text) || secrecy.keepsBack(text, known.within(start, sentence.end()))) {
                continue;
            }
            if (summary.length() + text.length() > LIMIT) {
                break;
            }
            summary.append(summary.isEmpty() ? "" : startsLine(body.text(), start) ? "\n" : " ")
                    .append(text.replaceAll("[\\s\\u00a0]+", " "));
            evidence.add(new Evidence(body.in(), start, sentence.end()));
        }
        return summary.isEmpty()
                ? Optional.empty()
                : Optional.of(new Field<>(summary.toString(), "", CONFIDENCE, evidence));
    }

    /** "Hello Pat, we need …" begins after the comma; a greeting alone is empty. */
    private static int afterGreeting(String text, Sentence sentence) {
        Words words = Words.of(sentence.in(text));
        if (words.size() == 0 || GREETING.startingAt(words, 0).isEmpty()) {
            return sentence.start();
        }
        for (int i = 0; i < Math.min(words.size(), GREETING_WORDS); i++) {
            int end = i + 1 < words.size()
                    ? words.get(i + 1).start()
                    : words.text().length();
            String gap = words.text().substring(words.get(i).end(), end);
            if (gap.contains(",") || gap.contains("!") || gap.contains(":") || gap.contains("\n")) {
                return sentence.start() + end;
            }
        }
        return words.size() <= GREETING_WORDS ? sentence.end() : sentence.start();
    }

    /** Also where only the number of a list item is left. */
    private static boolean isEmpty(String text) {
        return text.codePoints().noneMatch(Character::isLetter);
    }

    private static boolean closes(String sentence) {
        Words words = Words.of(sentence);
        return words.size() > 0 && CLOSING.startingAt(words, 0).isPresent();
    }

    /** What follows a greeting at the end is a name, and perhaps an address. */
    private static boolean isSignOff(String text, Sentence sentence) {
        return text.length() - sentence.end() < 250;
    }

    private static boolean startsLine(String text, int start) {
        return start > 0 && text.charAt(start - 1) == '\n';
    }
}
