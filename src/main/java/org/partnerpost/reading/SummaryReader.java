package org.partnerpost.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.partnerpost.opportunity.Evidence;
import org.partnerpost.opportunity.Field;
import org.partnerpost.reading.Sentences.Sentence;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Words;

/** What may be shown to specialists: the sentences of the body that tell of the work, and of nobody. */
final class SummaryReader {
    private static final Phrases GREETING = Phrases.of("reading/mail-phrases", "greeting");
    private static final Phrases CLOSING = Phrases.of("reading/mail-phrases", "closing");
    private static final Phrases CHAT = Phrases.of("reading/mail-phrases", "chat");
    private static final int CHAT_WORDS = 12;
    private static final int LIMIT = 1_500;
    private static final int GREETING_WORDS = 6;
    private static final double CONFIDENCE = 0.7;

    private final Secrecy secrecy;
    private final BitSet skills;

    /** @param skills where in the body they stand */
    SummaryReader(Secrecy secrecy, BitSet skills) {
        this.secrecy = secrecy;
        this.skills = skills;
    }

    /**
     * @param known of the body
     * @return empty where nothing may be shown
     */
    Optional<Field<String>> in(Passage body, Known known) {
        StringBuilder summary = new StringBuilder();
        List<Evidence> evidence = new ArrayList<>();
        List<Sentence> sentences = Sentences.of(body.text());
        BitSet sender = SignOff.in(body.text());
        for (Sentence sentence : sentences) {
            int start = afterGreeting(body.text(), sentence);
            String text = body.text().substring(start, sentence.end());
            if (closes(text)) {
                if (isSignOff(body.text(), sentence)) {
                    break;
                }
                continue;
            }
            Known ofIt = known.within(start, sentence.end());
            BitSet named = skills.get(start, sentence.end());
            if (isEmpty(text) || sender.get(start) || isChat(text, ofIt)) {
                continue;
            }
            Optional<BitSet> masks =
                    secrecy.keepsBack(text, ofIt) ? secrecy.masks(text, ofIt, named) : Optional.of(new BitSet());
            if (masks.isEmpty()) {
                continue;
            }
            List<Evidence> pieces = Mask.pieces(body.in(), start, text, masks.get());
            String shown = Mask.told(body.text(), pieces);
            if (summary.length() + shown.length() > LIMIT) {
                break;
            }
            summary.append(summary.isEmpty() ? "" : startsLine(body.text(), start) ? "\n" : " ")
                    .append(shown);
            evidence.addAll(pieces);
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

    /** "Can you help? When will I hear from you?": said to us, and nothing of the work. */
    private static boolean isChat(String text, Known known) {
        Words words = Words.of(text);
        boolean told = text.chars().anyMatch(Character::isDigit)
                || IntStream.range(0, words.size()).anyMatch(i -> known.named(words, i))
                || WorkModeReader.in(List.of(Passage.of("body", text))).isPresent();
        boolean toUs = words.size() > 0 && CHAT.startingAt(words, 0).isPresent();
        return !told && words.size() <= CHAT_WORDS && (toUs || text.endsWith("?"));
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
